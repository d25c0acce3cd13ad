import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { agree } from './agree';
import { verify } from './verify';
import type { Areas, VerifyInput } from './verdict';

const NONE: Areas = { type: 'FeatureCollection', features: [] };
const TOLERANCE = { m2: 1, share: 0.01 };

/** Near Guang'an; units of 1e-7 degree from there. */
const ORIGIN: Position = [106.6, 30.5];
const at = (x: number, y: number): Position => [(ORIGIN[0]! * 1e7 + x) / 1e7, (ORIGIN[1]! * 1e7 + y) / 1e7];

const ring = (...flat: number[]): Position[] => {
  const places = flat.flatMap((x, i) => (i % 2 ? [] : [at(x, flat[i + 1]!)]));
  return [...places, places[0]!];
};
const box = (west: number, south: number, east: number, north: number): Position[] =>
  ring(west, south, east, south, east, north, west, north);

const areas = (rows: Record<string, Position[][] | Position[][][]>): Areas => ({
  type: 'FeatureCollection',
  features: Object.entries(rows).map(([id, coordinates]) => ({
    type: 'Feature',
    properties: { id },
    geometry: (typeof coordinates[0]![0]![0] === 'number'
      ? { type: 'Polygon', coordinates }
      : { type: 'MultiPolygon', coordinates }) as Polygon | MultiPolygon,
  })),
});

const check = (input: Partial<VerifyInput>) =>
  verify({ grids: NONE, changed: 'all', communities: NONE, buildings: NONE, tolerance: TOLERANCE, ...input });

/** A unit of 1e-7 degree here, in metres on Turf's sphere. */
const NORTH = (6371008.8 * Math.PI) / 180 / 1e7;
const EAST = NORTH * Math.cos((30.5 * Math.PI) / 180);

describe('overlaps and gaps', () => {
  it('finds nothing where neighbours share their border, also one within a hole of the other', async () => {
    const verdict = await check({
      grids: areas({
        a: [box(0, 0, 10000, 10000), ring(3000, 3000, 3000, 6000, 6000, 6000, 6000, 3000)],
        b: [box(10000, 0, 20000, 10000)],
        c: [box(3000, 3000, 6000, 6000)],
      }),
      communities: areas({ k: [box(0, 0, 20000, 10000)] }),
    });
    expect(verdict).toMatchObject({ overlaps: [], gaps: [], cutBuildings: [], failures: [] });
  });

  it('finds an overlap and a gap with their areas, each as a piece of its own', async () => {
    const verdict = await check({
      grids: areas({ a: [box(0, 0, 10100, 10000)], b: [box(10000, 0, 20000, 9000)] }),
      communities: areas({ k: [box(0, 0, 20000, 10000)] }),
    });
    expect(verdict.overlaps).toHaveLength(1);
    expect(verdict.overlaps[0]!.grids).toEqual(['a', 'b']);
    expect(verdict.overlaps[0]!.m2).toBeCloseTo(100 * EAST * 9000 * NORTH, 1);
    expect(verdict.gaps).toHaveLength(1);
    expect(verdict.gaps[0]).toMatchObject({ community: 'k', polygon: { type: 'Polygon' } });
    expect(verdict.gaps[0]!.m2).toBeCloseTo(9900 * EAST * 1000 * NORTH, 1);
  });

  it('calls a community without any grid a gap as a whole', async () => {
    const verdict = await check({ communities: areas({ k: [box(0, 0, 20000, 10000)] }) });
    expect(verdict.gaps.map(({ community }) => community)).toEqual(['k']);
  });

  it('finds 200 of 200 slivers of 1 to 100 units, as overlap and as gap', async () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let n = 0; n < 200; n++) {
      const width = 1 + (n % 100);
      const sign = n < 100 ? 1 : -1;
      // two grids whose slanting border differs by `width` units at one end, or all along
      const [x, lean, height] = [20000 + random() * 9000, random() * 4000, 200 + random() * 30000].map(Math.round) as [
        number,
        number,
        number,
      ];
      const shift = sign * width;
      const other = random() < 0.5 ? shift : 0;
      const verdict = await check({
        grids: areas({
          a: [ring(0, 0, x + shift, 0, x + lean + other, height, 0, height)],
          b: [ring(x, 0, 50000, 0, 50000, height, x + lean, height)],
        }),
        communities: areas({ k: [box(0, 0, 50000, height)] }),
      });
      const m2 = ((Math.abs(shift) + Math.abs(other)) / 2) * EAST * height * NORTH;
      const [found, nothing] = sign > 0 ? [verdict.overlaps, verdict.gaps] : [verdict.gaps, verdict.overlaps];
      expect(found, `sliver ${n}`).toHaveLength(1);
      expect(Math.abs(found[0]!.m2 - m2), `sliver ${n}`).toBeLessThan(0.005 * m2);
      expect(nothing).toHaveLength(0);
    }
  });

  it('looks at the changed grids, their neighbours and their communities, and says so', async () => {
    const grids = areas({
      a: [box(0, 0, 100, 100)],
      b: [box(50, 0, 200, 100)],
      c: [box(900, 0, 1000, 100)],
      d: [box(950, 0, 1100, 100)],
    });
    const communities = areas({ k: [box(0, 0, 300, 100)], far: [box(900, 0, 2000, 100)] });
    const verdict = await check({ grids, communities, changed: ['b'] });
    expect(verdict.overlaps.map((overlap) => overlap.grids)).toEqual([['a', 'b']]);
    expect(verdict.gaps.map(({ community }) => community)).toEqual(['k']);
    expect(verdict.scope).toEqual({ grids: new Set(['b']), communities: new Set(['k']), buildings: new Set() });
  });
});

