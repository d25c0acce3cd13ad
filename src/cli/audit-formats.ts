import type { Audit } from '../report/audit';
import { auditCsv } from '../report/csv';
import { auditGeojson } from '../report/geojson';
import { auditHtml } from '../report/html';
import { auditJunit } from '../report/junit';
import { auditText } from '../report/text';
import { CannotRun } from './cannot-run';

/** The text of an audit, in pieces; `whole`: it goes to a file, where length does not matter. */
type Format = (audit: Audit, whole: boolean) => Iterable<string>;

/** On a terminal as many of one rule are shown. */
const SHOWN = 20;

export const FORMATS: Readonly<Record<string, Format>> = {
  text: (audit, whole) => auditText(audit, whole ? Infinity : SHOWN),
  geojson: auditGeojson,
  html: auditHtml,
  csv: auditCsv,
  junit: auditJunit,
};

export function formatNamed(name: string): Format {
  if (!Object.hasOwn(FORMATS, name))
    throw new CannotRun(`audit: --format ${name} is none of ${Object.keys(FORMATS).join(', ')}`);
  return FORMATS[name]!;
}
