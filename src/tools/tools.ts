import { assign } from './assign';
import { carve } from './carve';
import { draw } from './draw';
import { merge } from './merge';
import { moveVertex } from './move-vertex';
import { select } from './select';
import { split } from './split';
import type { Tool, ToolName } from './tool';

/** Every tool by its name. */
export const TOOLS = {
  select,
  split,
  draw,
  carve,
  merge,
  'move-vertex': moveVertex,
  assign,
} satisfies { readonly [Name in ToolName]: Tool<unknown> };

/** The state that a tool keeps between two events. */
export type StateOf<Name extends ToolName> = ReturnType<(typeof TOOLS)[Name]['start']>;
