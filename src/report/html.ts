import { RULE_CODES } from '../checks/finding';
import type { Audit } from './audit';
import { findingTables, type Pictured } from './html-findings';
import { overviewTable } from './html-overview';
import { HTML_STYLE } from './html-style';
import { escaped } from './markup';
import { PICTURE_DEFS, pictureOf } from './picture';
import { MOST_PICTURES, pictured } from './pictured';
import type { ReportSpeaker } from './report-speaker';
import { kindsOf } from './text';
import type { ToldFinding } from './told-finding';
import { waiverText } from './waiver-text';

/**
 * The audit as one page that needs nothing else: verdict, summary by sub-district and community, findings by rule, a map of every
 * error (of as many as are allowed), what was not checked, settings and files. Whatever comes from a file is text. The same audit gives the same bytes.
 */
export function* auditHtml(audit: Audit, mostPictures = MOST_PICTURES): Generator<string> {
  const { world, summary, findings, waived, comparison, speaker } = audit;
  const { t } = speaker;
  const chosen = pictured(findings, mostPictures);
  yield `<!doctype html>\n<html lang="${speaker.locale() === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escaped(t('report.title'))}</title>\n`;
  yield `<style>${HTML_STYLE}</style>\n</head>\n<body>\n${PICTURE_DEFS}\n`;
  yield `<header><h1>${escaped(t('report.title'))}</h1><span class="muted">${escaped(t('report.made-by', { version: summary.version }))}</span></header>\n`;
  yield* verdict(audit);
  yield* notChecked(audit);
  yield* overviewTable(world, findings, speaker);
  yield `<h2>${escaped(t('report.findings'))}</h2>\n`;
  if (findings.length === 0) yield `<p>${escaped(t('report.no-findings'))}</p>\n`;
  const draw = (i: number): string | null => (chosen.has(i) ? pictureOf(findings[i]!, world, speaker) : null);
  const errors = summary.severities.error;
  if (errors > 0) yield `${key(audit)}\n`;
  if (chosen.size < errors)
    yield `<p class="muted">${escaped(t('report.pictures-capped', { n: chosen.size, all: errors }))}</p>\n`;
  yield* findingTables(findings, draw satisfies Pictured, speaker);
  yield* waivedList(waived, speaker);
  if (comparison) {
    yield* previousList(t('report.solved'), comparison.solved);
    yield* previousList(t('report.unknown'), comparison.unknown);
  }
  yield* settingsAndFiles(audit);
  yield `<p class="signed"><span>${escaped(t('report.auditor'))}</span><span>${escaped(t('report.date'))}</span></p>\n`;
  yield '</body>\n</html>\n';
}

function* verdict({ summary, speaker: { t, number } }: Audit): Generator<string> {
  const { severities, previous } = summary;
  yield `<section class="verdict ${summary.verdict}"><b>${escaped(t(`verdict.${summary.verdict}`))}</b>${escaped(summary.detail)}</section>\n`;
  const figures: readonly (readonly [string, number, string])[] = [
    ['error', severities.error, t('count.errors')],
    ['warning', severities.warning, t('count.warnings')],
    ['', severities.note, t('count.notes')],
    ['', summary.grids, t('count.grids')],
    ['', summary.vertices, t('count.vertices')],
    ['', summary.buildings, t('count.buildings')],
  ];
  yield `<ul class="figures">${figures
    .map(([mark, n, word]) => `<li class="${mark}"><b>${escaped(number(n))}</b><span>${escaped(word)}</span></li>`)
    .join('')}</ul>\n`;
  yield `<p>${escaped(t('report.plan', kindsOf(summary)))}</p>\n`;
  if (previous)
    yield `<p>${escaped(t('report.previous', { new: previous.new, solved: previous.solved, stays: previous.stays }))}</p>\n`;
}

/** Beside the verdict, so that nobody takes what was not looked at for what passed. */
function* notChecked({ summary, speaker: { t } }: Audit): Generator<string> {
  if (summary.not_checked.length > 0) {
    yield `<h2>${escaped(t('report.unchecked'))}</h2>\n<table><thead><tr><th>${escaped(t('column.title'))}</th><th>${escaped(t('column.reason'))}</th></tr></thead><tbody>\n`;
    for (const { rule, reason } of summary.not_checked)
      yield `<tr><td>${escaped(t(`rule.${rule}`))} <code>${rule}</code></td><td>${escaped(reason)}</td></tr>\n`;
    yield '</tbody></table>\n';
  }
  const { second_check: second } = summary;
  if (!second) return;
  yield `<h2>${escaped(t('report.second'))}</h2>\n<p>${escaped(t(second.disagreements.length === 0 ? 'report.agree' : 'report.disagreements', { n: second.grids }))}</p>\n`;
  if (second.disagreements.length === 0) return;
  const m2 = (value: number | null): string => (value === null ? '—' : `${Number(value.toPrecision(6))} m²`);
  yield `<table><thead><tr><th>${escaped(t('column.rule'))}</th><th>${escaped(t('column.subjects'))}</th><th class="n">${escaped(t('column.ours'))}</th><th class="n">Turf</th></tr></thead><tbody>\n`;
  for (const { rule, subjects, ours, theirs, couldNotCompute } of second.disagreements)
    yield `<tr><td>${escaped(rule)}</td><td>${escaped(subjects.join(' + '))}</td><td class="n">${m2(ours)}</td><td class="n">${couldNotCompute === null ? m2(theirs) : escaped(couldNotCompute)}</td></tr>\n`;
  yield '</tbody></table>\n';
}

