import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  it('reads UTF-8 and takes the byte order mark off', () => {
    expect(decodeText(new TextEncoder().encode('\ufeff网格'), 'a')).toBe('网格');
  });
  it('reads UTF-16 with a mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x51, 0x7f), 'a')).toBe('网');
    expect(decodeText(bytes(0xfe, 0xff, 0x7f, 0x51), 'a')).toBe('网');
  });
  it('reads what is no UTF-8 as GB 18030', () => {
    expect(decodeText(bytes(0xcd, 0xf8, 0xb8, 0xf1), 'a')).toBe('网格');
  });
  it('refuses what is neither', () => {
    expect(decodeText(bytes(0x80, 0xff, 0xff), 'a.shp')).toEqual({
      problem: 'not-text',
      file: 'a.shp',
      feature: null,
      params: {},
    });
  });
});
