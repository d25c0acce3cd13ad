import { nameOf, rowOf } from '../../plan/footprints';
import { boxOf, boxOfShape, type Box } from '../../geometry/box';
import { toDegrees, type Position } from '../../geometry/lattice';
import type { EditBody } from '../../plan/edit';
import type { BuildingId, Grid, GridId } from '../../plan/grid';
import { isLocked } from '../../plan/locks';
import { neighboursOf } from '../../plan/neighbours';
import type { World } from '../../plan/world';
import type { Params } from '../../report/speaker';
import type { Selected, ToolName } from '../../tools/tool';
import type { MessageKey } from '../messages/zh';
import { borderItems, type BorderTarget } from './border-items';

/** What lies under the place that the menu is asked for. */
export interface MenuTarget {
  readonly at: Position;
  readonly grid: GridId | null;
  readonly building: BuildingId | null;
  /** Where a place was pointed at, and not a selection. */
  readonly borders?: BorderTarget;
}

export interface MenuSituation extends Selected {
  /** Something is begun with a tool: it can be taken back, and perhaps finished. */
  readonly begun: { readonly canFinish: boolean } | null;
  /** The plan may only be looked at. */
  readonly reading: boolean;
}

export type MenuDeed =
  | { readonly does: 'step'; readonly step: 'finish' | 'back' }
  | { readonly does: 'select'; readonly selection: Selected }
  /** Takes the tool up with this in hand. */
  | { readonly does: 'tool'; readonly tool: ToolName; readonly selection: Selected }
  | { readonly does: 'edit'; readonly body: EditBody }
  | { readonly does: 'zoom'; readonly box: Box; readonly near: boolean }
  | { readonly does: 'copy'; readonly text: string };

export interface MenuItem {
  readonly label: MessageKey;
  readonly params?: Params;
  /** null: it cannot be done now, and is named all the same. */
  readonly deed: MenuDeed | null;
  /** A choice of its own opens beside it. */
  readonly choices?: readonly MenuItem[];
}

/** Items that belong together, under a name where they are about one thing. */
export interface MenuGroup {
  readonly about: string;
  readonly items: readonly MenuItem[];
}

