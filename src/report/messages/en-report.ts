import type { zhReport } from './zh-report';

export const enReport: Readonly<Record<keyof typeof zhReport, string>> = {
  'report.title': 'Audit of grids',
  'report.space': ' ',
  'report.holds': 'It holds: no error was found.',
  'report.broken': 'It does not hold: {{n}} error ({{what}}).|It does not hold: {{n}} errors ({{what}}).',
  'report.incomplete':
    'No verdict: no error was found, but {{n}} hard rule was not checked.|No verdict: no error was found, but {{n}} hard rules were not checked.',
  'report.disputed':
    'No verdict: the two engines differ in {{n}} place.|No verdict: the two engines differ in {{n}} places.',
  'report.also': 'Warnings: {{warnings}}, notes: {{notes}}.',
  'report.not-checked': 'Not checked: {{what}}.',
  'report.no-such-rule': 'this version does not have the rule',
  'report.plan': '{{all}} grids, of which {{urban}} urban, {{rural}} rural and {{dedicated}} dedicated.',
  'report.size': '{{vertices}} vertices of borders, {{buildings}} buildings, {{divisions}} divisions.',
  'report.previous': 'Against the previous audit: {{new}} new, {{solved}} solved, {{stays}} that stay.',
  'report.new': 'new',
  'report.stays': 'stays',
  'report.solved': 'Solved since the previous audit',
  'report.unknown': 'Found before by rules that are not checked now: nobody knows whether they are solved',
  'report.unchecked': 'Rules that were not checked',
  'report.disagreements': 'Where the two engines differ',
  'report.more': 'and {{n}} more; --out writes all of them to a file',
  'report.warnings': 'Said of the files when they were read',
  'report.settings': 'Thresholds',
  'report.inputs': 'Files that were audited',
};
