import { describe, expect, test } from 'vitest';
import { perform } from '../../src/edits/edits';
import type { Edit, EditBody, Verb } from '../../src/plan/edit';
import { apply, type World } from '../../src/plan/world';
import { place, plan, rectangle } from '../drawing';
import { brokenEdges, unevenCommunities } from './laws';
import { rowsOf } from './proof/history';
import { NO_PLACES, WILD_LINES } from './wild/wild-numbers';

/**
 * No edit, however wild its numbers, throws, hangs, or leaves anything but a partition: it is refused with a code, or done. What bounds
 * it is work (places of a line, nodes of a cut, rounds of bending), not time; the runner's own timeout only tells a hang from an answer.
 */
const TIMEOUT = 600_000;

const town = (): World =>
  plan('AAB\nAAB\nCCB', {
    communities: 'aaa\naaa\naaa',
    street: true,
    numbered: true,
    houses: { h1: [0.2, 1.2, 0.6, 1.6], h2: [1.2, 0.2, 1.6, 0.6] },
  });

const keepBuildingsWhole = true;

/** Every verb that has a place or a name to be wild, as it should be said. */
const SAID: {
  readonly [V in Exclude<Verb, 'import' | 'number' | 'waive' | 'unwaive' | 'lock-border' | 'unlock-border'>]: Extract<
    EditBody,
    { readonly edit: V }
  >;
} = {
  split: { edit: 'split', grid: 'A', lines: [[...place(-1, 1.5), ...place(4, 1.5)]], keepBuildingsWhole },
  draw: { edit: 'draw', ring: rectangle(0.5, 0.5, 1.5, 1.5), keepBuildingsWhole },
  carve: {
    edit: 'carve',
    ring: rectangle(0.5, 0.5, 1.5, 1.5),
    category: '医院',
    name: '医院',
    introduction: '…',
    keepBuildingsWhole,
  },
  merge: { edit: 'merge', grids: ['A', 'B'] },
  reshape: { edit: 'reshape', grid: 'A', line: [...place(0.5, 0.5), ...place(0.5, 1.5)], keepBuildingsWhole },
  assign: { edit: 'assign', to: 'A', ring: rectangle(1.5, 0.5, 2.5, 1.5), keepBuildingsWhole },
  'move-vertex': { edit: 'move-vertex', from: place(2, 1), to: place(1.8, 1.2), keepBuildingsWhole },
  'add-vertex': { edit: 'add-vertex', from: place(0, 1), to: place(2, 1), place: place(1, 1.2), keepBuildingsWhole },
  'delete-vertex': { edit: 'delete-vertex', vertex: place(2, 1), keepBuildingsWhole },
  straighten: { edit: 'straighten', from: place(0, 1), to: place(2, 1), keepBuildingsWhole },
  'fill-gap': { edit: 'fill-gap', place: place(1, 1), to: 'A' },
  settle: { edit: 'settle', place: place(1, 1), to: 'A' },
  detach: { edit: 'detach', grid: 'A', place: place(1, 1.5) },
  'draw-listed': { edit: 'draw-listed', grid: 'A', ring: rectangle(0.5, 0.5, 1.5, 1.5), keepBuildingsWhole },
  retire: { edit: 'retire', grid: 'A', to: 'B', reason: '…' },
  'set-grid': { edit: 'set-grid', grid: 'A', change: { name: '新' } },
  'set-division': { edit: 'set-division', division: '330199009001', change: { name: '新' } },
  'set-building': { edit: 'set-building', building: 'h1', change: { households: 3 } },
};

const PLACES = ['place', 'from', 'vertex'] as const;
const LINES = ['line', 'ring'] as const;

describe.each(Object.values(SAID))('$edit', (said) => {
  const variants: Record<string, object> = {};
  const vary = (what: string, change: object): void => {
    variants[what] = { ...said, ...change };
  };
  for (const field of [...PLACES, ...LINES, ...('from' in said ? (['to'] as const) : [])])
    if (field in said)
      for (const [what, value] of Object.entries(NO_PLACES)) vary(`${field}: ${what}`, { [field]: value });
  for (const field of LINES)
    if (field in said)
      for (const [what, value] of Object.entries(WILD_LINES)) vary(`${field}: ${what}`, { [field]: value });
  if ('lines' in said) {
    for (const [what, value] of Object.entries(NO_PLACES)) vary(`lines: ${what}`, { lines: value });
    for (const [what, value] of Object.entries({ ...NO_PLACES, ...WILD_LINES }))
      vary(`line: ${what}`, { lines: [value] });
    vary('lines: 2,000 of them', {
      lines: Array.from({ length: 2_000 }, (_, i) => [...place(-1, i / 700), ...place(4, (2_000 - i) / 700)]),
    });
    vary('lines: 100,000 of them', { lines: Array.from({ length: 100_000 }, () => WILD_LINES['to and fro']) });
  }
  for (const field of PLACES)
    if (field in said)
      for (const [what, value] of Object.entries(WILD_LINES))
        (vary(`${field}: ${what}`, { [field]: value.slice(0, 2) }),
          vary(`${field}: last of ${what}`, { [field]: value.slice(-2) }));
  for (const field of ['grid', 'to', 'division', 'building'])
    if (field in said && !('from' in said))
      for (const id of ['none', '', '__proto__', 'constructor', 'x'.repeat(100_000)])
        vary(`${field}: ${id.slice(0, 12)}`, { [field]: id });
  if ('grids' in said)
    for (const [what, grids] of Object.entries({
      none: [],
      one: ['A'],
      twice: ['A', 'A'],
      unknown: ['A', 'none'],
      many: Array.from({ length: 100_000 }, (_, i) => `g${i}`),
    }))
      vary(`grids: ${what}`, { grids });
  if ('ring' in said && said.edit !== 'draw' && said.edit !== 'draw-listed')
    for (const [what, buildings] of Object.entries({
      none: [],
      unknown: ['none'],
      twice: ['h1', 'h1'],
      many: Array.from({ length: 100_000 }, () => 'h1'),
    }))
      vary(`buildings: ${what}`, { ring: undefined, buildings });
  if (said.edit === 'set-building')
    for (const households of [NaN, Infinity, -1, 0.5, 1e300])
      vary(`households: ${households}`, { change: { households } });

  test.each(Object.entries(variants))('%s', { timeout: TIMEOUT }, (_what, body) => {
    const world = town();
    const before = rowsOf(world);
    const answer = perform(world, { ...body, id: 'e1', at: '2026-01-01T00:00:00Z' } as Edit);
    expect(rowsOf(world)).toEqual(before);
    if ('refused' in answer) {
      expect(answer.refused).toMatch(/^[a-z-]+$/);
      expect(answer.refused).not.toBe('not-exact');
      return;
    }
    apply(world, answer);
    expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
  });
});
