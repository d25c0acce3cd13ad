import { describe, expect, it } from 'vitest';
import { createWords } from '../words';
import { costWords } from './fix-words';

const cost = { buildings: 0, households: 0, estimated: false, m2: 0, vertices: 0 };
const [zh, en] = (['zh', 'en'] as const).map((locale) => createWords(() => locale));

describe('what a fix costs, in words', () => {
  it('people and houses where there are any, ground and vertices', () => {
    expect(costWords({ ...cost, buildings: 3, households: 12, m2: 1062.4, vertices: 4 }, zh!)).toBe(
      '12 户、3 栋、1,062 m² 换网格 · 动 4 个顶点',
    );
    expect(costWords({ ...cost, buildings: 1, households: 1, m2: 106.2, vertices: 1 }, en!)).toBe(
      '1 household, 1 building, 106 m² change grid · 1 vertex moves',
    );
    expect(costWords({ ...cost, m2: 0.042, vertices: 2 }, zh!)).toBe('0.042 m² 换网格 · 动 2 个顶点');
  });
  it('an estimate is called one', () => {
    expect(costWords({ ...cost, buildings: 1, households: 9, estimated: true, m2: 5 }, zh!)).toMatch(/^≈9 户/);
  });
  it('where no border moves, that', () => {
    expect(costWords(cost, zh!)).toBe('不动边界');
  });
});
