import { describe, expect, it } from 'vitest';
import type { Grid, Person } from '../plan/grid';
import type { Entry } from '../plan/journal';
import type { Patch } from '../plan/patch';
import { relink } from './relink';

const person = (name: string): Person => ({ id: 'p', name, phone: '' });
const entry = (seq: number, patch: Patch): Entry => ({ seq, edit: { id: `e${seq}`, at: '', edit: 'number' }, patch });
const base = (...people: Person[]) => ({ grids: [] as Grid[], divisions: [], people });

describe('relink', () => {
  it('makes each row before a change the object that was held', () => {
    const first = person('甲');
    const entries = [
      entry(0, { people: { p: [person('甲'), person('乙')] } }),
      entry(1, { people: { p: [person('乙'), null] } }),
      entry(2, { people: { p: [null, person('丙')] } }),
    ];
    const linked = relink(base(first), entries);
    expect(linked).toEqual(entries);
    expect(linked[0]!.patch.people!.p![0]).toBe(first);
    expect(linked[1]!.patch.people!.p![0]).toBe(linked[0]!.patch.people!.p![1]);
    expect(linked[2]!.patch.people!.p![0]).toBeNull();
  });

  it('knows every table: a lock that was put on and taken off is one row', () => {
    const lock = () =>
      ({ id: 'l', grids: ['A', 'B'], lines: [], box: { minX: 0, minY: 0, maxX: 1, maxY: 1 } }) as const;
    const linked = relink(base(), [
      entry(0, { borders: { l: [null, lock()] } }),
      entry(1, { borders: { l: [lock(), null] } }),
    ]);
    expect(linked[1]!.patch.borders!.l![0]).toBe(linked[0]!.patch.borders!.l![1]);
  });

  it('refuses a history with a step missing, or one that changes what is not there', () => {
    const change = { people: { p: [person('甲'), person('乙')] } } as const;
    expect(() => relink(base(person('甲')), [entry(1, change)])).toThrow(/damaged/);
    expect(() => relink(base(), [entry(0, change)])).toThrow(/damaged/);
    expect(() => relink(base(person('甲')), [entry(0, { people: { p: [null, person('乙')] } })])).toThrow(/damaged/);
  });
});
