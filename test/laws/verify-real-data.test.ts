import { union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agree, claimsOf } from '../../src/verify/agree';
import type { Areas } from '../../src/verify/verdict';
import { verify } from '../../src/verify/verify';
import { realDataOrSkip } from '../real-data';

const NONE: Areas = { type: 'FeatureCollection', features: [] };
const rest = { changed: 'all', buildings: NONE, tolerance: { m2: 1, share: 0.01 } } as const;

type Nested = Position | Nested[];
const onLattice = (value: Nested): Nested =>
  value.map((inner: number | Nested) =>
    typeof inner === 'number' ? Math.round(inner * 1e7) / 1e7 : onLattice(inner),
  ) as Nested;

/** Three hundred census areas, built without gap or overlap, and all of them as one community. */
function birmingham(folder: string): { readonly grids: Areas; readonly communities: Areas } {
  const text = readFileSync(join(folder, 'output_areas.geojson'), 'utf8');
  const file = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon, { OA11CD: string }>;
  const features = file.features.slice(0, 300).map(({ properties, geometry }) => ({
    type: 'Feature' as const,
    properties: { id: properties.OA11CD },
    geometry: { ...geometry, coordinates: onLattice(geometry.coordinates) } as Polygon,
  }));
  const grids: Areas = { type: 'FeatureCollection', features };
  const whole = union(grids) as Feature<Polygon | MultiPolygon>;
  return { grids, communities: { type: 'FeatureCollection', features: [{ ...whole, properties: { id: 'all' } }] } };
}

describe('Turf alone, on the census areas of Birmingham', () => {
  it('finds no overlap and no gap where there is none', async (context) => {
    const data = birmingham(realDataOrSkip('birmingham', context.skip));
    const verdict = await verify({ ...data, ...rest });
    expect(verdict).toMatchObject({ overlaps: [], gaps: [], failures: [] });
    expect(verdict.scope.grids.size).toBe(300);
  });

  it('finds one vertex moved by 3 cm, as overlap and as gap, and agrees with itself only', async (context) => {
    const { grids, communities } = birmingham(realDataOrSkip('birmingham', context.skip));
    const moved = structuredClone(grids) as Areas;
    const ring = (moved.features[40]!.geometry as Polygon).coordinates[0]!;
    ring[3] = [ring[3]![0]! + 3e-7, ring[3]![1]! + 3e-7];
    const verdict = await verify({ grids: moved, communities, ...rest, changed: [moved.features[40]!.properties.id] });
    expect(verdict.overlaps.length + verdict.gaps.length).toBeGreaterThan(0);
    expect(verdict.failures).toEqual([]);
    const claims = claimsOf(verdict);
    expect(agree(claims, verdict)).toEqual([]);
    expect(agree([], verdict).length).toBeGreaterThan(0);
  });
});
