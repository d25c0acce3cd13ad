import { textsOf, type TextTable } from '../../plan/text-table';
import { countOf, idOf, rowOf, type Footprints } from '../../plan/footprints';
import type { Division, Grid } from '../../plan/grid';
import { layoutOf } from '../../plan/code-layout';
import type { World } from '../../plan/world';
import { communitiesOf, namesByCode } from '../model/plan-rows';
import { plainText } from '../../session/plain-text';
import { tidy } from './fold';

/** How well a text names something; what is named outright leaves the others out. */
const OUTRIGHT = 1;

/** Grids in use that a text names by code, serial or name, best first; of equals those of the community at hand, then by code. */
export function matchGrids(text: string, world: World, here: string): readonly Grid[] {
  const wanted = plainText(text);
  if (wanted === '') return [];
  const key = `${here} ${wanted}`;
  const known = asked.get(world);
  const answers = known?.revision === world.revision ? known.answers : new Map<string, readonly Grid[]>();
  if (known?.answers !== answers) asked.set(world, { revision: world.revision, answers });
  let grids = answers.get(key);
  if (!grids) answers.set(key, (grids = search(wanted, world, here)));
  return grids;
}

/** One text is asked for in every reading in which it stands, and again at the next key. */
const asked = new WeakMap<World, { readonly revision: number; readonly answers: Map<string, readonly Grid[]> }>();

function search(wanted: string, world: World, here: string): readonly Grid[] {
  const names = namesByCode(world);
  const digits = layoutOf(world.settings).community;
  const found: { readonly grid: Grid; readonly grade: number }[] = [];
  for (const grid of world.grids.values()) {
    if (grid.retired) continue;
    const grade = gradeOf(wanted, grid, digits, names.get(grid.community) ?? '');
    if (grade !== null) found.push({ grid, grade });
  }
  const outright = found.filter(({ grade }) => grade <= OUTRIGHT);
  const far = ({ community }: Grid): number => (community === here ? 0 : 1);
  return (outright.length > 0 ? outright : found)
    .sort((a, b) => a.grade - b.grade || far(a.grid) - far(b.grid) || byCode(a.grid, b.grid))
    .map(({ grid }) => grid);
}

/** Communities that a text names, with or without the word for community. */
export function matchCommunities(text: string, world: World): readonly Division[] {
  const wanted = plainText(text);
  if (wanted === '') return [];
  const all = communitiesOf(world);
  const outright = all.filter(
    ({ code, name }) => code === wanted || plainText(name) === wanted || stem(name) === wanted,
  );
  const found = outright.length > 0 ? outright : all.filter(({ name }) => plainText(name).includes(wanted));
  return [...found].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Rows of buildings that a text names by id, by the number that their id ends with, or by the beginning of their name. */
export function matchBuildings(text: string, world: World, numbers: Float64Array | null): readonly number[] {
  const wanted = tidy(text);
  if (wanted === '') return [];
  const exact = rowOf(world.footprints, wanted) ?? rowOf(world.footprints, wanted.toUpperCase());
  if (exact !== undefined) return [exact];
  const rows: number[] = [];
  const number = /^\d{1,15}$/.test(wanted) ? Number(wanted) : null;
  if (number !== null && numbers)
    for (let row = numbers.indexOf(number); row >= 0 && rows.length < MOST; row = numbers.indexOf(number, row + 1))
      rows.push(row);
  if (rows.length > 0 || number !== null) return rows;
  const { names, named } = world.footprints;
  const begins = [false, ...namesIn(names).map((name) => name.startsWith(wanted))];
  for (let row = 0; row < named.length && rows.length < MOST; row++) if (begins[named[row]!]) rows.push(row);
  return rows;
}

const read = new WeakMap<TextTable, readonly string[]>();

/** Asked for with every letter that is typed, and so read once. */
function namesIn(table: TextTable): readonly string[] {
  let names = read.get(table);
  if (!names) read.set(table, (names = textsOf(table)));
  return names;
}

/** The number that every building's id ends with, NaN for none: so that B00077 is found by 77. In steps: there may be a million. */
export function* buildingNumbers(footprints: Footprints): Generator<void, Float64Array> {
  const numbers = new Float64Array(countOf(footprints)).fill(NaN);
  for (let row = 0; row < numbers.length; row++) {
    const digits = /\d{1,15}$/.exec(idOf(footprints, row));
    if (digits) numbers[row] = Number(digits[0]);
    if (row % STEP === STEP - 1) yield;
  }
  return numbers;
}

const STEP = 4096;
/** Buildings that are offered. */
const MOST = 8;

/** 0 the code, 1 the serial or the name, then parts of them; null: not at all. */
function gradeOf(wanted: string, { code, name, ...grid }: Grid, digits: number, community: string): number | null {
  if (code === wanted || grid.id === wanted) return 0;
  if (/^\d+$/.test(wanted)) {
    if (code.length > digits && Number(code.slice(digits)) === Number(wanted)) return 1;
    if (code.length > digits && wanted.length > code.length - digits && code.endsWith(wanted)) return 2;
    if (code.slice(digits).startsWith(wanted)) return 3;
    return wanted.length > 3 && code.startsWith(wanted) ? 4 : null;
  }
  const own = plainName(name);
  if (own === wanted || plainName(community) + own === wanted || stem(community) + own === wanted) return 1;
  if (own.startsWith(wanted)) return 2;
  return own.includes(wanted) || (plainName(community) + own).includes(wanted) ? 3 : null;
}

const byCode = (a: Grid, b: Grid): number => (a.code === b.code ? (a.id < b.id ? -1 : 1) : a.code < b.code ? -1 : 1);

const folded = new Map<string, string>();
/** Few names differ, and all are asked for at every key. */
function plainName(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    if (folded.size > MOST_NAMES) folded.clear();
    folded.set(name, (known = plainText(name)));
  }
  return known;
}
const MOST_NAMES = 50_000;

const stem = (name: string): string => plainName(name).replace(/(社区|居委会|村委会|村|community)$/, '');
