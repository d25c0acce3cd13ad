import { metresPerUnit } from '../../geometry/area';
import { boxOf, grown } from '../../geometry/box';
import type { Position } from '../../geometry/lattice';
import type { Level } from '../../plan/grid';
import type { Roads } from '../../plan/roads';
import type { World } from '../../plan/world';
import { drawnGuide, guideBy, guideMeets, onGuide, type DrawnGuide, type Guide } from './guides';
import { junctionsOf } from './junctions';
import { bordersNear, roadsNear, wallsNear, type Edge } from './near-lines';
import { distance, nearestOnEdges, nearestPlace, onEdge } from './nearest';
import { BEGUN, BESIDE, SEEN, SNAP_RULES, type SnapRule, type SnapTarget } from './snap-rules';

/** What can be snapped to: an open plan, and the roads under it. */
export interface SnapGround {
  readonly world: World;
  readonly roads: Roads | null;
}

/** The line so far, where one is being drawn: right angles and parallels go by it. */
export interface SnapFrom {
  readonly at: Position;
  /** The place before the last one; null: the line has only begun. */
  readonly before: Position | null;
}

export interface Snap {
  readonly to: SnapTarget;
  readonly at: Position;
  /** The division whose border it is. */
  readonly level?: Level;
  /** The road's name, where it has one. */
  readonly name?: string;
  /** The right angle or parallel that is kept. */
  readonly guide?: DrawnGuide;
}

/**
 * What a place snaps to within a tolerance (units east–west), by the table of `SNAP_RULES`; null: nothing is near enough. What
 * snaps is always a place of the lattice. `only`: what alone counts. Distances and angles are as on the ground: a unit of latitude is longer there.
 */
export function snapTo(
  ground: SnapGround,
  at: Position,
  tolerance: number,
  from: SnapFrom | null = null,
  only: readonly SnapTarget[] = ALL,
): Snap | null {
  const { east, north } = metresPerUnit(at[1]);
  const sight = look(ground, at, tolerance, north / east, from);
  for (const rule of SNAP_RULES) {
    if (!only.includes(rule.to)) continue;
    const found = tolerance * east <= rule.within ? FINDERS[rule.to](sight, tolerance * rule.reach) : null;
    if (found) return found;
  }
  return null;
}

/** What lies round a place, each kind looked up when it is first asked for. */
interface Sight {
  readonly at: Position;
  readonly tolerance: number;
  readonly stretch: number;
  readonly borders: () => readonly Edge[];
  readonly walls: () => readonly Edge[];
  readonly roads: () => readonly Edge[];
  /** By the rules for right angles and parallels, those on which the place lies, the nearest first. */
  readonly guides: () => readonly Guide[];
}

function look(
  { world, roads }: SnapGround,
  at: Position,
  tolerance: number,
  stretch: number,
  from: SnapFrom | null,
): Sight {
  const offers = ({ within }: SnapRule): boolean => tolerance * metresPerUnit(at[1]).east <= within;
  const wide = grown(boxOf(at), from && offers(ruleOf('parallel')) ? tolerance * BESIDE : tolerance);
  const sight: Sight = {
    at,
    tolerance,
    stretch,
    borders: once(() => bordersNear(world, wide)),
    walls: once(() => wallsNear(world, wide)),
    roads: once(() => roadsNear(roads, wide)),
    guides: once(() => (from ? [...rightAngles(from), ...parallels(from)] : [])),
  };
  return sight;

  function rightAngles({ at: begin, before }: SnapFrom): Guide[] {
    const here = grown(boxOf(begin), 1);
    const through = [bordersNear(world, here), roadsNear(roads, here), wallsNear(world, here)]
      .flat()
      .filter((edge) => isSeen(edge) && onEdge(edge, begin, stretch).away <= ON_IT);
    return kept('right-angle', begin, [...(before ? [{ a: before, b: begin }] : []), ...through]);
  }

  function parallels({ at: begin }: SnapFrom): Guide[] {
    const nearest = [sight.borders(), sight.roads(), sight.walls()].flatMap((edges) => {
      return nearestOnEdges(edges.filter(isSeen), at, tolerance * BESIDE, stretch)?.edge ?? [];
    });
    return kept('parallel', begin, nearest);
  }

  function isSeen({ a, b }: Edge): boolean {
    return distance(a, b, stretch) >= tolerance * SEEN;
  }

  function kept(to: Guide['to'], begin: Position, edges: readonly Edge[]): Guide[] {
    const rule = ruleOf(to);
    if (!offers(rule)) return [];
    return edges
      .map((edge) => guideBy(edge, to, begin, stretch))
      .map((guide) => ({ guide, ...onGuide(guide, at, stretch) }))
      .filter(({ away, along }) => away <= tolerance * rule.reach && along >= tolerance * BEGUN)
      .sort((p, q) => p.away - q.away)
      .map(({ guide }) => guide);
  }
}

