import type { FindingKey } from './finding-text';
import { enReport } from './messages/en-report';
import { enRules } from './messages/en-rules';
import { enWords } from './messages/en-words';
import { zhReport } from './messages/zh-report';
import { zhRules } from './messages/zh-rules';
import { zhWords } from './messages/zh-words';
import { createSpeaker, type Locale, type Speaker } from './speaker';

export type ReportKey = FindingKey | keyof typeof zhReport;
export type ReportSpeaker = Speaker<ReportKey>;

const TABLES = {
  zh: { ...zhRules, ...zhWords, ...zhReport },
  en: { ...enRules, ...enWords, ...enReport },
};

export const reportSpeaker = (locale: Locale): ReportSpeaker => createSpeaker<ReportKey>(() => locale, TABLES);
