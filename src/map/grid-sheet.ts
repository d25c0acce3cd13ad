import { rowOf } from '../plan/footprints';
import type { Feature } from 'geojson';
import { boxOfShape } from '../geometry/box';
import type { Shape } from '../geometry/lattice';
import type { DivisionId, Grid, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import { gridsMeeting, type World } from '../plan/world';
import { communityOf } from './community-of';
import { areaFeature, labelFeature, lookOf, type GridLook } from './grid-features';
import { labelPlace, type LabelPlace } from './label-place';
import { inPortions, pace, type DrawnSource } from './portions';

/** The grids and their labels as drawn, kept in step with the plan at the cost of what changed. */
export interface GridSheet {
  /** Draws a plan anew. Long plans are prepared in turns, so that the page stays alive. False: another plan came between. */
  open(world: World | null): Promise<boolean>;
  /** Draws what a patch changed; it is already in the world. */
  show(patch: Patch): Promise<void>;
  /** Grids drawn for each community, now and from now on. */
  counts(): ReadonlyMap<DivisionId, number>;
}

interface Drawn {
  readonly grid: Grid;
  readonly look: GridLook;
  readonly place: LabelPlace | null;
  readonly community: DivisionId | null;
}

export function gridSheet(areas: DrawnSource, labels: DrawnSource): GridSheet {
  const drawn = new Map<GridId, Drawn>();
  const counts = new Map<DivisionId, number>();
  const byCode = new Map<string, DivisionId>();
  let world: World | null = null;

  const draw = (plan: World, grid: Grid): Drawn => {
    const before = drawn.get(grid.id);
    // only a new shape needs a new place for its label: finding one is the dear part
    const place = before && sameShape(before.grid.shape, grid.shape) ? before.place : labelPlace(grid.shape);
    return { grid, look: lookOf(plan, grid), place, community: place && communityOf(plan, byCode, grid, place.at) };
  };

  const put = (id: GridId, next: Drawn | undefined): void => {
    count(drawn.get(id)?.community, -1);
    count(next?.community, 1);
    if (next) drawn.set(id, next);
    else drawn.delete(id);
  };
  const count = (community: DivisionId | null | undefined, more: number): void => {
    if (community) counts.set(community, (counts.get(community) ?? 0) + more);
  };

  async function open(plan: World | null): Promise<boolean> {
    world = plan;
    drawn.clear();
    counts.clear();
    readCodes(plan, byCode);
    const features = inPortions(areas, { remove: [] });
    const texts = inPortions(labels, { remove: [] });
    const turn = pace();
    await Promise.all([areas, labels].map((source) => source.setData({ type: 'FeatureCollection', features: [] })));
    for (const grid of [...(plan?.grids.values() ?? [])]) {
      if (turn.due()) await turn.rest();
      if (world !== plan) return false;
      const next = draw(plan!, grid);
      put(grid.id, next);
      if (!next.place) continue;
      await Promise.all([
        features.put(areaFeature(grid, next.look)),
        texts.put(labelFeature(plan!, grid, next.look, next.place)),
      ]);
    }
    await Promise.all([features.end(), texts.end()]);
    return world === plan;
  }

  async function show(patch: Patch): Promise<void> {
    if (!world) return;
    if (patch.divisions) readCodes(world, byCode);
    const remove: GridId[] = [];
    const add: Feature[] = [];
    const texts: Feature[] = [];
    for (const id of touchedGrids(world, patch)) {
      const before = drawn.get(id);
      const grid = world.grids.get(id);
      const next = grid && draw(world, grid);
      if (before && next && before.grid === grid && sameLook(before.look, next.look)) continue;
      put(id, next);
      remove.push(id);
      if (!grid || !next?.place) continue;
      add.push(areaFeature(grid, next.look));
      texts.push(labelFeature(world, grid, next.look, next.place));
    }
    if (remove.length > 0)
      await Promise.all([areas.updateData({ remove, add }), labels.updateData({ remove, add: texts })]);
  }

  return { open, show, counts: () => counts };
}

/** Grids whose row changed, and those whose households may have: where shapes changed around them, or a building did. */
function touchedGrids(world: World, patch: Patch): Set<GridId> {
  const touched = new Set<GridId>(Object.keys(patch.grids ?? {}));
  for (const [before, after] of Object.values(patch.grids ?? {})) {
    if (before && after && sameShape(before.shape, after.shape)) continue;
    for (const row of [before, after])
      if (row) for (const { id } of gridsMeeting(world, boxOfShape(row.shape))) touched.add(id);
  }
  for (const id of Object.keys(patch.buildings ?? {})) {
    const row = rowOf(world.footprints, id);
    for (const { grid } of row === undefined ? [] : world.holders[row]!) touched.add(grid);
  }
  return touched;
}

function readCodes(world: World | null, byCode: Map<string, DivisionId>): void {
  byCode.clear();
  for (const { id, code, level } of world?.divisions.values() ?? []) if (level === 'community') byCode.set(code, id);
}

const sameShape = (a: Shape, b: Shape): boolean => a === b;
const sameLook = (a: GridLook, b: GridLook): boolean => a.tint === b.tint && a.households === b.households;
