import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EditBody } from '../../src/plan/edit';
import { HINT_KEYS } from '../../src/tools/hint-keys';
import type { ToolEvent, ToolName, ToolOptions } from '../../src/tools/tool';
import { takeUp } from '../../src/tools/toolbox';
import { TOOLS } from '../../src/tools/tools';
import { del, Desk, enter, esc, leave, planChanged, straighten, TOLERANCE } from '../tools/desk';
import { town } from '../tools/town';

// Laws of the tools, over any sequence of events, whether the plan accepts what they ask for or refuses it:
// 1. nothing throws, and the state stays a plain value;
// 2. what is asked for is well formed: whole numbers, no place twice in a row, things that exist, none twice;
// 3. Esc, repeated, always comes back to an empty select;
// 4. Enter does what is previewed while the pointer is off the map;
// 5. a click of split, draw or reshape makes of the line what was previewed before it.

/** All that tools say. */
const EVERY_VERB = [
  'add-vertex',
  'assign',
  'carve',
  'delete-vertex',
  'draw',
  'fill-gap',
  'merge',
  'move-vertex',
  'reshape',
  'settle',
  'split',
  'straighten',
];

const RUNS = { seed: 20261, numRuns: 4000 };

const HOUSES = { h1: [20, 20, 60, 60], h2: [120, 20, 160, 60], h3: [90, 110, 130, 150] } as const;
const DISPUTED = { box: [90, 30, 150, 90], grids: ['A', 'C'] } as const;
const TOWNS = [
  town('AAB\nAAB\nCC.', HOUSES, [DISPUTED]),
  town('AAA\nAAA\nCCA', HOUSES),
  town('DDB\nDDB\nCC.', { h1: HOUSES.h1 }),
] as const;

// few spots, so that places are repeated, snapped and closed often; a few units of tremor around each
const spot = fc.constantFrom(0, 40, 100, 130, 200, 300, 420);
const tremor = fc.integer({ min: -5, max: 5 });
const at = fc.tuple(spot, tremor, spot, tremor).map(([x, dx, y, dy]) => [x + dx, y + dy] as const);
const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);

const pointer = fc.record({
  type: fc.constantFrom('move', 'click', 'click', 'click', 'double-click', 'press', 'release'),
  at,
  tolerance: fc.constant(TOLERANCE),
  shift: rarely,
  alt: rarely,
}) satisfies fc.Arbitrary<ToolEvent>;

type Happening =
  ToolEvent | { readonly type: 'town'; readonly index: number } | { readonly type: 'refuse'; readonly on: boolean };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: pointer },
  { weight: 2, arbitrary: fc.constantFrom<ToolEvent>(enter, esc, leave, planChanged, del, straighten) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('town'), index: fc.nat(TOWNS.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('refuse'), on: fc.boolean() }) },
);

const tool = fc.constantFrom(...(Object.keys(TOOLS) as ToolName[]));
const selected = fc.constantFrom<Partial<ToolOptions>>(
  {},
  { grids: ['A'] },
  { grids: ['A', 'B'] },
  { grids: ['A'], building: 'h1' },
);
const afternoon = fc.tuple(tool, selected, fc.array(happening, { maxLength: 40 }));

test('law 1 and 2: nothing throws, the state is a plain value, and only well-formed edits are asked for', () => {
  const seen = new Set<string>();
  check(afternoon, ([name, options, happenings]) => {
    const desk = new Desk(TOWNS[0], name, options);
    for (const each of happenings) {
      const said = desk.said.length;
      happen(desk, each);
      expect(JSON.parse(JSON.stringify(desk.toolbox))).toEqual(desk.toolbox);
      const { line, hint, draft } = desk.view;
      expect(HINT_KEYS).toContain(hint);
      expect(line.length % 2 === 0 && line.length !== 2).toBe(true);
      for (const body of [draft, ...desk.said.slice(said)]) if (body) expectWellFormed(body, desk);
      for (const { edit } of desk.said.slice(said)) seen.add(edit);
    }
  });
  // the law would say nothing of a verb that never came up
  expect([...seen].sort()).toEqual(EVERY_VERB);
});

test('law 3: Esc, repeated, comes back to an empty select', () => {
  check(afternoon, ([name, options, happenings]) => {
    const desk = new Desk(TOWNS[0], name, options);
    for (const each of happenings) happen(desk, each);
    const edits = desk.edits.length;
    // each Esc takes back one thing; a form, a grid in hand, the tool and a selection come on top of the clicks
    desk.do(...Array.from({ length: happenings.length + 8 }, () => esc));
    expect(desk.toolbox).toEqual(takeUp('select', desk.options));
    expect(desk.options).toMatchObject({ grids: [], building: null });
    expect(desk.edits).toHaveLength(edits);
  });
});

