import { describe, expect, test } from 'vitest';
import { communityCode, draw, plan } from '../../test/drawing';
import { done } from '../../test/do-edit';
import { invert } from '../plan/patch';
import { apply, membersOf, tallyOf } from '../plan/world';

const houses = { h: [1.2, 0.2, 1.4, 0.4, 7] } as const;
const file = plan('BBC', { communities: 'aab' });
const layers = {
  edit: 'import',
  file: 'plan.geojson',
  grids: [...file.grids.values()],
  divisions: [...file.divisions.values()],
} as const;

describe('an import', () => {
  test('takes the place of the layers it brings: what is not in it goes, what is comes or changes', () => {
    const world = plan('AAB', { communities: 'aaa', houses });
    const patch = done(world, layers);
    expect(draw(world)).toBe('BBC');
    expect(Object.keys(patch.grids!).sort()).toEqual(['A', 'B', 'C']);
    expect(world.grids.get('B')).toBe(file.grids.get('B'));
    expect([...world.divisions.keys()]).toEqual([communityCode('a'), communityCode('b')]);
    expect([tallyOf(world, 'B').households, membersOf(world, communityCode('b')).length]).toEqual([7, 1]);
  });
  test('leaves the layers alone that it does not bring', () => {
    const world = plan('AAB', { communities: 'aaa' });
    const patch = done(world, { edit: 'import', file: 'people.json', people: [{ id: 'p', name: '王', phone: '' }] });
    expect(Object.keys(patch)).toEqual(['people']);
    expect(draw(world)).toBe('AAB');
    expect(world.people.get('p')!.name).toBe('王');
  });
  test('of an empty layer empties it', () => {
    const world = plan('AAB', { communities: 'aaa', houses });
    done(world, { edit: 'import', file: 'none.geojson', grids: [] });
    expect([world.grids.size, world.divisions.size, world.holders[0]]).toEqual([0, 1, []]);
  });
  test('is taken back like any other edit, to the very same rows', () => {
    const world = plan('AAB', { communities: 'aaa', houses });
    const before = [...world.grids.values(), ...world.divisions.values()];
    apply(world, invert(done(world, layers)));
    const after = [...world.grids.values(), ...world.divisions.values()];
    expect(new Set(after)).toEqual(new Set(before));
    expect(before.every((row) => after.includes(row))).toBe(true);
    expect([draw(world), tallyOf(world, 'A').households]).toEqual(['AAB', 7]);
  });
});
