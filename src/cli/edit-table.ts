import type { Verb } from '../plan/edit';
import { CATEGORIES, KINDS, USES } from '../plan/grid';
import {
  division,
  grid,
  line,
  list,
  name,
  number,
  oneOf,
  only,
  orNull,
  place,
  ring,
  text,
  truth,
  vertex,
  type Reader,
} from './edit-fields';
import { record, type Field, type Fields } from './read-record';

const of = (read: Reader<unknown>, rest: Omit<Field, 'read'> = {}): Field => ({ read, ...rest });
const optional = (read: Reader<unknown>, rest: Omit<Field, 'read'> = {}): Field =>
  of(read, { ...rest, optional: true });

const region: Fields = {
  ring: of(ring, { group: 'region' }),
  buildings: of(list(name, 'a list of building ids'), { group: 'region' }),
};

/** Every verb that a file can ask for, and its fields; `import`, waivers and locks of borders are the page's. What they mean says docs/edits.md. */
export const EDITS: {
  readonly [V in Exclude<Verb, 'import' | 'waive' | 'unwaive' | 'lock-border' | 'unlock-border'>]: Fields;
} = {
  split: {
    grid: of(grid),
    line: of(only(line), { as: 'lines', group: 'lines' }),
    lines: of(list(line, 'a list of lines'), { group: 'lines' }),
  },
  draw: {
    ring: of(ring),
    community: optional(name),
    name: optional(text),
    kind: optional(oneOf(['urban', 'rural'])),
  },
  'draw-listed': { grid: of(grid), ring: of(ring) },
  carve: { ...region, category: of(oneOf(CATEGORIES)), name: of(text), introduction: optional(text) },
  assign: { ...region, to: of(grid) },
  reshape: { grid: of(grid), line: of(line) },
  merge: { grids: of(list(grid, 'a list of grid codes')) },
  'move-vertex': { from: of(vertex), to: of(place) },
  'add-vertex': { from: of(vertex), to: of(vertex), at: of(place, { as: 'place' }) },
  'delete-vertex': { at: of(vertex, { as: 'vertex' }) },
  straighten: { from: of(vertex), to: of(vertex) },
  'fill-gap': { at: of(place, { as: 'place' }), to: optional(orNull(grid)) },
  settle: { at: of(place, { as: 'place' }), to: of(grid) },
  detach: { grid: of(grid), at: of(place, { as: 'place' }), to: optional(grid) },
  retire: { grid: of(grid), to: optional(orNull(grid)), reason: of(text) },
  'set-grid': {
    grid: of(grid),
    change: of(
      record({
        name: optional(text),
        kind: optional(oneOf(KINDS)),
        category: optional(orNull(oneOf(CATEGORIES))),
        introduction: optional(text),
        locked: optional(truth),
      }),
    ),
  },
  'set-division': { division: of(division), change: of(record({ name: optional(text), locked: optional(truth) })) },
  'set-building': {
    building: of(name),
    change: of(record({ households: optional(orNull(number)), use: optional(orNull(oneOf(USES))) })),
  },
  number: {},
};
