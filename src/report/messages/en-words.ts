import type { zhWords } from './zh-words';

export const enWords: Readonly<Record<keyof typeof zhWords, string>> = {
  'list.comma': ', ',
  building: 'Building',
  'grid.no-name': 'No name',
};
