import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { plan as drawn } from '../../../test/drawing';
import type { Finding, RuleCode, Severity } from '../../checks/finding';
import type { WaiverState } from '../../checks/waivers';
import type { Box } from '../../geometry/box';
import { createFindingAges } from './finding-ages';
import { createFindingBoard } from './finding-board';
import type { PlanSignals } from './plan-signals';

const finding = (id: string, rule: RuleCode, more: Partial<Finding> = {}, severity: Severity = 'error'): Finding => ({
  id,
  rule,
  severity,
  grids: [],
  buildings: [],
  divisions: [],
  at: [0, 0],
  box: { minX: 0, minY: 0, maxX: 0, maxY: 0 },
  lines: [],
  polygon: null,
  params: {},
  ...more,
});
const far: Box = { minX: 90, minY: 90, maxX: 91, maxY: 91 };
const all = [
  finding('gap:1', 'gap', { grids: ['A'], group: 'b' }),
  finding('gap:2', 'gap', { box: far, group: 'b' }),
  finding('size:1', 'size', { grids: ['B'] }, 'warning'),
  finding('undrawn:1', 'undrawn', { at: null, box: null }, 'warning'),
];

function table(test: (table: ReturnType<typeof make>) => void): void {
  createRoot((dispose) => (test(make()), dispose()));
}

function make() {
  const world = drawn('AB', { grids: { A: { code: '330199001001001' }, B: { name: '桥头网格' } } });
  const [findings, setFindings] = createSignal<readonly Finding[]>(all);
  const [waivedIds, setWaivedIds] = createSignal<readonly string[]>([]);
  const isWaived = ({ id }: Finding): boolean => waivedIds().includes(id);
  const signals = {
    world: () => world,
    findings,
    open: () => findings().filter((each) => !isWaived(each)),
    waived: () => findings().filter(isWaived),
    waivers: () => new Map(waivedIds().map((id) => [id, { state: 'waived' } as WaiverState])),
    rules: () => [{ rule: 'overlap', checked: false }],
    communities: () => [],
  } as unknown as PlanSignals;
  const [extent, setExtent] = createSignal<Box | null>(null);
  const ages = createFindingAges(() => '2026-01-01T00:00:00Z');
  const board = createFindingBoard({ plan: signals, ages, extent });
  const lines = (): string[] => board.rows().map(({ key }) => key.replaceAll('\n', '/'));
  const walked = (): string[] => board.walk().map(({ id }) => id);
  return { board, ages, lines, walked, setFindings, setWaivedIds, setExtent, findings };
}

describe('the list of findings', () => {
  it('holds what was not checked below, and walks through findings alone, folded or not', () =>
    table(({ lines, walked }) => {
      expect(lines()).toEqual(['gap', 'gap/gap/b', 'size', 'size:1', 'undrawn', 'undrawn:1', '~unchecked', '?overlap']);
      expect(walked()).toEqual(['gap:1', 'gap:2', 'size:1', 'undrawn:1']);
    }));
  it('opens whatever a finding stands in when it is looked at', () =>
    table(({ board, lines }) => {
      board.toggle('gap');
      expect(lines().slice(0, 2)).toEqual(['gap', 'size']);
      board.reveal(all[1]!);
      expect(lines().slice(0, 4)).toEqual(['gap', 'gap/gap/b', 'gap:1', 'gap:2']);
    }));
  it('asked for by severity, text and place: all three at once; what has no place is never in view', () =>
    table(({ board, walked, setExtent }) => {
      board.toggleSeverity('warning');
      expect(walked()).toEqual(['size:1', 'undrawn:1']);
      board.setText('桥头');
      expect(walked()).toEqual(['size:1']);
      board.setText('330199 001 001 001');
      expect(walked()).toEqual([]);
      board.clear();
      expect(board.isFiltered()).toBe(false);
      setExtent({ minX: -1, minY: -1, maxX: 1, maxY: 1 });
      expect(walked()).toHaveLength(4);
      board.setInView(true);
      expect(walked()).toEqual(['gap:1', 'size:1']);
      setExtent(far);
      expect(walked()).toEqual(['gap:2']);
    }));
  it('what is waived is folded at the end and not walked', () =>
    table(({ board, lines, walked, setWaivedIds }) => {
      setWaivedIds(['size:1']);
      expect(walked()).toEqual(['gap:1', 'gap:2', 'undrawn:1']);
      expect(lines().at(-1)).toBe('~waived');
      board.reveal(all[2]!);
      expect(lines().at(-1)).toBe('size:1');
    }));
  it('what is new since the plan was opened, and since the last edit', () =>
    table(({ board, ages, walked, setFindings, findings }) => {
      const session = {
        isChecked: true,
        get findings() {
          return findings();
        },
      } as never;
      ages.note(session, 'opened');
      board.setSince('edit');
      // there was none yet
      expect(walked()).toEqual([]);
      setFindings([...all, finding('overlap:1', 'overlap')]);
      ages.note(session, 'edit');
      setFindings([...findings(), finding('overlap:2', 'overlap')]);
      ages.note(session, 'edit');
      expect(walked()).toEqual(['overlap:2']);
      board.setSince('opened');
      expect(walked()).toEqual(['overlap:1', 'overlap:2']);
    }));
});
