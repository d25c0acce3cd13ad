import { describe, expect, test } from 'vitest';
import { choiceProblem, NO_BASE_MAP, readChoice, serviceOf, type BaseMapChoice } from './base-map-choice';

const choice = (part: Partial<BaseMapChoice>): BaseMapChoice => ({ ...NO_BASE_MAP, ...part });

describe('a choice as it was kept', () => {
  test('comes back as it was', () => {
    const chosen = choice({ kind: 'own', template: 'http://a/{z}/{x}/{y}', credit: '某局', maxZoom: 16, opacity: 0.4 });
    expect(readChoice(JSON.stringify(chosen))).toEqual(chosen);
  });

  test.each(['', 'null', '[]', '7', '{', '"none"'])('is no base map where it says nothing: %s', (kept) => {
    expect(readChoice(kept)).toEqual(NO_BASE_MAP);
  });

  test('is as at the beginning wherever a field is not what it should be', () => {
    const kept = { kind: 'wms', look: 'ter', names: 'yes', key: 7, template: null, maxZoom: 99, opacity: -1, file: {} };
    expect(readChoice(JSON.stringify(kept))).toEqual(NO_BASE_MAP);
    expect(readChoice('{"kind":"file","file":"城区.pmtiles"}')).toEqual(choice({ kind: 'file', file: '城区.pmtiles' }));
  });
});

describe('the service of a choice', () => {
  test('is none while there is no base map, or it is a file', () => {
    expect(serviceOf(NO_BASE_MAP)).toBeNull();
    expect(serviceOf(choice({ kind: 'file', file: 'a.pmtiles' }))).toBeNull();
  });

  test('asks Tianditu for nothing without a key', () => {
    expect(choiceProblem(choice({ kind: 'tianditu', key: ' ' }))).toBe('no-key');
    expect(serviceOf(choice({ kind: 'tianditu', key: ' ' }))).toBeNull();
    expect(
      serviceOf(choice({ kind: 'tianditu', key: ' abc ' }))?.templates.every((each) => each.endsWith('tk=abc')),
    ).toBe(true);
  });

  test('asks an own service for nothing that is no template', () => {
    expect(choiceProblem(choice({ kind: 'own', template: 'http://a/' }))).toBe('no-place');
    expect(serviceOf(choice({ kind: 'own', template: 'http://a/' }))).toBeNull();
    expect(serviceOf(choice({ kind: 'own', template: 'http://a/{z}/{x}/{y}', maxZoom: 16 }))).toEqual({
      templates: ['http://a/{z}/{x}/{y}'],
      maxZoom: 16,
    });
  });
});
