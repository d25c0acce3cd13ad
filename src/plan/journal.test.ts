import { describe, expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { stamped } from '../../test/do-edit';
import { movedTo, NEW_JOURNAL, record, redoable, undoable, type Journal } from './journal';
import type { Patch } from './patch';
import { replay } from './replay';

const world = plan('AB');
const [a, b] = [world.grids.get('A')!, world.grids.get('B')!];
const names = [a, ...['一', '二', '三'].map((name) => ({ ...a, name }))];
const step = (n: number): Patch => ({ grids: { A: [names[n]!, names[n + 1]!] } });
const edit = (n: number) => stamped({ edit: 'set-grid', grid: 'A', change: { name: names[n + 1]!.name } }, `e${n}`);
const after = (count: number): Journal =>
  Array.from({ length: count }, (_, n) => n).reduce((journal, n) => record(journal, edit(n), step(n)), NEW_JOURNAL);

describe('the journal', () => {
  test('a new one has nothing to undo or redo', () => {
    expect([undoable(NEW_JOURNAL), redoable(NEW_JOURNAL)]).toEqual([null, null]);
  });
  test('numbers its steps and stands behind the last', () => {
    const journal = after(3);
    expect(journal.entries.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(undoable(journal)!.edit.id).toBe('e2');
    expect(redoable(journal)).toBeNull();
  });
  test('moved back it has the undone step ahead of it', () => {
    const journal = movedTo(after(3), 1);
    expect([undoable(journal)!.edit.id, redoable(journal)!.edit.id]).toEqual(['e0', 'e1']);
    expect(journal.entries).toHaveLength(3);
  });
  test('a new step forgets what was undone before it', () => {
    const journal = record(movedTo(after(3), 1), edit(0), step(0));
    expect(journal.entries.map(({ edit: { id } }) => id)).toEqual(['e0', 'e0']);
    expect([journal.cursor, redoable(journal)]).toEqual([2, null]);
  });
  test('recording leaves the journal it began with alone', () => {
    const before = after(1);
    record(before, edit(1), step(1));
    expect(before).toEqual(after(1));
  });
});

describe('replay', () => {
  test('gives the rows as they are at the cursor', () => {
    const at = (cursor: number) => replay({ grids: [a, b] }, movedTo(after(3), cursor)).grids.map(({ name }) => name);
    expect([0, 1, 3].map(at)).toEqual([
      ['A网格', 'B网格'],
      ['一', 'B网格'],
      ['三', 'B网格'],
    ]);
  });
  test('rows come and go in every table', () => {
    const house = { id: 'h', households: 3, use: null };
    const patch: Patch = { grids: { A: [a, null] }, buildings: { h: [null, house] }, people: {} };
    const rows = replay({ grids: [a, b] }, record(NEW_JOURNAL, edit(0), patch));
    expect(rows).toEqual({ grids: [b], divisions: [], buildings: [house], people: [], waivers: [], borders: [] });
  });
  test('throws where a step does not fit what is there', () => {
    expect(() => replay({ grids: [b] }, after(1))).toThrow('grids A');
    expect(() => replay({ grids: [a] }, record(NEW_JOURNAL, edit(1), step(1)))).toThrow('grids A');
  });
});