/** What can be done with what is under the pointer, the nearest first: what is begun, the border, the house, the grid, the place. */
export function mapMenu(target: MenuTarget, world: World, now: MenuSituation): readonly MenuGroup[] {
  const drawn = target.grid === null ? undefined : world.grids.get(target.grid);
  const groups: readonly MenuGroup[] = [
    { about: '', items: stepItems(now) },
    { about: '', items: target.borders && !now.reading ? borderItems(target.borders, world, now) : [] },
    ...(target.building === null ? [] : [houseGroup(target.building, world, now)]),
    ...(now.swept && !now.reading ? [{ about: '', items: sweptItems(now.swept.buildings.length, now) }] : []),
    ...(drawn ? [gridGroup(drawn, world, now)] : []),
    { about: '', items: placeItems(target, drawn) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function stepItems({ begun }: MenuSituation): MenuItem[] {
  if (!begun) return [];
  return [
    { label: 'action.finish', deed: begun.canFinish ? { does: 'step', step: 'finish' } : null },
    { label: 'action.back', deed: { does: 'step', step: 'back' } },
  ];
}

/** Grids that a house can be given to by name; others are pointed at on the map. */
const MOST_NAMED = 10;

function houseGroup(id: BuildingId, world: World, { reading, grids }: MenuSituation): MenuGroup {
  const row = rowOf(world.footprints, id)!;
  const holder = world.holders[row]![0]?.grid ?? null;
  const alone: Selected = { grids: holder === null ? [] : [holder], building: id };
  const select: MenuItem = { label: 'menu.select-building', deed: { does: 'select', selection: alone } };
  const about = nameOf(world.footprints, row) || id;
  if (reading) return { about, items: [select] };
  // who is selected is meant first, then whoever lies beside
  const near = [
    ...grids.flatMap((grid) => world.grids.get(grid) ?? []),
    ...(holder ? neighboursOf(world, [holder]) : []),
  ];
  const takers = [...new Map(near.map((grid) => [grid.id, grid])).values()].filter((grid) => grid.id !== holder);
  const to = takers.slice(0, MOST_NAMED).map(({ id: taker, name, code }): MenuItem => ({
    label: 'menu.to-grid',
    params: { name: name || code },
    deed: { does: 'edit', body: { edit: 'assign', to: taker, buildings: [id], keepBuildingsWhole: true } },
  }));
  const elsewhere: MenuItem = { label: 'menu.to-other', deed: { does: 'tool', tool: 'assign', selection: alone } };
  return {
    about,
    items: [
      select,
      { label: 'menu.assign', deed: null, choices: [...to, elsewhere] },
      { label: 'menu.carve', deed: { does: 'tool', tool: 'carve', selection: alone } },
    ],
  };
}

function sweptItems(n: number, { grids, building, swept }: MenuSituation): MenuItem[] {
  const selection: Selected = { grids, building, ...(swept && { swept }) };
  return [
    { label: 'menu.assign-swept', params: { n }, deed: { does: 'tool', tool: 'assign', selection } },
    { label: 'menu.carve-swept', params: { n }, deed: { does: 'tool', tool: 'carve', selection } },
  ];
}

function gridGroup(grid: Grid, world: World, { grids, reading }: MenuSituation): MenuGroup {
  const { id, name, code } = grid;
  const alone: Selected = { grids: [id], building: null };
  const others = grids.filter((other) => other !== id);
  const isSelected = others.length < grids.length;
  const select: MenuItem = { label: 'menu.select-grid', deed: { does: 'select', selection: alone } };
  const add: MenuItem = {
    label: isSelected ? 'menu.drop-grid' : 'menu.add-grid',
    deed: { does: 'select', selection: { grids: isSelected ? others : [...grids, id], building: null } },
  };
  const items = [select, ...(others.length > 0 ? [add] : [])];
  if (reading) return { about: name || code, items };
  const free = !isLocked(world, grid);
  const unlessLocked = (deed: MenuDeed): MenuDeed | null => (free ? deed : null);
  const merge: MenuItem =
    others.length > 0
      ? {
          label: 'menu.merge-selected',
          params: { n: others.length },
          deed: unlessLocked({ does: 'edit', body: { edit: 'merge', grids: [...others, id] } }),
        }
      : { label: 'menu.merge', deed: unlessLocked({ does: 'tool', tool: 'merge', selection: alone }) };
  const split: MenuItem = {
    label: 'menu.split',
    deed: unlessLocked({ does: 'tool', tool: 'split', selection: alone }),
  };
  const reshape: MenuItem = {
    label: 'menu.reshape',
    deed: unlessLocked({ does: 'tool', tool: 'reshape', selection: alone }),
  };
  return { about: name || code, items: [...items, split, reshape, merge, lockItem(grid, free)] };
}

/** What is locked with its whole community is unlocked there. */
function lockItem({ id, locked }: Grid, free: boolean): MenuItem {
  const set = (next: boolean): MenuDeed => ({
    does: 'edit',
    body: { edit: 'set-grid', grid: id, change: { locked: next } },
  });
  if (free) return { label: 'menu.lock', deed: set(true) };
  return locked ? { label: 'menu.unlock', deed: set(false) } : { label: 'menu.locked-with-community', deed: null };
}

function placeItems({ at }: MenuTarget, grid: Grid | undefined): MenuItem[] {
  const coordinate = at.map((value) => toDegrees(value).toFixed(7)).join(', ');
  return [
    ...(grid
      ? [{ label: 'action.zoom-grid', deed: { does: 'zoom', box: boxOfShape(grid.shape), near: false } } as const]
      : []),
    { label: 'menu.zoom-here', deed: { does: 'zoom', box: boxOf(at), near: true } },
    ...(grid && grid.code !== ''
      ? [{ label: 'menu.copy-code', deed: { does: 'copy', text: grid.code } } as const]
      : []),
    { label: 'menu.copy-place', params: { place: coordinate }, deed: { does: 'copy', text: coordinate } },
  ];
}
