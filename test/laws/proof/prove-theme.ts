import { beforeAll, describe, expect, test } from 'vitest';
import { openGeos, type Geos } from '../geos';
import type { MoveVerb } from '../moves/move';
import { prove, type Proof } from './prove';
import { LEAST_APPLIED, leastOf, themeOf } from './themes';

/** Hours, not a limit: how long the histories take is no law. */
const TIMEOUT = 3_600_000;

/**
 * The histories of one theme, as a test. `GRIDWRIGHT_LAWS=SEED` begins with other random numbers, `GRIDWRIGHT_LAWS=SEED/PATH` repeats
 * one history that failed.
 */
export function proveTheme(name: string): void {
  const theme = themeOf(name);
  const [seed = '1', path] = (process.env['GRIDWRIGHT_LAWS'] ?? '1').split('/');
  describe(`${name}: every law holds after every edit`, () => {
    let geos: Geos;
    let proof: Proof;
    beforeAll(async () => {
      geos = await openGeos();
    });

    test(`${theme.histories} histories of ${theme.length} edits, seed ${seed}`, { timeout: TIMEOUT }, () => {
      const oracle = theme.exact ? geos.faultsOf : undefined;
      proof = prove(theme, { seed: Number(seed), ...(path ? { path } : {}) }, oracle ? { oracle } : {});
      if (proof.failure !== null) throw new Error(proof.failure);
    });

    test('every verb came often enough, and came to something', ({ skip }) => {
      if (path) skip('one history alone');
      for (const verb of Object.keys(theme.moves.verbs) as MoveVerb[]) {
        const { applied, refused, codes } = proof.tally.get(verb)!;
        const said = `${verb}: ${applied} applied, ${refused} refused (${[...codes].map((code) => code.join(' ')).join(', ')})`;
        expect(applied + refused, said).toBeGreaterThanOrEqual(leastOf(theme, verb));
        if (verb !== 'redo') expect(applied, said).toBeGreaterThanOrEqual((applied + refused) * LEAST_APPLIED);
      }
    });
  });
}
