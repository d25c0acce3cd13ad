import type { Edit, Refusal, Verb } from '../plan/edit';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { addVertex } from './add-vertex';
import { assign } from './assign';
import { carve } from './carve';
import { detach } from './detach';
import { deleteVertex } from './delete-vertex';
import { draw } from './draw';
import { drawListed } from './draw-listed';
import { fillGap } from './fill-gap';
import { importLayers } from './import';
import { lockBorder } from './lock-border';
import { movedLock } from './locked-borders';
import { merge } from './merge';
import { moveVertex } from './move-vertex';
import { number } from './number';
import { retire } from './retire';
import { reshape } from './reshape';
import { setBuilding } from './set-building';
import { setDivision } from './set-division';
import { setGrid } from './set-grid';
import { settle } from './settle';
import { split } from './split';
import { straighten } from './straighten';
import { unlockBorder } from './unlock-border';
import { unwaive } from './unwaive';
import { waive } from './waive';

type Perform<V extends Verb> = (world: World, edit: Extract<Edit, { readonly edit: V }>) => Patch | Refusal;

/** Every verb: a pure function from plan and edit to the change, or to the reason why not. */
const VERBS: { readonly [V in Verb]: Perform<V> } = {
  split,
  draw,
  carve,
  merge,
  assign,
  reshape,
  'move-vertex': moveVertex,
  'add-vertex': addVertex,
  'delete-vertex': deleteVertex,
  straighten,
  'fill-gap': fillGap,
  settle,
  detach,
  'draw-listed': drawListed,
  retire,
  'set-grid': setGrid,
  'set-division': setDivision,
  'set-building': setBuilding,
  number,
  waive,
  unwaive,
  'lock-border': lockBorder,
  'unlock-border': unlockBorder,
  import: importLayers,
};

/** Locked borders are held here, once for all verbs: none of them can forget. */
export function perform(world: World, edit: Edit): Patch | Refusal {
  const patch = (VERBS[edit.edit] as (world: World, edit: Edit) => Patch | Refusal)(world, edit);
  return 'refused' in patch ? patch : (movedLock(world, patch) ?? patch);
}
