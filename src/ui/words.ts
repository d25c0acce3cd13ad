import { resolveTemplate } from '@solid-primitives/i18n';
import type { Accessor } from 'solid-js';
import type { Refusal } from '../plan/edit';
import type { FileProblem } from '../formats/file-problem';
import { createSpeaker, TAGS, type Locale, type Params } from '../report/speaker';
import { en } from './messages/en';
import { isMessage, zh, type MessageKey, type Messages } from './messages/zh';

export { LOCALES, type Locale, type Params } from '../report/speaker';

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
  /** A number that contains estimates says so: ≈322. */
  about(value: number, isEstimate: boolean): string;
  time(iso: string): string;
  date(iso: string): string;
  hint(key: string): string;
  refusal(refusal: Refusal): Advice;
  fileProblem(problem: FileProblem): Advice;
}

const TABLES: Readonly<Record<Locale, Messages>> = { zh, en };

export function createWords(locale: Accessor<Locale>): Words {
  const tag = (): string => TAGS[locale()];
  const speaker = createSpeaker(locale, TABLES, resolveTemplate);
  const { t } = speaker;
  const advice = (key: string, fallback: MessageKey & `${string}`, params: Params): Advice => {
    const known = isMessage(key) ? key : fallback;
    return { what: t(known, params), todo: isMessage(`${known}.do`) ? t(`${known}.do` as MessageKey, params) : '' };
  };
  return {
    ...speaker,
    locale,
    about: (value, isEstimate) => `${isEstimate ? '≈' : ''}${speaker.number(value)}`,
    time: (iso) => new Intl.DateTimeFormat(tag(), { timeStyle: 'medium' }).format(new Date(iso)),
    date: (iso) =>
      new Intl.DateTimeFormat(tag(), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
        new Date(iso),
      ),
    hint: (key) => (isMessage(key) ? t(key) : ''),
    refusal: ({ refused, params }) => advice(refusalKey(refused, params), 'refusal.not-exact', params),
    fileProblem: ({ problem, params }) => advice(`file.${problem}`, 'file.other', { reason: problem, ...params }),
  };
}

/** A lock says whose it is. */
function refusalKey(refused: Refusal['refused'], params: Params): string {
  const who =
    refused === 'locked' ? (['border', 'division', 'grid'] as const).find((each) => each in params) : undefined;
  return who ? `refusal.locked.${who}` : `refusal.${refused}`;
}
