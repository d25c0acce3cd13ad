import { USES, type Use } from '../plan/grid';

/** Fields that say what a building is used for, the first that does wins; the last ones are OpenStreetMap's and its derivatives'. */
export const USE_FIELDS = ['use', 'building:use', 'building', 'kind_detail', 'type'] as const;

const WORDS: Readonly<Record<Use, string>> = {
  住宅: 'residential apartments house detached semidetached_house terrace dormitory bungalow villa 居住 民宅 公寓 宿舍',
  商业: 'commercial retail shop mall supermarket hotel restaurant bank cafe pub bar kiosk 商场 酒店 商铺',
  办公: 'office government embassy 写字楼 机关',
  公共:
    'public civic school kindergarten university college hospital clinic library museum church temple mosque place_of_worship ' +
    'theatre train_station transportation station stadium sports_centre arts_centre attraction parking 学校 医院 公建',
  工业: 'industrial factory manufacture works 厂房',
  仓储: 'warehouse storage storage_tank garage garages shed 仓库',
  空置: 'vacant abandoned ruins construction 闲置',
};

const USE_OF_WORD: ReadonlyMap<string, Use> = new Map(
  USES.flatMap((use) => [[use, use] as const, ...WORDS[use].split(' ').map((word) => [word, use] as const)]),
);

export interface UseRead {
  readonly use: Use | null;
  /** A value of the field `use` itself that is not understood. */
  readonly unknown: string | null;
}

/**
 * What a building is used for, in Chinese words or those of OpenStreetMap; null where nothing says so. The values of USE_FIELDS
 * stand at `from` and behind it.
 */
export function readUse(values: readonly unknown[], from = 0): UseRead {
  for (let i = from; i < from + USE_FIELDS.length; i++) {
    const value = values[i];
    if (typeof value !== 'string') continue;
    const use = USE_OF_WORD.get(value) ?? USE_OF_WORD.get(value.trim().toLowerCase());
    if (use) return { use, unknown: null };
  }
  const stated = values[from];
  return { use: null, unknown: stated === undefined || stated === null || stated === '' ? null : String(stated) };
}
