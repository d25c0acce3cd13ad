import { appendFileSync, readFileSync } from 'node:fs';
import { realData, wantOf } from '../real-data';

/** A test that did not run, and why; '' where it does not say. */
export interface Skipped {
  readonly test: string;
  readonly why: string;
}

/** Why a test was skipped: what it said itself, else the data sets that its file asks for and that are not there. */
export function reasonOf(said: string | undefined, file: string): string {
  if (said) return said;
  return missingFor(readFileSync(file, 'utf8')).map(wantOf).join(', ');
}

/** The data sets that a test file asks for by name and that are not there. */
export function missingFor(source: string, find: (folder: string) => string | null = realData): readonly string[] {
  const asked = [...source.matchAll(/\brealData\(\s*['"`]([^'"`]+)['"`]/g)].map((match) => match[1] ?? '');
  return [...new Set(asked)].filter((folder) => find(folder) === null);
}

/** Hands skipped tests to the run that started this one (a line of JSON each); without such a run, prints them. */
export function record(skipped: readonly Skipped[]): void {
  const file = process.env['GRIDWRIGHT_SKIPPED'];
  if (file) appendFileSync(file, skipped.map((one) => `${JSON.stringify(one)}\n`).join(''));
  else for (const { test, why } of skipped) console.log(`skipped: ${test}: ${why || 'no reason given'}`);
}
