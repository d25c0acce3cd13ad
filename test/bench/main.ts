import { environmentText } from './environment';
import pageBench from './page-bench';
import { audit } from './sections/audit';
import { conform } from './sections/conform';
import { edits, growth } from './sections/edits';
import { engines } from './sections/engines';
import { fullCheck } from './sections/full-check';

/**
 * What the engine promises about its speed, as ratios measured side by side in one run, so that they hold on any machine; each
 * section says its own. The full check comes first, so that its peak of memory is its own.
 */
const SECTIONS: Readonly<Record<string, (seed: number) => boolean | Promise<boolean>>> = {
  'full-check': fullCheck,
  audit,
  edits,
  engines,
  conform,
  growth,
  page: async () => (await pageBench()) === 0,
};

/**
 * `npm run bench`, or `npm run bench -- engines conform` for some sections, `npm run bench -- 7` for another seed. Answers the exit
 * code: 1 where a promise is missed.
 */
export default async function main(...args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !/^\d+$/.test(arg));
  const unknown = names.filter((name) => !Object.hasOwn(SECTIONS, name));
  if (unknown.length > 0) {
    console.error(`no such section: ${unknown.join(', ')}\nsections: ${Object.keys(SECTIONS).join(', ')}`);
    return 2;
  }
  const seed = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 20260301);
  console.log(`${environmentText()}; seed ${seed}`);
  const held: boolean[] = [];
  for (const [name, section] of Object.entries(SECTIONS))
    if (names.length === 0 || names.includes(name)) held.push(await section(seed));
  console.log(held.every(Boolean) ? '\nall promises kept' : '\na promise is missed');
  return held.every(Boolean) ? 0 : 1;
}
