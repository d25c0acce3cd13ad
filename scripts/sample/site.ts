import { ringOf, type Face, type Side } from './arrangement';
import type { Axis } from './street-plan';
import {
  betweenRings,
  betweenSegments,
  centroidOf,
  dot,
  extentOf,
  frameOf,
  inside,
  minus,
  near,
  type Extent,
  type Place,
  type Ring,
} from './plane';

/** A footprint as it is put down: rings in metres, the hole of a courtyard where there is one. */
export interface Building {
  readonly ring: Ring;
  readonly hole?: Ring;
  readonly name: string;
  readonly use: '住宅' | '商业' | '办公' | '公共' | '工业' | '仓储' | '空置';
  readonly floors: number;
  /** null: the layer does not say. */
  readonly households: number | null;
}

/** A parcel while it is being built on: it knows what is free. */
export interface Site {
  readonly face: Face;
  readonly shell: Ring;
  /** Turn of its houses against the parallels, radians: as its streets run, facing about south. */
  readonly tilt: number;
  readonly middle: Place;
  readonly buildings: Building[];
  readonly greens: Ring[];
  readonly ponds: Ring[];
  readonly drives: { readonly line: readonly Place[]; readonly width: number }[];
  /** Whether an outline keeps its distance from the edge, from roads and, by `gap` metres, from everything built. */
  fits(ring: Ring, gap: number): boolean;
  /** Keeps an area free of houses. */
  reserve(ring: Ring): void;
}

export function siteOf(face: Face): Site {
  const shell = ringOf(face.shell);
  const holes = face.holes.map(ringOf);
  const edges = [face.shell, ...face.holes].flatMap(edgesOf);
  const taken: { readonly ring: Ring; readonly extent: Extent }[] = [];
  const buildings: Building[] = [];
  const drives: Site['drives'] = [];
  let seen = 0;
  const fits = (ring: Ring, gap: number): boolean => {
    // houses put down since the last question are taken from now on
    for (; seen < buildings.length; seen++)
      taken.push({ ring: buildings[seen]!.ring, extent: extentOf(buildings[seen]!.ring) });
    const extent = extentOf(ring);
    // no edge comes near (see below), so that one corner answers for all
    const corner = ring[0]!;
    if (!inside(corner, shell) || holes.some((hole) => inside(corner, hole))) return false;
    if (edges.some((edge) => near(edge.extent, extent, edge.keep) && tooNear(ring, edge.a, edge.b, edge.keep)))
      return false;
    if (taken.some((other) => near(other.extent, extent, gap) && betweenRings(other.ring, ring) < gap)) return false;
    return !drives.some(({ line, width }) => line.slice(1).some((b, i) => tooNear(ring, line[i]!, b, width / 2 + 1.5)));
  };
  return {
    face,
    shell,
    tilt: tiltOf(face.shell),
    middle: centroidOf(shell),
    buildings,
    greens: [],
    ponds: [],
    drives,
    fits,
    reserve: (ring) => void taken.push({ ring, extent: extentOf(ring) }),
  };
}

/** Metres that a house keeps from the axis of what bounds its parcel. */
export function setback({ kind, width }: Axis): number {
  if (kind === 'wall') return 3;
  if (kind === 'water') return width / 2 + 16;
  return width / 2 + (width >= 20 ? 9 : width >= 9 ? 4.5 : 2.2);
}

/** Places on a lattice of the site's own frame, row by row from the south; `pitch` in metres. */
export function* rowsOf(
  site: Site,
  pitch: number,
  offset: number,
): Generator<{ readonly y: number; readonly from: number; readonly to: number }> {
  const toLocal = frameOf([0, 0], -site.tilt);
  const local = extentOf(site.shell.map((p) => toLocal(minus(p, site.middle))));
  for (let y = local.south + offset; y < local.north; y += pitch) yield { y, from: local.west, to: local.east };
}

function edgesOf(sides: readonly Side[]): { a: Place; b: Place; keep: number; extent: Extent }[] {
  return sides.map(({ from: a, along }, i) => {
    const b = sides[(i + 1) % sides.length]!.from;
    return { a, b, keep: setback(along), extent: extentOf([a, b]) };
  });
}

const tooNear = (ring: Ring, a: Place, b: Place, keep: number): boolean =>
  ring.some((p, i) => betweenSegments(p, ring[(i + 1) % ring.length]!, a, b) < keep);

/** The mean direction of all sides, taken modulo a right angle; never turned more than 20° away from south. */
function tiltOf(sides: readonly Side[]): number {
  let [x, y] = [0, 0];
  sides.forEach(({ from }, i) => {
    const d = minus(sides[(i + 1) % sides.length]!.from, from);
    const angle = Math.atan2(d[1], d[0]) * 4;
    const weight = Math.sqrt(dot(d, d));
    x += Math.cos(angle) * weight;
    y += Math.sin(angle) * weight;
  });
  const limit = (20 * Math.PI) / 180;
  return Math.min(limit, Math.max(-limit, Math.atan2(y, x) / 4));
}
