import { idsOf } from '../footprint-texts';
import { countOf } from '../../src/plan/footprints';
import type { Shape } from '../../src/geometry/lattice';
import { passesPixel } from '../../src/geometry/orient';
import { area2, area2OfShape, eachEdge } from '../../src/geometry/ring';
import { isCut } from '../../src/plan/placement';
import type { World } from '../../src/plan/world';

/** What every plan made by edits from a conformed one satisfies; each answers with what breaks it. */

/** Σ 2A(grids) = 2A(community), to the last unit, for every community; and all grids together fill the street. */
export function unevenCommunities(world: World): string[] {
  const sums = new Map<string, number>();
  for (const { community, shape } of world.grids.values())
    sums.set(community, (sums.get(community) ?? 0) + area2OfShape(shape));
  return [...world.divisions.values()]
    .filter(({ level }) => level === 'community')
    .filter(({ code, shape }) => (sums.get(code) ?? 0) !== area2OfShape(shape))
    .map(({ code, shape }) => `${code}: ${(sums.get(code) ?? 0) - area2OfShape(shape)}`);
}

/** Every edge of a grid has its reverse in exactly one other grid, or lies on the rim: on a community's outline that no other shares. */
export function brokenEdges(world: World): string[] {
  const used = new Map<string, number>();
  const each = (shape: Shape, visit: (key: string, back: string) => void) => {
    for (const ring of shape.flat())
      eachEdge(ring, (ax, ay, bx, by) => visit(`${ax},${ay} ${bx},${by}`, `${bx},${by} ${ax},${ay}`));
  };
  for (const { shape } of world.grids.values()) each(shape, (key) => used.set(key, (used.get(key) ?? 0) + 1));
  const rim = new Set<string>();
  const inner = new Set<string>();
  for (const { level, shape } of world.divisions.values())
    if (level === 'community')
      each(shape, (key, back) => {
        rim.add(key);
        inner.add(back);
      });
  for (const key of inner) rim.delete(key);
  const broken: string[] = [];
  for (const { id, shape } of world.grids.values())
    each(shape, (key, back) => {
      if (used.get(key) !== 1) broken.push(`${id} ${key} twice`);
      if (used.get(back) !== 1 && !rim.has(key)) broken.push(`${id} ${key} open`);
    });
  for (const { code, shape } of world.divisions.values())
    each(shape, (key) => {
      if (!used.has(key)) broken.push(`${code} ${key} has no grid on its inner side`);
    });
  return broken;
}

/** Rings are simple, shells run counter-clockwise, holes clockwise, and no vertex lies in the pixel of an edge of the same grid. */
export function brokenRings(world: World, ids: Iterable<string>): string[] {
  const broken: string[] = [];
  for (const id of ids) {
    const shape = world.grids.get(id)?.shape ?? [];
    for (const polygon of shape)
      polygon.forEach((ring, r) => {
        if (r === 0 ? area2(ring) <= 0 : area2(ring) >= 0) broken.push(`${id}: ring ${r} runs the wrong way`);
        const seen = new Set<string>();
        for (let i = 0; i < ring.length; i += 2) seen.add(`${ring[i]},${ring[i + 1]}`);
        if (seen.size !== ring.length / 2) broken.push(`${id}: ring ${r} visits a place twice`);
      });
    const rings = shape.flat();
    for (const ring of rings)
      eachEdge(ring, (ax, ay, bx, by) => {
        for (const other of rings)
          for (let i = 0; i < other.length; i += 2) {
            const [x, y] = [other[i]!, other[i + 1]!];
            if ((x === ax && y === ay) || (x === bx && y === by)) continue;
            if (passesPixel(ax, ay, bx, by, x, y))
              broken.push(`${id}: ${x},${y} in the pixel of ${ax},${ay} ${bx},${by}`);
          }
      });
  }
  return broken;
}

/** Rows of buildings that count as cut. */
export const cutBuildings = (world: World): number[] =>
  Array.from({ length: countOf(world.footprints) }, (_, row) => row).filter((row) =>
    isCut(world.holders[row]!, world.footprints.areas[row]!, world.settings.cutBuilding),
  );

/** The derived parts are what they would be from scratch. */
export function staleParts(world: World, fresh: World): string[] {
  const stale: string[] = [];
  idsOf(world.footprints).forEach((id, row) => {
    const [a, b] = [world.holders[row], fresh.holders[row]];
    if (JSON.stringify(a) !== JSON.stringify(b)) stale.push(`${id}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`);
  });
  for (const id of world.grids.keys()) {
    const [a, b] = [world.tallies.get(id), fresh.tallies.get(id)];
    if ((a?.buildings ?? 0) !== (b?.buildings ?? 0) || (a?.households ?? 0) !== (b?.households ?? 0))
      stale.push(`${id}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`);
  }
  return stale;
}