describe('cut buildings', () => {
  const grids = areas({
    a: [box(0, 0, 10000, 10000)],
    b: [box(10000, 0, 20000, 10000)],
    c: [box(20000, 0, 30000, 10000)],
  });

  it('reports the grids that hold more than the tolerance, the largest first', async () => {
    const { cutBuildings } = await check({
      grids,
      buildings: areas({
        whole: [box(2000, 2000, 4000, 4000)],
        touching: [box(8000, 2000, 10000, 4000)],
        'a third': [box(9000, 5000, 12000, 7000)],
        'under 1 m²': [box(8000, 8000, 10001, 8080)],
        'under 1 %': [box(1000, 500, 10050, 1500)],
      }),
    });
    expect(cutBuildings.map(({ building }) => building)).toEqual(['a third']);
    const { shares, limit } = cutBuildings[0]!;
    expect(shares.map(({ grid }) => grid)).toEqual(['b', 'a']);
    expect(shares[1]!.share).toBeCloseTo(1 / 3, 6);
    expect(limit).toBeCloseTo(0.01 * (shares[0]!.m2 + shares[1]!.m2), 6);
  });

  it('counts a building within two grids that overlap, though no edge is near it', async () => {
    const twice = areas({ a: [box(0, 0, 10000, 10000)], b: [box(0, 0, 10000, 10000)] });
    const { cutBuildings } = await check({ grids: twice, buildings: areas({ h: [box(4000, 4000, 5000, 5000)] }) });
    expect(cutBuildings[0]!.shares.map(({ share }) => share)).toEqual([1, 1]);
  });

  it('does not count a building in a hole as held by the grid around it', async () => {
    const around = areas({
      a: [box(0, 0, 10000, 10000), ring(3000, 3000, 3000, 6000, 6000, 6000, 6000, 3000)],
      c: [box(3000, 3000, 6000, 6000)],
    });
    const { cutBuildings } = await check({ grids: around, buildings: areas({ h: [box(4000, 4000, 5000, 5000)] }) });
    expect(cutBuildings).toEqual([]);
  });
});

describe('a run', () => {
  const grids = areas(
    Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`g${i}`, [box(i * 100, 0, i * 100 + 100, 100)]])),
  );

  it('tells its progress, rising to 1', async () => {
    const told: number[] = [];
    await verify(
      { grids, changed: 'all', communities: NONE, buildings: NONE, tolerance: TOLERANCE },
      { onProgress: (done) => told.push(done) },
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const run = verify(
      { grids, changed: 'all', communities: NONE, buildings: NONE, tolerance: TOLERANCE },
      { onProgress: () => stop.abort(new Error('enough')), signal: stop.signal },
    );
    await expect(run).rejects.toThrow('enough');
  });

  it('reports what Turf cannot compute, and lets nothing pass by it', async () => {
    const broken = areas({ a: [box(0, 0, 100, 100)], b: [[[NaN, NaN]] as Position[]] });
    // a box of its own, so that the pair meets
    broken.features[1]!.bbox = [...at(0, 0), ...at(100, 100)] as [number, number, number, number];
    const verdict = await check({ grids: broken });
    expect(verdict.failures).toMatchObject([{ rule: 'overlap', problem: 'could-not-compute', subjects: ['a', 'b'] }]);
    expect(agree([], verdict)).toMatchObject([
      { rule: 'overlap', subjects: ['a', 'b'], theirs: null, couldNotCompute: expect.stringMatching(/./) },
    ]);
  });
});
