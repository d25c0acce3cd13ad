import { beside, nearestOn } from './curve';
import type { Neighbourhood, Parcel } from './neighbourhood';
import { distance, doubleArea, mix, type Place, type Ring } from './plane';
import type { Chance } from './random';
import type { Axis } from './street-plan';
import type { Face } from './arrangement';

/** Ground behind the plan: no part of the partition, only there to be seen. */
export type Ground =
  | { readonly kind: 'water' | 'green'; readonly name: string; readonly ring: Ring }
  | { readonly kind: 'road'; readonly name: string; readonly width: number; readonly line: readonly Place[] };

/** Greens first, then water, then roads: the order in which they are drawn. */
export function groundOf({ axes, parcels }: Neighbourhood, chance: Chance): readonly Ground[] {
  const water = axes.filter(({ kind }) => kind === 'water');
  const parks = parcels.filter(({ use }) => use === 'park' || use === 'plaza');
  return [
    ...water.flatMap((axis) => [1, -1].map((side) => bank(axis, side, chance))),
    ...parks.map((parcel, i): Ground => ({ kind: 'green', name: PARKS[i] ?? '街心公园', ring: lawnOf(parcel.face) })),
    ...parcels.flatMap(gardens),
    ...water.map((axis): Ground => ({ kind: 'water', name: axis.name, ring: river(axis, chance) })),
    ...parcels.flatMap(({ site }) => site.ponds.map((ring): Ground => ({ kind: 'water', name: '', ring }))),
    ...roads(axes),
    ...parcels.flatMap(({ site }) =>
      site.drives.map(({ line, width }): Ground => ({ kind: 'road', name: '', width, line })),
    ),
  ];
}

const PARKS = ['西塘公园', '桂雨游园', '荷塘公园', '溪畔公园', '枫林公园', '东篱公园', '埠头广场'];

const gardens = ({ site, grounds }: Parcel): Ground[] => [
  ...site.greens.map((ring): Ground => ({ kind: 'green', name: '', ring })),
  ...grounds.map((ring): Ground => ({ kind: 'green', name: '运动场', ring })),
];

/** The water between two banks that wander a little. */
function river({ line, width }: Axis, chance: Chance): Ring {
  const wander = (): number => (width / 2) * chance.between(0.86, 1.06);
  return counterClockwise([...beside(line, wander), ...beside(line, () => -wander()).toReversed()]);
}

/** A strip of green along one bank, under the water's edge on its inner side. */
function bank({ line, width }: Axis, side: number, chance: Chance): Ground {
  const inner = beside(line, () => side * width * 0.4);
  const outer = beside(line, () => side * (width / 2 + chance.between(7, 12)));
  return { kind: 'green', name: '滨河绿带', ring: counterClockwise([...inner, ...outer.toReversed()]) };
}

const lawnOf = ({ shell }: Face): Ring => shell.map(({ from }) => from);

/** Roads from broad to narrow would hide junctions; narrow first lets the broad ones run through. */
const roads = (axes: readonly Axis[]): Ground[] =>
  axes
    .filter(({ kind }) => kind === 'road')
    .sort((a, b) => a.width - b.width)
    .map((axis) => ({ kind: 'road', name: axis.name, width: axis.width, line: endedAtBanks(axis, axes) }));

const counterClockwise = (ring: Ring): Ring => (doubleArea(ring) > 0 ? ring : ring.toReversed());

/** A street that ends at the water ends on its bank; its border runs on to the middle of the stream. Bridges stay whole. */
function endedAtBanks({ line }: Axis, axes: readonly Axis[]): readonly Place[] {
  let street = line;
  for (const water of axes.filter(({ kind }) => kind === 'water')) {
    const clear = water.width / 2 + 11;
    const apart = (place: Place): number => distance(place, nearestOn(water.line, place));
    for (let end = 0; end < 2; end++) {
      street = street.toReversed();
      if (apart(street[0]!) > 0.1) continue;
      const first = street.findIndex((place) => apart(place) > clear);
      if (first < 1) continue;
      const [wet, dry] = [street[first - 1]!, street[first]!];
      const share = (clear - apart(wet)) / (apart(dry) - apart(wet));
      street = [mix(wet, dry, share), ...street.slice(first)];
    }
  }
  return street;
}
