import { openGeos } from '../laws/geos';
import type { Tally } from '../laws/proof/history';
import { prove, type Theme } from '../laws/proof/prove';
import { THEMES } from '../laws/proof/themes';

/**
 * The histories of the laws, many times as many as a test run has time for: `npm run test:long`, or `npm run test:long -- SEED EDITS`.
 * Themes named after them are lived alone, with as many edits as they have among all. Tells how far it is and answers the exit code: 1
 * with the smallest case where a law is broken.
 */
export default async function main(seedText = '1', editsText = '1000000', ...names: string[]): Promise<number> {
  const [seed, edits] = [whole('seed', seedText), whole('edits', editsText)];
  const themes = names.length === 0 ? THEMES : names.map(named);
  const geos = await openGeos();
  const scale = edits / THEMES.reduce((sum, { length, histories }) => sum + length * histories, 0);
  const total: Tally = new Map();
  for (const theme of themes) {
    const histories = Math.ceil(theme.histories * scale);
    const start = Date.now();
    const { tally, failure } = prove(
      { ...theme, histories },
      { seed },
      { ...(theme.exact ? { oracle: geos.faultsOf } : {}), onHistory: progress(theme.name, histories) },
    );
    if (failure !== null) {
      console.error(`\n${failure}`);
      return 1;
    }
    addUp(total, tally);
    console.log(`${theme.name}: ${(histories * theme.length).toLocaleString('en')} edits in ${seconds(start)} s`);
  }
  report(total, seed);
  return 0;
}

/** A line now and then, so that whoever waits knows that it goes on. */
function progress(name: string, histories: number): (done: number) => void {
  const step = Math.ceil(histories / STEPS);
  const start = Date.now();
  return (done) => {
    if (done % step === 0) console.log(`${name}: ${Math.round((done / histories) * 100)} %, ${seconds(start)} s`);
  };
}

const STEPS = 10;

function report(tally: Tally, seed: number): void {
  console.log(`\nseed ${seed}, Node ${process.versions.node}\n`);
  const rows = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [verb, { applied, refused }] of rows)
    console.log(`${verb.padEnd(14)}${column(applied)}${column(refused)}`);
  const sum = (pick: 'applied' | 'refused') => rows.reduce((all, [, row]) => all + row[pick], 0);
  console.log(`${'applied, refused'.padEnd(14)}${column(sum('applied'))}${column(sum('refused'))}`);
  console.log('\nevery law held');
}

const column = (count: number): string => count.toLocaleString('en').padStart(10);

function addUp(total: Tally, tally: Tally): void {
  for (const [verb, { applied, refused }] of tally) {
    const sum = total.get(verb) ?? { applied: 0, refused: 0, codes: new Map<string, number>() };
    total.set(verb, { ...sum, applied: sum.applied + applied, refused: sum.refused + refused });
  }
}

const seconds = (start: number): string => ((Date.now() - start) / 1000).toFixed(0);

function named(name: string): Theme {
  const theme = THEMES.find((each) => each.name === name);
  if (!theme) throw new Error(`no such theme: ${name}`);
  return theme;
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name}: ${text}`);
  return value;
}
