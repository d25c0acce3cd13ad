import type { Edit, Refusal, Verb } from '../plan/edit';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import { assign } from './assign';
import { carve } from './carve';
import { draw } from './draw';
import { importLayers } from './import';
import { merge } from './merge';
import { moveVertex } from './move-vertex';
import { number } from './number';
import { setBuilding } from './set-building';
import { setGrid } from './set-grid';
import { split } from './split';

type Perform<V extends Verb> = (world: World, edit: Extract<Edit, { readonly edit: V }>) => Patch | Refusal;

/** Every verb: a pure function from plan and edit to the change, or to the reason why not. */
const VERBS: { readonly [V in Verb]: Perform<V> } = {
  split,
  draw,
  carve,
  merge,
  assign,
  'move-vertex': moveVertex,
  'set-grid': setGrid,
  'set-building': setBuilding,
  number,
  import: importLayers,
};

export const perform = (world: World, edit: Edit): Patch | Refusal =>
  (VERBS[edit.edit] as (world: World, edit: Edit) => Patch | Refusal)(world, edit);
