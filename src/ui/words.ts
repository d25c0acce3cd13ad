import { resolveTemplate } from '@solid-primitives/i18n';
import type { Accessor } from 'solid-js';
import type { Refusal } from '../plan/edit';
import type { FileProblem } from '../formats/file-problem';
import { en } from './messages/en';
import { isMessage, zh, type MessageKey, type Messages } from './messages/zh';

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Params = Readonly<Record<string, string | number>>;

/** What is wrong and what to do about it. */
export interface Advice {
  readonly what: string;
  readonly todo: string;
}

/** The words of the page in the language chosen; everything is reactive on it. */
export interface Words {
  readonly locale: Accessor<Locale>;
  t(key: MessageKey, params?: Params): string;
  number(value: number): string;
  /** 0.61 → 61%; with a sign where asked. */
  share(value: number): string;
  time(iso: string): string;
  date(iso: string): string;
  hint(key: string): string;
  refusal(refusal: Refusal): Advice;
  fileProblem(problem: FileProblem): Advice;
}

const TABLES: Readonly<Record<Locale, Messages>> = { zh, en };
const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };

export function createWords(locale: Accessor<Locale>): Words {
  const tag = (): string => TAGS[locale()];
  const number = (value: number): string => formatter(tag(), digitsFor(value)).format(value);
  const t = (key: MessageKey, params: Params = {}): string => {
    const text = variantFor(TABLES[locale()][key], params['n']);
    return resolveTemplate(
      text,
      Object.fromEntries(Object.entries(params).map(([k, v]) => [k, typeof v === 'number' ? number(v) : v])),
    );
  };
  const advice = (key: string, fallback: MessageKey & `${string}`, params: Params): Advice => {
    const known = isMessage(key) ? key : fallback;
    return { what: t(known, params), todo: isMessage(`${known}.do`) ? t(`${known}.do` as MessageKey, params) : '' };
  };
  return {
    locale,
    t,
    number,
    share: (value) => formatter(tag(), 'share').format(value),
    time: (iso) => new Intl.DateTimeFormat(tag(), { timeStyle: 'medium' }).format(new Date(iso)),
    date: (iso) =>
      new Intl.DateTimeFormat(tag(), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
        new Date(iso),
      ),
    hint: (key) => (isMessage(key) ? t(key) : ''),
    refusal: ({ refused, params }) => advice(`refusal.${refused}`, 'refusal.not-exact', params),
    fileProblem: ({ problem, params }) => advice(`file.${problem}`, 'file.other', { reason: problem, ...params }),
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
