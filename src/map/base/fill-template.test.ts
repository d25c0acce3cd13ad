import { expect, test } from 'vitest';
import { fillTemplate } from './fill-template';

test('puts the tile into a template, wherever its numbers stand', () => {
  expect(fillTemplate('http://t/{z}/{x}/{y}.png', 14, 13_682, 6_693)).toBe('http://t/14/13682/6693.png');
  expect(fillTemplate('http://t/wmts?TILEROW={y}&TILECOL={x}&TILEMATRIX=EPSG:3857:{z}', 3, 6, 2)).toBe(
    'http://t/wmts?TILEROW=2&TILECOL=6&TILEMATRIX=EPSG:3857:3',
  );
});

test('counts rows from the south where the service does', () => {
  expect(fillTemplate('{z}/{x}/{-y}', 0, 0, 0)).toBe('0/0/0');
  expect(fillTemplate('{z}/{x}/{-y}', 3, 6, 2)).toBe('3/6/5');
});

test('spreads tiles over the servers, the same tile always to the same one', () => {
  const asked = [0, 1, 2, 3, 4].map((x) => fillTemplate('http://t{switch:0,1,2}.x/{z}/{x}/{y}', 5, x, 1));
  expect(asked.map((url) => url[8])).toEqual(['1', '2', '0', '1', '2']);
});

test('leaves everything else as it is', () => {
  expect(fillTemplate('http://t/{style}/{z}', 1, 0, 0)).toBe('http://t/{style}/1');
});