test('law 4: Enter does what is previewed while the pointer is off the map', () => {
  let done = 0;
  check(afternoon, ([name, options, happenings]) => {
    const desk = new Desk(TOWNS[0], name, options);
    for (const each of happenings) happen(desk, each);
    desk.do(leave);
    // a vertex in the hand is set down by letting go of it
    if (desk.dragging) return;
    const { draft } = desk.view;
    const said = desk.said.length;
    expect(desk.do(enter).said.slice(said)).toEqual(draft ? [draft] : []);
    if (draft) done++;
  });
  expect(done).toBeGreaterThan(RUNS.numRuns / 10);
});

test('law 5: a click of split, draw or reshape makes of the line what was previewed before it', () => {
  let previewed = 0;
  const lines = fc.tuple(fc.constantFrom<ToolName>('split', 'draw', 'reshape'), selected, fc.array(happening), pointer);
  check(lines, ([name, options, happenings, next]) => {
    const desk = new Desk(TOWNS[0], name, options);
    for (const each of happenings) happen(desk, each);
    if (desk.toolbox.tool !== name) return;
    const { draft } = desk.do({ ...next, type: 'move' }).view;
    if (draft === null) return;
    const edits = desk.edits.length;
    desk.do({ ...next, type: 'click' });
    expect(desk.edits[edits] ?? desk.view.draft).toEqual(draft);
    previewed++;
  });
  expect(previewed).toBeGreaterThan(RUNS.numRuns / 10);
});

function check<T>(cases: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(cases, law), RUNS);
}

function happen(desk: Desk, each: Happening): void {
  if (each.type === 'refuse') desk.refusing = each.on;
  else if (each.type === 'town') {
    desk.around = TOWNS[each.index]!;
    desk.do(planChanged);
  } else desk.do(each);
}

function expectWellFormed(body: EditBody, { around }: Desk): void {
  switch (body.edit) {
    case 'split':
      expect(around.exists(body.grid)).toBe(true);
      for (const line of body.lines) expectPlaces(line, 2);
      return;
    case 'draw':
      return expectRing(body.ring);
    case 'carve':
    case 'assign':
      if (body.edit === 'assign') expect(around.exists(body.to)).toBe(true);
      // houses or a ring, never both, never neither
      expect(body.ring === undefined).toBe(body.buildings !== undefined);
      if (body.ring) expectRing(body.ring);
      if (body.buildings) expectDistinct(body.buildings, 1);
      return;
    case 'merge':
      return expectDistinct(body.grids, 2);
    case 'move-vertex':
      expect(around.vertexAt(body.from, 0)).toEqual(body.from);
      expect(body.to).not.toEqual(body.from);
      return expectPlaces([...body.from, ...body.to], 2);
    case 'reshape':
      expect(around.exists(body.grid)).toBe(true);
      return expectPlaces(body.line, 2);
    case 'add-vertex':
      for (const end of [body.from, body.to]) {
        expect(around.vertexAt(end, 0)).toEqual(end);
        expect(body.place).not.toEqual(end);
      }
      return expectPlaces([...body.from, ...body.place, ...body.to], 3);
    case 'delete-vertex':
      return expect(around.vertexAt(body.vertex, 0)).toEqual(body.vertex);
    case 'straighten':
      for (const end of [body.from, body.to]) expect(around.vertexAt(end, 0)).toEqual(end);
      return expectPlaces([...body.from, ...body.to], 2);
    case 'fill-gap':
      if (body.to !== null) expect(around.exists(body.to)).toBe(true);
      return expect(around.gapAt(body.place, 0)).not.toBeNull();
    case 'settle':
      return expect(around.overlapAt(body.place, 0)?.grids).toContain(body.to);
    default:
      throw new Error(`no tool says ${body.edit}`);
  }
}

function expectDistinct(ids: readonly string[], least: number): void {
  expect(ids.length).toBeGreaterThanOrEqual(least);
  expect(new Set(ids).size).toBe(ids.length);
}

function expectRing(ring: readonly number[]): void {
  expectPlaces(ring, 3);
  expect(ring.slice(0, 2)).not.toEqual(ring.slice(-2));
}

function expectPlaces(flat: readonly number[], least: number): void {
  expect(flat.every(Number.isSafeInteger)).toBe(true);
  expect(flat.length).toBeGreaterThanOrEqual(2 * least);
  for (let i = 2; i < flat.length; i += 2) expect(flat.slice(i, i + 2)).not.toEqual(flat.slice(i - 2, i));
}
