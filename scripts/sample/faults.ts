import { keyOf } from './arrangement';
import { onLattice } from './lattice-plane';
import { betweenRings, distance, extentOf, inside, mix, minus, near, type Place, type Ring } from './plane';
import type { Group } from './partition';
import type { Grid } from './records';
import type { Building } from './site';

/** A stretch of border that two grids of one community share: places from the first to the last as `left` runs through them. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly path: readonly Place[];
}

/** Metres from the stretch to the far side of a gap or an overlap; with the stretch it gives some hundreds of m². */
const DEPTH = 9;
/** Share of the cut house that changes sides at least, and at most. */
const [LEAST, MOST] = [0.25, 0.75];

/**
 * Plants what an auditor should find, nothing else: a gap, an overlap and a house cut in two, each in another community, where
 * no further house is touched. Throws where the plan offers no such place.
 */
export function plantFaults(grids: readonly Grid[], buildings: readonly Building[]): readonly Grid[] {
  const result = [...grids];
  const stretches = sharedStretches(grids);
  const plant = (
    community: number,
    dig: (stretch: Stretch) => readonly Place[] | null,
    owners: 'left' | 'both',
  ): void => {
    for (const stretch of stretches.filter(({ left }) => grids[left]!.group.community === community)) {
      const away = dig(stretch);
      if (!away) continue;
      result[stretch.left] = replaced(result[stretch.left]!, stretch.path, away);
      if (owners === 'both')
        result[stretch.right] = replaced(result[stretch.right]!, stretch.path.toReversed(), away.toReversed());
      return;
    }
    throw new Error(`no place for a fault in community ${community}`);
  };
  plant(3, (stretch) => emptyDetour(stretch, DEPTH, grids[stretch.left]!, buildings), 'left');
  plant(4, (stretch) => emptyDetour(stretch, -DEPTH, grids[stretch.right]!, buildings), 'left');
  plant(0, (stretch) => cuttingDetour(stretch, grids[stretch.left]!, buildings), 'both');
  return result;
}

/** Stretches of two sides, with no third grid at any of their places, longest first. */
function sharedStretches(grids: readonly Grid[]): readonly Stretch[] {
  const owner = new Map<string, number>();
  const users = new Map<string, Set<number>>();
  grids.forEach(({ rings }, g) =>
    rings.forEach((ring) =>
      ring.forEach((p, i) => {
        owner.set(`${keyOf(p)}>${keyOf(ring[(i + 1) % ring.length]!)}`, g);
        users.set(keyOf(p), (users.get(keyOf(p)) ?? new Set()).add(g));
      }),
    ),
  );
  const found: Stretch[] = [];
  grids.forEach(({ rings, group }, left) => {
    if (!isOrdinary(group)) return;
    const ring = rings[0]!;
    ring.forEach((a, i) => {
      const path = [a, ring[(i + 1) % ring.length]!, ring[(i + 2) % ring.length]!];
      const across = [1, 2].map((k) => owner.get(`${keyOf(path[k]!)}>${keyOf(path[k - 1]!)}`));
      const right = across[0];
      if (
        right === undefined ||
        right !== across[1] ||
        right === left ||
        path.some((p) => users.get(keyOf(p))!.size !== 2)
      )
        return;
      if (grids[right]!.group.community === group.community && isOrdinary(grids[right]!.group))
        found.push({ left, right, path });
    });
  });
  const length = ({ path }: Stretch): number => distance(path[0]!, path[2]!);
  return found.filter((stretch) => length(stretch) > 36).sort((a, b) => length(b) - length(a));
}

/** Whether no site lies in it that has its own grid or waits for one: a fault there would be in the way. */
const isOrdinary = ({ dedicated, parcels }: Group): boolean =>
  !dedicated && parcels.every(({ use }) => use !== 'hospital' && use !== 'mall');

/** A detour some metres to the left of the stretch (right: negative) over ground where nothing stands. */
function emptyDetour(
  { path }: Stretch,
  depth: number,
  host: Grid,
  buildings: readonly Building[],
): readonly Place[] | null {
  const away = detour(path, [0.12, 0.85], [depth, depth * 0.9]);
  const patch = [...path, ...away.slice(1, -1).toReversed()];
  return away.slice(1, -1).every((p) => deepInside(p, host)) && touched(patch, buildings).length === 0 ? away : null;
}

/** A detour that runs through the middle of one dwelling house and touches no other. */
function cuttingDetour({ path }: Stretch, host: Grid, buildings: readonly Building[]): readonly Place[] | null {
  for (const depth of [14, 16, 18, 20, 22, 25]) {
    const away = detour(path, [0.1, 0.9], [depth, depth]);
    const patch = [...path, ...away.slice(1, -1).toReversed()];
    const [house, ...more] = touched(patch, buildings);
    if (!house || more.length > 0 || house.use !== '住宅' || !away.slice(1, -1).every((p) => deepInside(p, host)))
      continue;
    const share = shareWithin(house.ring, patch);
    if (share > LEAST && share < MOST) return away;
  }
  return null;
}

function detour(
  path: readonly Place[],
  shares: readonly [number, number],
  depths: readonly [number, number],
): readonly Place[] {
  const [a, b] = [path[0]!, path.at(-1)!];
  const way = minus(b, a);
  const length = distance(a, b);
  const off = (share: number, depth: number): Place => {
    const p = mix(a, b, share);
    return onLattice([p[0] - (way[1] / length) * depth, p[1] + (way[0] / length) * depth]);
  };
  return [a, off(shares[0], depths[0]), off(shares[1], depths[1]), b];
}

const deepInside = (place: Place, { rings }: Grid): boolean =>
  inside(place, rings[0]!) && !rings.slice(1).some((hole) => inside(place, hole));

const touched = (patch: Ring, buildings: readonly Building[]): Building[] =>
  buildings.filter(({ ring }) => near(extentOf(ring), extentOf(patch), 1) && betweenRings(ring, patch) < 0.5);

/** Share of a house inside a patch, by a fine raster. */
function shareWithin(house: Ring, patch: Ring): number {
  const { west, south, east, north } = extentOf(house);
  let [all, within] = [0, 0];
  for (let x = west; x < east; x += 0.5)
    for (let y = south; y < north; y += 0.5)
      if (inside([x, y], house)) {
        all++;
        if (inside([x, y], patch)) within++;
      }
  return within / all;
}

function replaced(grid: Grid, path: readonly Place[], away: readonly Place[]): Grid {
  const ring = grid.rings[0]!;
  const start = ring.findIndex((p) => keyOf(p) === keyOf(path[0]!));
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  return { ...grid, rings: [[...away, ...turned.slice(path.length)], ...grid.rings.slice(1)] };
}
