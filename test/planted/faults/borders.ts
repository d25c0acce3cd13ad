import {
  moved,
  shifted,
  crossed,
  inARow,
  pulledApart,
  dropped,
  gaveWay,
  missingVertex,
  strayVertex,
  type BorderPlanting,
} from './along-border';
import { faultAt, type Fault } from './fault';
import { eitherSide } from './stretch';

/** How far one vertex is moved, in units: one, the least that counts, some centimetres, just a sliver, metres. */
const WIDTHS = [1, 2, 3, 10, 40, 100, 400];
const LANES = [2, 10, 40, 150];

/** Faults along the border of two grids: in a community, between two communities, between two streets. */
export const borderFaults: readonly Fault[] = (['inner', 'community', 'street'] as const).flatMap((kind) => {
  const at = (name: string, planting: BorderPlanting) =>
    faultAt(kind, name, (border, draft, random) => planting(eitherSide(border, random), draft, random));
  return [
    ...WIDTHS.flatMap((units) => [
      at(`gap at a vertex, ${units}`, moved(-units)),
      at(`overlap at a vertex, ${units}`, moved(units)),
    ]),
    ...LANES.flatMap((units) => [
      at(`gap along a stretch, ${units}`, shifted(-units)),
      at(`overlap along a stretch, ${units}`, shifted(units)),
    ]),
    ...[6, 40, 300].map((units) => at(`gap and overlap that cross, ${units}`, crossed(units))),
    at('a sliver of a gap that touches a gap', inARow(-20, -300)),
    at('a sliver of an overlap that touches a gap', inARow(20, -300)),
    at('a gap from both sides', pulledApart(120)),
    at('a narrow gap from both sides', pulledApart(4)),
    at('an overlap from both sides', pulledApart(-120)),
    at('a vertex left out', dropped(1)),
    at('two vertices left out', dropped(2)),
    at('four vertices left out', dropped(4)),
    at('a collinear vertex that is missing', missingVertex),
    at('a vertex beside the border of the neighbour', strayVertex),
    ...(kind === 'inner'
      ? []
      : [3, 20, 150, 400].map((units) => at(`the neighbour gave way, ${units}`, gaveWay(units)))),
  ];
});
