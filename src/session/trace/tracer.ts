import { metresPerUnit } from '../../geometry/area';
import { type Box } from '../../geometry/box';
import type { Position, Ring } from '../../geometry/lattice';
import { divisionsMeeting, gridsMeeting, type World } from '../../plan/world';
import { bordersNear, roadsNear } from '../snap/near-lines';
import type { SnapTarget } from '../snap/snap-rules';
import { snapTo, type Snap, type SnapGround } from '../snap/snap-to';
import { waysFrom, type Lines, type NoWay, type NumberedWay, type WayFinder } from './trace-ways';

/** Where a line that follows others would go: the place that the pointer snaps to on them, and the way there. */
export interface Traced {
  readonly place: Snap | { readonly to: null; readonly at: Position };
  readonly way: NumberedWay | NoWay | 'off-begin';
}

export type Tracer = (ground: SnapGround, begin: Position, at: Position, tolerance: number, number: number) => Traced;

/**
 * Ways along the borders of a plan, or along the roads under it, from a place on them to the one that a pointer means (units
 * east–west; with a tolerance of 0 the very place). Borders and roads are nets of their own: who follows a border does not mean to
 * leave it for a road. Of a place that lies on both, the border is meant, unless no border leads where the pointer is.
 *
 * A tracer remembers what it learnt from the last beginning, as long as the plan stands.
 */
export function createTracer(): Tracer {
  let held: Held | null = null;
  return (ground, begin, at, tolerance, number) => {
    if (!held || !isFor(held, ground, begin))
      held = { ...ground, revision: ground.world.revision, begin, nets: netsFrom(ground, begin) };
    if (held.nets.length === 0) return { place: { at, to: null }, way: 'off-begin' };
    const found = held.nets.map(({ targets, find }): Traced => {
      const place = tolerance === 0 ? { at, to: null } : snapTo(ground, at, tolerance, null, targets);
      return place ? { place, way: find(place.at, number) } : { place: { at, to: null }, way: 'off-line' };
    });
    return (
      found.find(({ way }) => typeof way !== 'string') ??
      found.find(({ way }) => way !== 'off-line') ?? { place: { at, to: null }, way: 'off-line' }
    );
  };
}

interface Held extends SnapGround {
  readonly revision: number;
  readonly begin: Position;
  readonly nets: readonly Net[];
}

/** The lines of a kind on which a leg begins. */
interface Net {
  readonly targets: readonly SnapTarget[];
  readonly find: WayFinder;
}

const isFor = ({ world, roads, revision, begin }: Held, ground: SnapGround, at: Position): boolean =>
  world === ground.world &&
  roads === ground.roads &&
  revision === ground.world.revision &&
  begin[0] === at[0] &&
  begin[1] === at[1];

function netsFrom({ world, roads }: SnapGround, begin: Position): Net[] {
  const { east, north } = metresPerUnit(begin[1]);
  const net = (targets: readonly SnapTarget[], lines: Lines): Net[] => {
    const find = waysFrom(lines, begin, north / east);
    return find ? [{ targets, find }] : [];
  };
  return [
    ...net(['vertex', 'border'], {
      edgesIn: (box) => bordersNear(world, box),
      ringsIn: (box) => ringsMeeting(world, box),
    }),
    ...net(['junction', 'road'], { edgesIn: (box) => roadsNear(roads, box), ringsIn: () => [] }),
  ];
}

const ringsMeeting = (world: World, box: Box): Ring[] =>
  [...gridsMeeting(world, box), ...divisionsMeeting(world, box)].flatMap(({ shape }) => shape.flat());
