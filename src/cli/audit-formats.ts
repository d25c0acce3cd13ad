import type { Audit } from '../report/audit';
import { auditCsv } from '../report/csv';
import { auditGeojson } from '../report/geojson';
import { auditHtml } from '../report/html';
import { auditJunit } from '../report/junit';
import { MOST_PICTURES } from '../report/pictured';
import { auditText } from '../report/text';
import { CannotRun } from './cannot-run';

export interface HowToPrint {
  /** It goes to a file, where length does not matter. */
  readonly whole: boolean;
  /** Maps at the most. */
  readonly maps: number;
}

/** The text of an audit, in pieces. */
type Format = (audit: Audit, how: HowToPrint) => Iterable<string>;

/** On a terminal as many of one rule are shown. */
const SHOWN = 20;

export const FORMATS: Readonly<Record<string, Format>> = {
  text: (audit, { whole }) => auditText(audit, whole ? Infinity : SHOWN),
  geojson: (audit) => auditGeojson(audit),
  html: (audit, { maps }) => auditHtml(audit, maps),
  csv: (audit) => auditCsv(audit),
  junit: (audit) => auditJunit(audit),
};

/** How many maps a report has at the most, from what was given. */
export function mapsIn(text: string | null): number {
  if (text === null) return MOST_PICTURES;
  if (/^\d+$/.test(text)) return Number(text);
  throw new CannotRun(`audit: --maps ${text} is no number of maps, such as ${MOST_PICTURES}`);
}

export function formatNamed(name: string): Format {
  if (!Object.hasOwn(FORMATS, name))
    throw new CannotRun(`audit: --format ${name} is none of ${Object.keys(FORMATS).join(', ')}`);
  return FORMATS[name]!;
}
