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
  it('goes in the order of the list, from the last to the first and back', () =>
    inRoot(() => {
      const visited: string[] = [];
      const findings = [finding('s', 'building-split'), finding('o', 'overlap'), finding('g', 'gap')];
      const tour = createFindingTour(
        () => findings,
        () => findings.toReversed(),
        ({ id }) => visited.push(id),
      );
      for (const by of [1, 1, 1, 1, -1] as const) tour.step(by);
      expect(visited).toEqual(['g', 'o', 's', 'g', 's']);
    }));

  it('begins at the end when it goes backwards', () =>
    inRoot(() => {
      const findings = [finding('g', 'gap'), finding('o', 'overlap')];
      const tour = createFindingTour(
        () => findings,
        () => findings,
        () => {},
      );
      tour.step(-1);
      expect(tour.current()?.id).toBe('o');
    }));

  it('a finding that was mended is no longer the current one', () =>
    inRoot(() => {
      const [findings, setFindings] = createSignal([finding('g', 'gap'), finding('o', 'overlap')]);
      const tour = createFindingTour(findings, findings, () => {});
      tour.step(1);
      setFindings([finding('o', 'overlap')]);
      expect(tour.current()).toBeNull();
      tour.step(1);
      expect(tour.current()?.id).toBe('o');
    }));

  it('goes on from where it was when the current one is mended, both ways', () =>
    inRoot(() => {
      const all = ['a', 'b', 'c', 'd'].map((id) => finding(id, 'gap'));
      const [findings, setFindings] = createSignal(all);
      const tour = createFindingTour(findings, findings, () => {});
      tour.step(1);
      tour.step(1);
      setFindings([all[0]!, all[2]!, all[3]!]);
      tour.step(1);
      expect(tour.current()?.id).toBe('c');
      setFindings([all[0]!, all[3]!]);
      tour.step(-1);
      expect(tour.current()?.id).toBe('a');
    }));

  it('looks at one that is not listed, and goes on with those that are', () =>
    inRoot(() => {
      const all = ['a', 'b', 'c'].map((id) => finding(id, 'gap'));
      const tour = createFindingTour(
        () => all,
        () => all.slice(1),
        () => {},
      );
      tour.go(all[0]!);
      expect(tour.current()?.id).toBe('a');
      tour.step(1);
      expect(tour.current()?.id).toBe('b');
    }));
});
