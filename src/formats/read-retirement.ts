import type { Retirement } from '../plan/grid';
import type { Warnings } from './file-problem';
import { readText, shown } from './read-field';

/** How files say that a grid was given up (撤销), and how that it is in use. */
const RETIRED_WORDS: ReadonlySet<string> = new Set(['retired', '撤销', '已撤销']);
const IN_USE_WORDS: ReadonlySet<string> = new Set(['', 'active', 'draft', '启用', '在用', '正常', '草稿']);

export const isRetiredWord = (state: string): boolean => RETIRED_WORDS.has(state.trim().toLowerCase());

export interface RetirementRead {
  readonly retired: Retirement | null;
  /** The fields that are done with; what is said of a grid in use is the file's own business. */
  readonly fields: readonly string[];
}

/** When and why a grid was retired; null: it is in use. A state that means nothing here is left out, and told. */
export function readRetirement(
  properties: Readonly<Record<string, unknown>>,
  number: number,
  warnings: Warnings,
): RetirementRead {
  const text = (field: string): string | null => {
    const value = readText(properties[field]);
    if (value === null) warnings.add('unreadable-value', number, { field, value: shown(properties[field]) });
    return value;
  };
  const state = text('state')?.trim().toLowerCase();
  if (state !== undefined && isRetiredWord(state))
    return {
      retired: { at: text('retired_at') ?? '', reason: text('reason') ?? '' },
      fields: ['state', 'retired_at', 'reason'],
    };
  if (state !== undefined && IN_USE_WORDS.has(state)) return { retired: null, fields: [] };
  if (state !== undefined)
    warnings.add('unreadable-value', number, { field: 'state', value: shown(properties['state']) });
  return { retired: null, fields: ['state'] };
}
