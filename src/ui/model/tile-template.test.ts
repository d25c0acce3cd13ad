import { describe, expect, test } from 'vitest';
import { isShifted, tileTemplate } from './tile-template';
import { tianditu } from './tianditu';

const ok = (template: string) => ({ template });

describe('the address of a tile service', () => {
  test('is taken as it is where it says where the tile goes', () => {
    for (const address of [
      'http://gis.local/t/{z}/{x}/{y}.png',
      'https://a.cn/{z}/{y}/{x}?k=1',
      'https://a.cn/{z}/{x}/{-y}',
    ])
      expect(tileTemplate(address)).toEqual(ok(address));
  });

  test('may be pasted with blanks around it', () => {
    expect(tileTemplate('  http://a.cn/{z}/{x}/{y}\n')).toEqual(ok('http://a.cn/{z}/{x}/{y}'));
  });

  test('may use the names of WMTS, and letters for its servers', () => {
    expect(tileTemplate('https://{s}.a.cn/wmts/img/w/{TileMatrix}/{TileRow}/{TileCol}.jpg')).toEqual(
      ok('https://{switch:a,b,c}.a.cn/wmts/img/w/{z}/{y}/{x}.jpg'),
    );
    expect(tileTemplate('http://a.cn/tile/{level}/{row}/{col}')).toEqual(ok('http://a.cn/tile/{z}/{y}/{x}'));
  });

  test('of a WMTS that names its layer is completed', () => {
    expect(tileTemplate('http://gis/wmts?layer=dom&tilematrixset=EPSG:3857&style=&format=image/png')).toEqual(
      ok(
        'http://gis/wmts?layer=dom&tilematrixset=EPSG:3857&style=&format=image/png' +
          '&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
      ),
    );
  });

  test('keeps what a WMTS address says itself', () => {
    const whole = 'http://gis/wmts?Service=WMTS&Layer=a&TileMatrix=EPSG:900913:{z}&TileRow={y}&TileCol={x}';
    expect(tileTemplate(whole)).toEqual(ok(whole));
  });

  test.each([
    ['', 'not-an-address'],
    ['gis.local/{z}/{x}/{y}', 'not-an-address'],
    ['javascript:alert(1)//{z}/{x}/{y}', 'not-an-address'],
    ['file:///tiles/{z}/{x}/{y}.png', 'not-an-address'],
    ['https://a.cn/a b/{z}/{x}/{y}', 'not-an-address'],
    ['https://a.cn/tiles', 'no-place'],
    ['https://a.cn/{z}/{x}', 'no-place'],
    ['https://t0.tianditu.gov.cn/vec_c/wmts?LAYER=vec&TILEMATRIXSET=c', 'not-mercator'],
    ['https://gis/wmts?LAYER=a&TILEMATRIXSET=EPSG:4490', 'not-mercator'],
  ])('%s: %s', (address, problem) => {
    expect(tileTemplate(address)).toEqual({ problem });
  });
});

test('services with shifted tiles are known by their host alone', () => {
  expect(isShifted('https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}')).toBe(true);
  expect(isShifted('http://rt0.map.gtimg.com/tile?z={z}&x={x}&y={-y}')).toBe(true);
  expect(isShifted('https://gis.local/autonavi.com/{z}/{x}/{y}')).toBe(false);
  expect(isShifted('https://notamap.com/{z}/{x}/{y}')).toBe(false);
  expect(isShifted('')).toBe(false);
});

describe('Tianditu', () => {
  test('has a sheet of names over each of its maps, in Web Mercator', () => {
    const [map, names, ...more] = tianditu('vec', true, '0123456789abcdef');
    expect(more).toEqual([]);
    for (const [template, layer] of [
      [map, 'vec'],
      [names, 'cva'],
    ] as const) {
      const url = new URL(template!.replace(/\{switch:[^}]*\}/, '3'));
      expect([url.host, url.pathname]).toEqual(['t3.tianditu.gov.cn', `/${layer}_w/wmts`]);
      expect(Object.fromEntries(url.searchParams)).toEqual({
        SERVICE: 'WMTS',
        REQUEST: 'GetTile',
        VERSION: '1.0.0',
        LAYER: layer,
        STYLE: 'default',
        TILEMATRIXSET: 'w',
        FORMAT: 'tiles',
        TILEMATRIX: '{z}',
        TILEROW: '{y}',
        TILECOL: '{x}',
        tk: '0123456789abcdef',
      });
      expect(tileTemplate(template!)).toEqual(ok(template!));
    }
  });

  test('without names is one sheet', () => {
    expect(tianditu('img', false, 'k').map((template) => /LAYER=(\w+)/.exec(template)![1])).toEqual(['img']);
  });

  test('lets a key say nothing but itself', () => {
    expect(tianditu('vec', false, 'a&LAYER={x}')[0]).toMatch(/&tk=a%26LAYER%3D%7Bx%7D$/);
  });
});
