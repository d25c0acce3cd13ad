import { checking, findingsOf } from '../checks/check';
import { writeDivisions } from '../formats/write-divisions';
import { writeGrids } from '../formats/write-grids';
import type { Grid } from '../plan/grid';
import type { World } from '../plan/world';
import { secondCheck } from '../session/second-check';
import { VERSION } from '../ui/version';
import type { Disagreement } from '../verify/agree';
import { CannotRun } from './cannot-run';
import type { Given } from './command';
import type { Progress } from './progress';
import { unhurried } from './unhurried';
import { writeOutputs, type Output } from './write-outputs';

/**
 * The plan leaves the house as the page lets it: every rule is run, Turf computes the hard ones again on every grid that is not
 * as it was imported, and only where the two agree a file is written.
 */
export async function handOut(
  world: World,
  imported: readonly Grid[],
  report: string,
  given: Given,
  progress: Progress,
): Promise<void> {
  const checked = await unhurried(checking(world), ({ done, total }) => progress('Checking', done / total));
  const findings = findingsOf(checked);
  const { disagreements } = await secondCheck(
    { world, findings },
    { grids: imported },
    {
      signal: new AbortController().signal,
      progress: (share) => progress('Checking again', share),
    },
  );
  if (disagreements.length > 0) throw new CannotRun(differing(disagreements));
  progress('Writing', null);
  const texts: Readonly<Record<string, () => string>> = {
    out: () => writeGrids(world, { findings, rules: checked.rules, version: VERSION }),
    'out-divisions': () => writeDivisions(world, VERSION),
    report: () => report,
  };
  await writeOutputs(
    Object.entries(texts).flatMap(([option, text]): Output[] => {
      const path = given.one(option);
      return path === null ? [] : [{ path, text: text() }];
    }),
  );
}

/** As many as one line holds. */
const TOLD = 3;

function differing(disagreements: readonly Disagreement[]): string {
  const m2 = (value: number | null): string => (value === null ? 'nothing' : `${Number(value.toPrecision(6))} m²`);
  const told = disagreements
    .slice(0, TOLD)
    .map(({ rule, subjects, ours, theirs, couldNotCompute }) =>
      couldNotCompute === null
        ? `${rule} ${subjects.join(' + ')}: ${m2(ours)} against ${m2(theirs)} by Turf`
        : `${rule} ${subjects.join(' + ')}: ${m2(ours)}, and Turf could not compute it`,
    );
  const more = disagreements.length > TOLD ? ` and ${disagreements.length - TOLD} more` : '';
  return `The two checks of the result disagree, so nothing was written: ${told.join('; ')}${more}`;
}
