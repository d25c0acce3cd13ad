import { basename } from 'node:path';
import type { Reporter, TestCase } from '@playwright/test/reporter';
import { reasonOf, record, type Skipped } from './record';

/** Says which tests were skipped, and why. */
export default class SkippedReporter implements Reporter {
  private readonly skipped: Skipped[] = [];

  onTestEnd(test: TestCase): void {
    if (test.outcome() !== 'skipped') return;
    const said = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
    const name = `${basename(test.location.file)} › ${test.titlePath().slice(3).join(' › ')}`;
    this.skipped.push({ test: name, why: reasonOf(said, test.location.file) });
  }

  onEnd(): void {
    record(this.skipped);
  }

  printsToStdio(): boolean {
    return false;
  }
}
