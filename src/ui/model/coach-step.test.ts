import { describe, expect, test } from 'vitest';
import { COACH_STEPS, stepAfter, stepOnce, type CoachStep, type Done } from './coach-step';

describe('the steps of the first minute', () => {
  test('each ends when what it asks for is done, and by nothing else', () => {
    const deeds: readonly Done[] = ['selected', 'split', 'undone', 'looked'];
    COACH_STEPS.forEach((step, i) =>
      deeds.forEach((done, k) =>
        expect(stepOnce(step, done), `${step}, ${done}`).toBe(k === i ? stepAfter(step) : step),
      ),
    );
  });
  test('there are four, and the last leads to none', () => {
    const walked: CoachStep[] = [];
    for (let step: CoachStep | null = 'select'; step; step = stepAfter(step)) walked.push(step);
    expect(walked).toEqual(['select', 'split', 'undo', 'finding']);
  });
});
