import { boxOf } from '../../../src/geometry/box';
import type { City, HouseRow } from '../../planted/city';

/** The share of a house's width and height that each of the four in its place has. */
const SHARE = 0.45;

/** The same city with so many houses: in the place of each stand four, one in every corner, until there are enough. */
export function crowded(city: City, count: number): City {
  const more = count - city.houses.length;
  const four = Math.ceil(more / 3);
  if (four > city.houses.length) throw new Error(`no room for ${count} houses`);
  const houses = city.houses.flatMap((house, i) => (i < four ? fourOf(house) : [house]));
  return { ...city, houses: houses.slice(0, count) };
}

function fourOf(house: HouseRow): HouseRow[] {
  const { minX, minY, maxX, maxY } = boxOf(house.ring);
  return [0.25, 0.75].flatMap((east) =>
    [0.25, 0.75].map((north, i): HouseRow => {
      const at = (from: number, to: number, share: number, value: number): number =>
        Math.round(from + (to - from) * share + (value - (from + to) / 2) * SHARE);
      const ring = house.ring.map((value, k) =>
        k % 2 === 0 ? at(minX, maxX, east, value) : at(minY, maxY, north, value),
      );
      return { ...house, id: `${house.id}-${east}-${i}`, households: Math.ceil(house.households / 4), ring };
    }),
  );
}
