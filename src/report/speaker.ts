import { fillIn } from './fill-in';

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Params = Readonly<Record<string, string | number>>;

/** Says messages in one language, numbers in its manner. The page and the reports speak through the same. */
export interface Speaker<Key extends string> {
  locale(): Locale;
  t(key: Key, params?: Params): string;
  number(value: number): string;
  /** 0.61 → 61%. */
  share(value: number): string;
}

export type Tables<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** Of Intl: the language decides, never that of the machine. */
export const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };

export function createSpeaker<Key extends string>(
  locale: () => Locale,
  tables: Tables<Key>,
  fill: (text: string, values: Readonly<Record<string, string>>) => string = fillIn,
): Speaker<Key> {
  const format = (value: number, digits: keyof typeof DIGITS): string =>
    formatter(TAGS[locale()], digits).format(value);
  const number = (value: number): string => format(value, digitsFor(value));
  return {
    locale,
    number,
    share: (value) => format(value, 'share'),
    t(key, params = {}) {
      const values = Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number' ? number(value) : value,
      ]);
      return fill(variantFor(tables[locale()][key], params['n']), Object.fromEntries(values));
    },
  };
}

/** `one|many` by the number n, where the text has two forms. */
function variantFor(text: string, n: string | number | undefined): string {
  const [one, many] = text.split('|');
  return many === undefined || n === 1 ? one! : many;
}

const DIGITS = {
  sliver: { maximumSignificantDigits: 2 },
  small: { maximumFractionDigits: 1 },
  whole: { maximumFractionDigits: 0 },
  share: { style: 'percent', maximumFractionDigits: 0 },
} as const satisfies Readonly<Record<string, Intl.NumberFormatOptions>>;

/** Areas of slivers keep two figures, small numbers one decimal, the rest are whole. */
const digitsFor = (value: number): keyof typeof DIGITS =>
  Math.abs(value) > 0 && Math.abs(value) < 1 ? 'sliver' : Math.abs(value) < 100 ? 'small' : 'whole';

const formatters = new Map<string, Intl.NumberFormat>();

/** Making one takes a hundred times as long as using it. */
function formatter(tag: string, digits: keyof typeof DIGITS): Intl.NumberFormat {
  const key = `${tag} ${digits}`;
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.NumberFormat(tag, DIGITS[digits])));
  return made;
}
