import { describe, expect, test } from 'vitest';
import { path, place, plan } from '../../test/drawing';
import type { PreviewPart } from '../session/session';
import type { Aim, ToolView } from '../tools/tool';
import { partFeatures, toolFeatures } from './tool-features';

const aim: Aim = { at: place(1, 1), to: null, free: false, closes: false, trace: null };
const view = (change: Partial<ToolView>): ToolView => ({
  line: [],
  closed: false,
  handles: [],
  snapped: null,
  grids: [],
  buildings: [],
  hint: 'hint.split.next',
  draft: null,
  ...change,
});
const roles = (change: Partial<ToolView>): unknown[] =>
  toolFeatures(view(change), null).features.map(({ properties }) => properties!['role']);

describe('what a tool draws', () => {
  test('the line on which a right angle is kept, and the edge it goes by, below the line itself', () => {
    const guide = { to: 'right-angle', line: path(0, 0, 0, 2), edge: path(0, 0, 2, 0) } as const;
    expect(roles({ line: path(0, 0, 0, 1), aim: { ...aim, guide } })).toEqual(['guide-edge', 'guide', 'line']);
  });
  test('the leg that follows a line, and none where there is no way', () => {
    const leg = { way: 0, ways: 1, length: 3000, line: path(0, 0, 1, 0, 1, 2) };
    expect(roles({ aim: { ...aim, trace: leg } })).toEqual(['traced']);
    expect(roles({ aim: { ...aim, trace: 'too-far' } })).toEqual([]);
  });
  test('the place of a refusal', () => {
    const refusal = { refused: 'would-cut-building', at: place(1, 1), params: {} } as const;
    const [mark] = toolFeatures(view({}), refusal).features;
    expect(mark!.properties).toEqual({ role: 'refusal' });
    expect(toolFeatures(view({}), { ...refusal, at: null }).features).toEqual([]);
  });
});

test('a part says households, buildings and area, and has the colour of its target', () => {
  const world = plan('AA', { houses: { h: [0.2, 0.2, 0.6, 0.6, 210] } });
  const part: PreviewPart = {
    grid: 'A',
    isNew: false,
    name: '第一网格',
    code: '',
    kind: 'urban',
    households: 210,
    buildings: 31,
    estimated: false,
    m2: 52_082.4,
    shape: world.grids.get('A')!.shape,
  };
  const [area, label] = partFeatures(world, [part]).features;
  expect(area!.properties).toMatchObject({ tint: 'within' });
  expect(label!.properties).toMatchObject({ households: '210', name: '第一网格', buildings: 31, m2: '52,082' });
});
