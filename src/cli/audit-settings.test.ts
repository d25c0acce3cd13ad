import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../plan/settings';
import { readAuditSettings } from './audit-settings';

const read = (json: unknown) => readAuditSettings(json, 's.json');

describe('settings of an audit', () => {
  it('change what they name, and nothing else', () => {
    expect(read({})).toEqual(DEFAULT_SETTINGS);
    expect(read({ target: { rural: 60 }, unmatched_units: 2 })).toEqual({
      ...DEFAULT_SETTINGS,
      target: { urban: 200, rural: 60 },
      unmatched: 2,
    });
    expect(read({ bands: { dedicated: [801, 999] } }).bands).toEqual({ ordinary: [1, 899], dedicated: [801, 999] });
    expect(read({ code_template: '{community:12}{serial:8}' }).codeTemplate).toBe('{community:12}{serial:8}');
  });

  test.each<unknown>([
    { sliver_m: -1 },
    { sliver_m: null },
    { unmatched_units: 0.5 },
    { site_m2: '1000' },
    { green: true },
    { amber: [] },
    { cut_building: 1 },
    { cut_building: { m2: '1' } },
    { cut_building: { area: 1 } },
    { target: { urban: 0 } },
    { target: { dedicated: 10 } },
    { code_template: '{serial:3}' },
    { code_template: '{community:12}{serial:0}' },
    { bands: { ordinary: [899, 1] } },
    { bands: { ordinary: [1, 2, 3] } },
    { slivers: 1 },
    { constructor: 1 },
    [],
    'x',
    null,
  ])('%j is refused in one line', (json) => {
    expect(() => read(json)).toThrow(/^s\.json: [^\n]+$/);
  });
});
