import { describe, expect, test } from 'vitest';
import { readRetiredCsv, readRetiredJson, type ListFault, type Retired } from './read-retired';

const rows = (read: Retired | ListFault) =>
  'fault' in read ? read : [...read].map(([code, { at, reason }]) => [code, at, reason]);

const CODE = '330199009001001';

describe('CSV', () => {
  test.each([
    [
      'a column of codes',
      `${CODE}\n330199009001002`,
      [
        [CODE, '', ''],
        ['330199009001002', '', ''],
      ],
    ],
    ['codes, dates, reasons', `${CODE},2025-03-01,并入`, [[CODE, '2025-03-01', '并入']]],
    ['with a heading', `code,date,reason\r\n${CODE},2025-03-01,"a, b"\r\n`, [[CODE, '2025-03-01', 'a, b']]],
    ['with a Chinese heading in another order', `撤销原因,网格编码\n并入,${CODE}`, [[CODE, '', '并入']]],
    [
      'as spreadsheets keep codes',
      `"=""${CODE}"""\n'330199009001002`,
      [
        [CODE, '', ''],
        ['330199009001002', '', ''],
      ],
    ],
    ['the first row of a code counts', `${CODE},1,\n${CODE},2,`, [[CODE, '1', '']]],
    ['codes with letters, below a heading', 'code\nA-1', [['A-1', '', '']]],
  ])('%s', (_situation, text, expected) => {
    expect(rows(readRetiredCsv(text))).toEqual(expected);
  });

  test.each([
    ['a heading without codes', 'date,reason\n1,2', { fault: 'no-code', row: 1, value: 'date,reason' }],
    ['a code that a spreadsheet spoilt', `${CODE}\n3.30199E+14`, { fault: 'bad-code', row: 2, value: '3.30199E+14' }],
    ['a row without a code', `code,date\n${CODE},1\n,2`, { fault: 'bad-code', row: 3, value: '' }],
    ['an open quotation', `${CODE}\n"x`, { fault: 'quotation', row: 2, value: '' }],
  ])('%s', (_situation, text, fault) => {
    expect(readRetiredCsv(text)).toEqual(fault);
  });
});

describe('JSON', () => {
  const properties = { code: CODE, retired_at: '2025-03-01', reason: '并入' };
  test.each([
    [
      'a list of codes',
      [CODE, 7],
      [
        [CODE, '', ''],
        ['7', '', ''],
      ],
    ],
    [
      'a list of rows',
      [properties, { code: '2', date: 'x' }],
      [
        [CODE, '2025-03-01', '并入'],
        ['2', 'x', ''],
      ],
    ],
    ['GeoJSON', { type: 'FeatureCollection', features: [{ properties }] }, [[CODE, '2025-03-01', '并入']]],
    [
      'rows in use are passed over',
      [
        { ...properties, state: 'active' },
        { code: '2', state: '已撤销' },
      ],
      [['2', '', '']],
    ],
  ])('%s', (_situation, json, expected) => {
    expect(rows(readRetiredJson(json))).toEqual(expected);
  });

  test.each([
    ['an object', { code: CODE }, { fault: 'not-a-list', row: null, value: `{"code":"${CODE}"}` }],
    [
      'a number that lost its digits',
      [33019900900100112345],
      { fault: 'bad-code', row: 1, value: '33019900900100112000' },
    ],
    ['a row without a code', [properties, {}], { fault: 'bad-code', row: 2, value: '' }],
  ])('%s', (_situation, json, fault) => {
    expect(readRetiredJson(json)).toEqual(fault);
  });
});
