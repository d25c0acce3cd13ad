import { describe, expect, it } from 'vitest';
import { place } from '../../../test/drawing';
import type { EditBody } from '../../plan/edit';
import type { Preview, PreviewPart } from '../../session/session';
import { createWords } from '../words';
import { previewNotes } from './preview-words';

const words = createWords(() => 'zh');
const part = (grid: string, name: string): PreviewPart => ({
  grid,
  name,
  isNew: false,
  code: '',
  kind: 'urban',
  households: 10,
  buildings: 1,
  estimated: false,
  m2: 1,
  shape: [],
});
const preview = (more: Partial<Preview> = {}): Preview => ({
  parts: [part('A', '甲'), part('B', '乙')],
  detours: 0,
  spared: [],
  cut: [],
  detached: [],
  gone: [],
  ...more,
});
const notes = (draft: EditBody, more?: Partial<Preview>): string => previewNotes(preview(more), draft, words);

describe('the notes under the parts', () => {
  const straighten = (keepBuildingsWhole: boolean): EditBody => ({
    edit: 'straighten',
    from: place(0, 0),
    to: place(1, 0),
    keepBuildingsWhole,
  });
  it('speak of houses where a border is drawn', () => {
    expect(notes(straighten(true))).toBe(words.t('card.no-detours'));
    expect(notes(straighten(true), { detours: 3 })).toBe(words.t('card.detours', { n: 3 }));
    expect(notes(straighten(false), { cut: ['h'] })).toBe(words.t('card.cuts', { n: 1 }));
  });
  it('do not where none is', () => {
    expect(notes({ edit: 'merge', grids: ['A', 'B'] })).toBe('');
    expect(notes({ edit: 'fill-gap', place: place(0, 0), to: 'A' })).toBe('');
  });
  it('say of an overlap who keeps it, and always what is torn', () => {
    const kept = words.t('card.kept', { grid: '乙' });
    const torn = words.t('card.detached', { n: 1 });
    expect(notes({ edit: 'settle', place: place(0, 0), to: 'B' }, { detached: ['A'] })).toBe(
      [kept, torn].join(words.t('dot')),
    );
  });
});
