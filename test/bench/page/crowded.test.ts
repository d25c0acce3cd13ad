import { expect, test } from 'vitest';
import { boxOf } from '../../../src/geometry/box';
import { TINY } from '../../planted/city-sizes';
import { makeCity } from '../../planted/make-city';
import { crowded } from './crowded';

test('has as many houses as it is asked for, each where one stood, and no two by one id', () => {
  const city = makeCity(1, TINY);
  const { houses } = crowded(city, 3000);
  expect(houses).toHaveLength(3000);
  expect(new Set(houses.map(({ id }) => id)).size).toBe(3000);
  const [first] = city.houses;
  const [own, old] = [boxOf(houses[0]!.ring), boxOf(first!.ring)];
  expect(own.minX >= old.minX && own.maxX <= old.maxX && own.minY >= old.minY && own.maxY <= old.maxY).toBe(true);
  expect(() => crowded(city, 4 * city.houses.length + 1)).toThrow('no room');
});
