import { expect, test } from 'vitest';
import { createWords } from '../words';
import type { BuildingFacts } from './building-facts';
import { estimateWords } from './estimate-words';

const words = createWords(() => 'zh');
const facts = (floors: number, households: number): BuildingFacts =>
  ({ m2: 450.4, floors, households }) as unknown as BuildingFacts;

test('an estimate says what it was made of; a number that contains one says so', () => {
  expect(estimateWords(facts(6, 30), words)).toBe('图层没有户数：占地 450 m² × 6 层 ÷ 每户 90 m² ≈ 30 户');
  expect(estimateWords(facts(0, 5), words)).toContain('按层高 3 m 推算');
  expect([words.about(1234, true), words.about(1234, false)]).toEqual(['≈1,234', '1,234']);
});
