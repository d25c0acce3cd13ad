import { squareMetres } from '../geometry/area';
import { boxOfShape, EMPTY, union, type Box } from '../geometry/box';
import type { Shape } from '../geometry/lattice';
import { ringsOf, rowOf } from '../plan/footprints';
import type { Entry } from '../plan/journal';
import type { RowChange } from '../plan/patch';
import type { World } from '../plan/world';

/** What a step of the history changed, as it is shown on the map. */
export interface EntryChange {
  /** Outlines that were before it; only where the ground changed hands. */
  readonly before: readonly Shape[];
  /** Outlines that were after it, and of what only its words were changed. */
  readonly after: readonly Shape[];
  /** Around all of it; null: it has no place. */
  readonly box: Box | null;
}

/** A grid whose area changed by less, in m², only took a vertex that its neighbour got. */
const NOTICED_M2 = 0.5;
/** More outlines than these are one frame around them: the numbering of a city touches every grid. */
const MOST = 300;

export function entryChange({ edit, patch }: Pick<Entry, 'edit' | 'patch'>, world: World): EntryChange {
  const grids = Object.values(patch.grids ?? {});
  const redrawn = grids.filter(([before, after]) => shapeOf(before) !== shapeOf(after));
  const noticed = redrawn.filter(([before, after]) => Math.abs(m2Of(after) - m2Of(before)) >= NOTICED_M2);
  if (redrawn.length > 0) {
    const rows = noticed.length > 0 ? noticed : redrawn;
    return framed(
      rows.map(([before]) => shapeOf(before)),
      rows.map(([, after]) => shapeOf(after)),
    );
  }
  const waiver = edit.edit === 'waive' ? edit.waiver : Object.values(patch.waivers ?? {})[0]?.[0];
  return framed(
    [],
    [
      ...grids.map(rowShape),
      ...Object.values(patch.divisions ?? {}).map(rowShape),
      ...Object.keys(patch.buildings ?? {}).map((id) => footprintOf(world, id)),
      ...(waiver?.box ? [frame(waiver.box)] : []),
    ],
  );
}

const NO_SHAPE: Shape = [];

const shapeOf = (row: { readonly shape: Shape } | null): Shape => row?.shape ?? NO_SHAPE;
const rowShape = ([before, after]: RowChange<{ readonly shape: Shape }>): Shape => shapeOf(after ?? before);
const m2Of = (row: { readonly shape: Shape } | null): number => squareMetres(shapeOf(row));

function footprintOf({ footprints }: World, id: string): Shape {
  const row = rowOf(footprints, id);
  return row === undefined ? NO_SHAPE : [ringsOf(footprints, row)];
}

function framed(before: readonly Shape[], after: readonly Shape[]): EntryChange {
  const [was, is] = [before, after].map((shapes) => shapes.filter(({ length }) => length > 0)) as [Shape[], Shape[]];
  const all = [...was, ...is];
  if (all.length === 0) return { before: [], after: [], box: null };
  const box = all.map(boxOfShape).reduce(union, EMPTY);
  return all.length > MOST ? { before: [], after: [frame(box)], box } : { before: was, after: is, box };
}

const frame = ({ minX, minY, maxX, maxY }: Box): Shape => [[[minX, minY, maxX, minY, maxX, maxY, minX, maxY]]];
