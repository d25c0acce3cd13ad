import { beforeAll, describe, expect, it } from 'vitest';
import { RULE_CODES } from '../../src/checks/finding';
import { area2OfShape, sideOfShape } from '../../src/geometry/ring';
import type { Shape } from '../../src/geometry/lattice';
import { openGeosOverlay, type GeosOverlay } from '../bench/geos-overlay';
import type { City } from './city';
import { FULL, SMALL, TINY } from './city-sizes';
import { FAULTS } from './faults/table';
import { makeCity } from './make-city';
import { plant } from './plant';

const count = ({ grids }: City, kind: string): number => grids.filter((grid) => grid.kind === kind).length;

describe('the whole city', () => {
  let city: City;
  beforeAll(() => {
    city = makeCity(1, FULL);
  });

  it('has as many grids of each kind as the city for which the product is built', () => {
    expect(city.grids.length).toBe(8777);
    expect([count(city, 'urban'), count(city, 'rural'), count(city, 'dedicated')]).toEqual([4019, 4060, 698]);
  });

  it('has 280,000 buildings or more, none of them twice', () => {
    expect(city.houses.length).toBeGreaterThanOrEqual(280_000);
    expect(new Set(city.houses.map(({ id }) => id)).size).toBe(city.houses.length);
  });

  it('numbers grids by 15 digits that begin with the 12 of their community, and streets by 9', () => {
    const communities = new Set(city.divisions.filter(({ level }) => level === 'community').map(({ code }) => code));
    const streets = new Set(city.divisions.filter(({ level }) => level === 'street').map(({ code }) => code));
    expect(communities.size + streets.size).toBe(city.divisions.length);
    for (const { code, community } of city.grids) {
      expect(code).toMatch(/^\d{15}$/);
      expect(code.slice(0, 12)).toBe(community);
      expect(communities.has(community) && streets.has(code.slice(0, 9))).toBe(true);
    }
    expect(new Set(city.grids.map(({ code }) => code)).size).toBe(8777);
  });

  it('has every dedicated grid in a hole of another one', () => {
    const rows = new Map(city.grids.map((row) => [row.id, row]));
    const keys = (ring: readonly number[]) => new Set(ring.map((x, i) => (i % 2 ? '' : `${x},${ring[i + 1]}`)));
    expect(city.hosts.size).toBe(698);
    for (const [dedicated, host] of city.hosts)
      expect(keys(rows.get(host)!.shape[0]![1]!)).toEqual(keys(rows.get(dedicated)!.shape[0]![0]!));
  });
});

describe('a tiny city', () => {
  const city = makeCity(7, TINY);
  let geos: GeosOverlay;
  beforeAll(async () => {
    geos = await openGeosOverlay();
  });

  const unionOf = (shapes: readonly Shape[]): number =>
    shapes.map((shape) => geos.put(shape)).reduce((all, shape) => geos.union(all, shape));

  it('is the same for the same seed, and another for another', () => {
    expect(makeCity(7, TINY)).toEqual(city);
    expect(makeCity(8, TINY)).not.toEqual(city);
  });

  it('is a partition: by GEOS the grids of a community are the community, and none overlaps', () => {
    for (const { code, level, shape } of city.divisions) {
      const within = city.grids.filter(
        ({ community }) => (level === 'street' ? community.slice(0, 9) : community) === code,
      );
      const shapes = within.map((grid) => grid.shape);
      const [whole, all] = [geos.put(shape), unionOf(shapes)];
      expect(geos.area2(geos.difference(whole, all))).toBe(0);
      expect(geos.area2(geos.difference(all, whole))).toBe(0);
      // as much land together as each by itself
      expect(shapes.reduce((sum, each) => sum + area2OfShape(each), 0)).toBe(area2OfShape(shape));
      geos.release();
    }
  });

  it('has every house in its grid, corner for corner', () => {
    const rows = new Map(city.grids.map((row) => [row.id, row]));
    for (const { grid, ring } of city.houses)
      for (let i = 0; i < ring.length; i += 2)
        expect(sideOfShape(rows.get(grid!)!.shape, ring[i]!, ring[i + 1]!)).toBe('inside');
  });
});

describe('planting', () => {
  const clean = makeCity(3, SMALL);
  const planted = plant(clean, 3, FAULTS, 1);

  it('plants every kind of fault, each under a name of its own', () => {
    expect(planted.faults.map(({ name }) => name)).toEqual(FAULTS.map(({ name }) => name));
    expect(new Set(planted.faults.map(({ name }) => name)).size).toBe(FAULTS.length);
  });

  it('breaks every rule', () => {
    const broken = new Set(planted.faults.flatMap(({ truths }) => truths.map(({ rule }) => rule)));
    expect([...broken].sort()).toEqual([...RULE_CODES].sort());
  });

  it('plants the same faults for the same seed, and leaves the clean city as it was', () => {
    expect(plant(makeCity(3, SMALL), 3, FAULTS, 1)).toEqual(planted);
    expect(clean).toEqual(makeCity(3, SMALL));
  });
});
