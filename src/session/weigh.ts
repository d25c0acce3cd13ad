import { perform } from '../edits/edits';
import { squareMetres } from '../geometry/area';
import { PairTable } from '../geometry/pair-table';
import type { Edit, Refusal } from '../plan/edit';
import type { Grid } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { householdsOf, isEstimated, mainHoldersWith, type World } from '../plan/world';
import { previewOfPatch, withWords } from './preview';
import type { Cost, Weighed } from './session';

/** What an edit would do and what it would cost: performed once, and not applied. */
export function weigh(world: World, edit: Edit): Weighed | Refusal {
  const patch = perform(world, withWords(edit));
  if ('refused' in patch) return patch;
  return { preview: previewOfPatch(world, edit, patch), cost: costOf(world, patch) };
}

/** Counted over the whole change, so that a sliver of a square decimetre counts as well. */
export function costOf(world: World, { grids = {} }: Patch): Cost {
  const changes = Object.values(grids).filter(([before, after]) => before?.shape !== after?.shape);
  const before = changes.flatMap(([row]) => row ?? []);
  const after = changes.flatMap(([, row]) => (row && !row.retired ? [row] : []));
  const gone = before.filter(({ id }) => !after.some((row) => row.id === id)).map(({ id }) => id);
  const moved = [...mainHoldersWith(world, after, gone)].filter(([row, id]) => world.holders[row]![0]?.grid !== id);
  const rows = moved.map(([row]) => row);
  const m2 = changes.map(([from, to]) => areaOf(to) - areaOf(from));
  return {
    buildings: rows.length,
    households: rows.reduce((sum, row) => sum + householdsOf(world, row), 0),
    estimated: rows.some((row) => isEstimated(world, row)),
    // what comes from nobody is only got, what several had is only lost
    m2: Math.max(sumOf(m2.filter((each) => each > 0)), -sumOf(m2.filter((each) => each < 0))),
    vertices: verticesMoved(before, after),
  };
}

/** Of places that come and places that go, as many as there are more of: one that is moved does both. */
function verticesMoved(before: readonly Grid[], after: readonly Grid[]): number {
  const places = new PairTable(1024);
  const read = (grids: readonly Grid[]): Set<number> => {
    const found = new Set<number>();
    for (const ring of grids.flatMap(({ shape }) => shape.flat()))
      for (let i = 0; i < ring.length; i += 2) found.add(places.add(ring[i]!, ring[i + 1]!));
    return found;
  };
  const [old, fresh] = [read(before), read(after)];
  const lacking = (from: Set<number>, others: Set<number>): number =>
    [...from].filter((place) => !others.has(place)).length;
  return Math.max(lacking(old, fresh), lacking(fresh, old));
}

const areaOf = (grid: Grid | null): number => (grid && !grid.retired ? squareMetres(grid.shape) : 0);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
