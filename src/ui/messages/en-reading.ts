import type { zhReading } from './zh-reading';

export const enReading: Readonly<Record<keyof typeof zhReading, string>> = {
  'find.place': 'Coordinate',
  'level.city': 'City',
  'level.county': 'County',
  'level.street': 'Sub-district',
  'level.community': 'Community',
};
