import type { Cut } from '../geometry/cut';
import type { Outlines } from './outlines';

/** Who claims a piece of ground. */
export interface Claim {
  /** Grids that hold it, as parties, ascending. */
  readonly grids: readonly number[];
  /** Divisions that hold it, as parties, ascending. */
  readonly divisions: readonly number[];
  /** Of the divisions that grids must keep to, the one that holds it; −1: none. */
  readonly home: number;
}

/**
 * The claim on every face: a party holds it if one of its polygons does, that is, the shell by even and odd and none of the holes.
 * So a polygon that stands twice counts once, a ring that crosses itself claims what it goes round, and a hole that stands twice is
 * a hole. Grids keep to divisions from `firstHome` on. Equal claims are the same object.
 */
export function claimsOf(cut: Cut, { paths, divisions }: Outlines, firstHome: number): Claim[] {
  const byText = new Map<string, Claim>();
  const byRegions = new Map<readonly number[], Claim>();
  const read = (regions: readonly number[]): Claim => {
    const holders = holdersOf(regions, paths);
    const text = holders.join();
    let claim = byText.get(text);
    if (!claim) {
      const above = holders.filter((party) => party < divisions);
      claim = {
        grids: holders.filter((party) => party >= divisions),
        divisions: above,
        home: above.find((party) => party >= firstHome) ?? -1,
      };
      byText.set(text, claim);
    }
    return claim;
  };
  return cut.faces.map(({ regions }) => {
    let claim = byRegions.get(regions);
    if (!claim) byRegions.set(regions, (claim = read(regions)));
    return claim;
  });
}

/** Parties that hold what lies in these paths, ascending. */
function holdersOf(regions: readonly number[], paths: Outlines['paths']): number[] {
  const holders: number[] = [];
  for (let i = 0; i < regions.length;) {
    const { party, area } = paths[regions[i]!]!;
    let inShell = false;
    let inHole = false;
    for (; i < regions.length; i++) {
      const path = paths[regions[i]!]!;
      if (path.area !== area) break;
      if (path.hole) inHole = true;
      else inShell = true;
    }
    if (inShell && !inHole && holders.at(-1) !== party) holders.push(party);
  }
  return holders;
}
