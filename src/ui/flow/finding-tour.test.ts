import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { Finding, RuleCode } from '../../checks/finding';
import { createFindingTour } from './finding-tour';

const finding = (id: string, rule: RuleCode): Finding => ({
  id,
  rule,
  severity: 'error',
  grids: [],
  buildings: [],
  divisions: [],
  at: [0, 0],
  box: { minX: 0, minY: 0, maxX: 0, maxY: 0 },
  lines: [],
  polygon: null,
  params: {},
});

const inRoot = (test: () => void): void => createRoot((dispose) => (test(), dispose()));

describe('going from finding to finding', () => {
  it('goes rule by rule, from the last to the first and back', () =>
    inRoot(() => {
      const visited: string[] = [];
      const findings = [finding('s', 'building-split'), finding('o', 'overlap'), finding('g', 'gap')];
      const tour = createFindingTour(
        () => findings,
        ({ id }) => visited.push(id),
      );
      for (const by of [1, 1, 1, 1, -1] as const) tour.step(by);
      expect(visited).toEqual(['g', 'o', 's', 'g', 's']);
    }));

  it('begins at the end when it goes backwards', () =>
    inRoot(() => {
      const tour = createFindingTour(
        () => [finding('g', 'gap'), finding('o', 'overlap')],
        () => {},
      );
      tour.step(-1);
      expect(tour.current()?.id).toBe('o');
    }));

  it('a finding that was mended is no longer the current one', () =>
    inRoot(() => {
      const [findings, setFindings] = createSignal([finding('g', 'gap'), finding('o', 'overlap')]);
      const tour = createFindingTour(findings, () => {});
      tour.step(1);
      setFindings([finding('o', 'overlap')]);
      expect(tour.current()).toBeNull();
      tour.step(1);
      expect(tour.current()?.id).toBe('o');
    }));
});