/** An end that snapped to a line lies beside it by the rounding, units. */
const ON_IT = 1;
/** How far a guide is drawn beyond the place, in tolerances. */
const BEYOND = 8;

const ALL = SNAP_RULES.map(({ to }) => to);

type Finder = (sight: Sight, most: number) => Snap | null;

const FINDERS: Readonly<Record<SnapTarget, Finder>> = {
  vertex: ({ borders, at, stretch }, most) => at1('vertex', nearestPlace(endsOf(borders()), at, most, stretch)),
  building: ({ walls, at, stretch }, most) => at1('building', nearestPlace(endsOf(walls()), at, most, stretch)),
  junction: ({ roads, at, stretch }, most) => at1('junction', nearestPlace(junctionsOf(roads()), at, most, stretch)),
  border: (sight, most) => onLine('border', sight, sight.borders(), most),
  road: (sight, most) => onLine('road', sight, sight.roads(), most),
  'right-angle': (sight) => alongGuide('right-angle', sight),
  parallel: (sight) => alongGuide('parallel', sight),
};

const at1 = (to: SnapTarget, at: Position | null): Snap | null => at && { to, at };

function* endsOf(edges: readonly Edge[]): Generator<Position> {
  for (const { a, b } of edges) {
    yield a;
    yield b;
  }
}

/** On a line that is near, and on a right angle or a parallel as well where one meets the line there. */
function onLine(to: 'border' | 'road', sight: Sight, edges: readonly Edge[], most: number): Snap | null {
  const { at, stretch, tolerance } = sight;
  const nearest = nearestOnEdges(edges, at, most, stretch);
  if (!nearest) return null;
  for (const guide of sight.guides()) {
    const crossed = edges.flatMap((edge) => {
      const place = guideMeets(guide, edge, stretch);
      return place ? [{ edge, place, away: distance(at, place, stretch) }] : [];
    });
    const [met] = crossed.filter(({ away }) => away <= most).sort((p, q) => p.away - q.away);
    if (met)
      return { to, at: met.place, ...said(met.edge), guide: drawnGuide(guide, met.place, BEYOND * tolerance, stretch) };
  }
  return { to, at: nearest.at, ...said(nearest.edge) };
}

const said = ({ level, name }: Edge): Pick<Snap, 'level' | 'name'> => ({
  ...(level && { level }),
  ...(name && { name }),
});

function alongGuide(to: Guide['to'], { guides, at, tolerance, stretch }: Sight): Snap | null {
  const guide = guides().find((each) => each.to === to);
  if (!guide) return null;
  const place = onGuide(guide, at, stretch).at;
  return { to, at: place, guide: drawnGuide(guide, place, BEYOND * tolerance, stretch) };
}

const ruleOf = (to: SnapTarget): SnapRule => SNAP_RULES.find((rule) => rule.to === to)!;

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}
