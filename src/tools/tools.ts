import { assign } from './assign';
import { carve } from './carve';
import { draw } from './draw';
import { fillGap } from './fill-gap';
import { measure } from './measure';
import { merge } from './merge';
import { reshape } from './reshape';
import { select } from './select';
import { settle } from './settle';
import { split } from './split';
import type { Tool, ToolName } from './tool';
import { vertices } from './vertices';

/** Every tool by its name. */
export const TOOLS = {
  select,
  split,
  draw,
  reshape,
  vertices,
  merge,
  assign,
  carve,
  'fill-gap': fillGap,
  settle,
  measure,
} satisfies { readonly [Name in ToolName]: Tool<unknown> };

/** The state that a tool keeps between two events. */
export type StateOf<Name extends ToolName> = ReturnType<(typeof TOOLS)[Name]['start']>;
