import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perform } from '../../src/edits/edits';
import { isProblem } from '../../src/formats/file-problem';
import { readBuildings } from '../../src/formats/read-buildings';
import { readGeojson } from '../../src/formats/read-geojson';
import { boxOfShape } from '../../src/geometry/box';
import type { Edit } from '../../src/plan/edit';
import { countOf, type Footprints } from '../../src/plan/footprints';
import type { Division, Grid } from '../../src/plan/grid';
import { apply, createWorld } from '../../src/plan/world';
import { Random } from '../random';
import { realDataOrSkip } from '../real-data';
import { brokenEdges, cutBuildings, unevenCommunities } from './laws';

/** Straight splits through real houses: afterwards none is cut that was whole, and the partition is exact. */
const PLACES = [
  { folder: 'suzhou-sip', edits: 60 },
  { folder: 'shanghai-lujiazui', edits: 60 },
  { folder: 'tokyo-otemachi', edits: 60 },
] as const;

describe('keeping real houses whole', () => {
  for (const { folder, edits } of PLACES)
    test(folder, ({ skip }) => {
      const path = realDataOrSkip(folder, skip);
      const world = worldOver(footprintsOf(join(path, 'buildings.geojson')));
      const random = new Random(7);
      let detours = 0;
      const already = new Set(cutBuildings(world));
      for (let n = 0; n < edits; n++) {
        const grid = random.pick([...world.grids.values()].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 4));
        const box = boxOfShape(grid.shape);
        const upright = random.chance(0.5);
        const [from, to] = [random.next(), random.next()];
        const along = (low: number, high: number, share: number) => Math.round(low + (high - low) * share);
        const line = upright
          ? [along(box.minX, box.maxX, from), box.minY - 100, along(box.minX, box.maxX, to), box.maxY + 100]
          : [box.minX - 100, along(box.minY, box.maxY, from), box.maxX + 100, along(box.minY, box.maxY, to)];
        const edit: Edit = {
          id: `e${n}`,
          at: '',
          edit: 'split',
          grid: grid.id,
          lines: [line],
          keepBuildingsWhole: true,
        };
        const patch = perform(world, edit);
        if ('refused' in patch) continue;
        detours++;
        apply(world, patch);
        expect([...brokenEdges(world), ...unevenCommunities(world)], `edit ${n}`).toEqual([]);
        expect(
          cutBuildings(world).filter((row) => !already.has(row)),
          `edit ${n}`,
        ).toEqual([]);
      }
      expect(detours).toBeGreaterThan(edits * 0.8);
    });
});

const sizeOf = ({ shape }: Grid): number => {
  const { minX, minY, maxX, maxY } = boxOfShape(shape);
  return (maxX - minX) * (maxY - minY);
};

function footprintsOf(file: string): Footprints {
  const collection = readGeojson(readFileSync(file, 'utf8'), file);
  if (isProblem(collection)) throw new Error(JSON.stringify(collection));
  const layer = readBuildings(collection);
  if (isProblem(layer)) throw new Error(JSON.stringify(layer));
  return layer.footprints;
}

/** One community with one grid, over all the houses. */
function worldOver(footprints: Footprints) {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let b = 0; b < countOf(footprints); b++) {
    minX = Math.min(minX, footprints.boxes[b * 4]!);
    minY = Math.min(minY, footprints.boxes[b * 4 + 1]!);
    maxX = Math.max(maxX, footprints.boxes[b * 4 + 2]!);
    maxY = Math.max(maxY, footprints.boxes[b * 4 + 3]!);
  }
  const ring = [minX - 500, minY - 500, maxX + 500, minY - 500, maxX + 500, maxY + 500, minX - 500, maxY + 500];
  const shape = [[ring]];
  const code = '320571004001';
  const division: Division = {
    id: code,
    code,
    level: 'community',
    name: '社区',
    shape,
    original: shape,
    locked: false,
    extra: {},
  };
  const grid: Grid = {
    id: 'g',
    code: `${code}001`,
    name: '第一网格',
    community: code,
    kind: 'urban',
    category: null,
    introduction: '',
    people: [],
    shape,
    locked: null,
    retired: null,
    extra: {},
  };
  return createWorld({ grids: [grid], divisions: [division], footprints });
}
