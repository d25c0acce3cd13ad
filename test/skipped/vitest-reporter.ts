import type { Reporter, TestModule } from 'vitest/node';
import { reasonOf, record, type Skipped } from './record';

/** Says which tests were skipped, and why. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    record(modules.flatMap(skippedIn));
  }
}

function skippedIn(module: TestModule): readonly Skipped[] {
  return [...module.children.allTests('skipped')].map((test) => {
    const result = test.result();
    const said = result.state === 'skipped' ? result.note : undefined;
    return { test: `${module.relativeModuleId} › ${test.fullName}`, why: reasonOf(said, module.moduleId) };
  });
}
