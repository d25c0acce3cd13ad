import { describe, expect, test } from 'vitest';
import { plan } from '../../test/drawing';
import { claimsAfter } from './claims-after';

// A and B are bent, C and D are not
const hosts = [...plan('DCBA').grids.values()].reverse();
const bent = new Map([
  ['A', null],
  ['B', null],
]);
const after = (held: string, come: string) => {
  const { holders, asDrawn } = claimsAfter(hosts, bent, [...held], new Set(come));
  return asDrawn ? holders.join('') : `${holders.join('')}!`;
};

describe('who has a place that bends sweep', () => {
  test.each([
    ['what nobody changes stays', 'DC', '', 'DC'],
    ['one gives to another', 'A', 'B', 'B'],
    ['a claimant goes, the others stay', 'DCA', '', 'DC'],
    ['one goes and another comes where a third stays', 'DA', 'B', 'DB'],
    ['one comes into a gap', '', 'A', 'A'],
    ['one goes, nobody comes', 'A', '', ''],
    ['both keep what they had', 'BA', 'AB', 'BA'],
  ])('%s', (_what, held, come, expected) => {
    expect(after(held, come)).toBe(expected);
  });
  test.each([
    ['where one comes, those who would stay give', 'DC', 'A', 'A!'],
    ['two come into a gap', '', 'AB', 'A!'],
    ['two come to one who would stay', 'C', 'AB', 'A!'],
    ['one comes to one who is bent and stays', 'A', 'AB', 'B!'],
  ])('no overlap grows: %s', (_what, held, come, expected) => {
    expect(after(held, come)).toBe(expected);
  });
});