/** What somebody answers for stands apart, and is in none of the counts. */
function* waivedList(waived: readonly ToldFinding[], speaker: ReportSpeaker): Generator<string> {
  if (waived.length === 0) return;
  yield `<h2>${escaped(speaker.t('report.waived'))}（${waived.length}）</h2>\n<table><tbody>\n`;
  for (const { finding, title, message, subjects, waiver } of waived)
    yield `<tr><td>${escaped(title)} <code>${finding.rule}</code></td><td><bdi>${escaped(message)}</bdi></td><td>${escaped(subjects.join(' + '))}</td><td><bdi>${escaped(waiverText(waiver!, speaker))}</bdi></td></tr>\n`;
  yield '</tbody></table>\n';
}

function* previousList(
  title: string,
  list: readonly { readonly rule: string; readonly message: string; readonly subjects: readonly string[] }[],
): Generator<string> {
  if (list.length === 0) return;
  yield `<h2>${escaped(title)}（${list.length}）</h2>\n<table><tbody>\n`;
  for (const { rule, message, subjects } of list)
    yield `<tr><td><code>${escaped(rule)}</code></td><td><bdi>${escaped(message)}</bdi></td><td>${escaped(subjects.join(' + '))}</td></tr>\n`;
  yield '</tbody></table>\n';
}

function* settingsAndFiles({ summary, speaker: { t } }: Audit): Generator<string> {
  yield `<h2>${escaped(t('report.counts'))}</h2>\n<table><thead><tr><th>${escaped(t('column.title'))}</th><th>${escaped(t('column.rule'))}</th><th class="n">${escaped(t('column.found'))}</th></tr></thead><tbody>\n`;
  for (const rule of RULE_CODES)
    yield `<tr><td>${escaped(t(`rule.${rule}`))}</td><td><code>${rule}</code></td><td class="n">${summary.counts[rule] ?? escaped(t('report.not-looked'))}</td></tr>\n`;
  yield `</tbody></table>\n<h2>${escaped(t('report.settings'))}</h2>\n<table><tbody>\n`;
  for (const [name, value] of Object.entries(summary.settings))
    yield `<tr><td>${escaped(t(`setting.${name as keyof typeof summary.settings}`))}</td><td><code>${name}</code></td><td><code>${escaped(JSON.stringify(value))}</code></td></tr>\n`;
  yield `</tbody></table>\n<h2>${escaped(t('report.inputs'))}</h2>\n<table><tbody>\n`;
  for (const { layer, level, file, bytes, sha256 } of summary.inputs)
    yield `<tr><td>${escaped(layer)}${level ? ` ${level}` : ''}</td><td><bdi>${escaped(file)}</bdi></td><td class="n">${bytes} B</td><td><code>${sha256}</code></td></tr>\n`;
  for (const field of summary.fields ?? [])
    yield `<tr><td>fields</td><td colspan="3"><code>${escaped(field)}</code></td></tr>\n`;
  yield '</tbody></table>\n';
  if (summary.warnings.length > 0) {
    yield `<h3>${escaped(t('report.warnings'))}</h3>\n`;
    for (const warning of summary.warnings) yield `<p class="small"><bdi>${escaped(warning)}</bdi></p>\n`;
  }
  yield `<p class="muted small">${escaped(t('report.as-it-is'))} ${escaped(t('report.crs'))}</p>\n`;
}

/** What the signs on the maps mean. */
function key({ speaker: { t } }: Audit): string {
  const sign = (mark: string, data: string): string =>
    `<svg class="map" viewBox="0 0 28 14"><path class="${mark}" d="${data}"/></svg>`;
  const items = [
    [sign('fa', 'M2 2H26V12H2Z'), t('key.fault')],
    [sign('gr', 'M1 7H27'), t('key.grid')],
    [sign('co', 'M1 7H27'), t('key.community')],
    [sign('st', 'M1 7H27'), t('key.street')],
    [sign('hs', 'M5 3H23V11H5Z'), t('key.house')],
  ];
  return `<ul class="key">${items.map(([drawn, word]) => `<li>${drawn}${escaped(word!)}</li>`).join('')}</ul>`;
}
