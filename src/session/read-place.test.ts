import { expect, test } from 'vitest';
import { toUnits } from '../geometry/lattice';
import { readPlace } from './read-place';

const at = (longitude: number, latitude: number) => [toUnits(longitude), toUnits(latitude)];

test.each([
  ['120.6438, 31.3037'],
  ['31.3037 120.6438'],
  ['１２０．６４３８，３１．３０３７'],
  ['(120.6438;31.3037)'],
  ['N31.3037 E120.6438'],
  ['31.3037N,120.6438E'],
  ['31.3037°N 120.6438°E'],
  ['北纬31.3037 东经120.6438'],
  ['东经120.6438，北纬31.3037'],
  ['东经：120.6438度，北纬：31.3037度'],
  ['经度 120.6438，纬度 31.3037'],
  ['e120.6438n31.3037'],
])('%s is one place', (text) => {
  expect(readPlace(text)).toEqual([at(120.6438, 31.3037)]);
});

test('degrees, minutes and seconds, whatever signs stand for them', () => {
  const place = [at(120 + 38 / 60 + 37.7 / 3600, 31 + 18 / 60 + 13 / 3600)];
  expect(readPlace(`31°18'13"N 120°38'37.7"E`)).toEqual(place);
  expect(readPlace('东经120°38′37.7″ 北纬31°18′13″')).toEqual(place);
  expect(readPlace('北纬31度18分13秒，东经120度38分37.7秒')).toEqual(place);
  expect(readPlace(`31°18.5'N 120°38'E`)).toEqual([at(120 + 38 / 60, 31 + 18.5 / 60)]);
});

test('where both orders are on the globe both are told, longitude first', () => {
  expect(readPlace('87.61, 43.79')).toEqual([at(87.61, 43.79), at(43.79, 87.61)]);
  expect(readPlace('43.79N 87.61')).toEqual([at(87.61, 43.79)]);
});

test('west and south are negative, said either way', () => {
  expect(readPlace('-74.0344, 40.7139')).toEqual([at(-74.0344, 40.7139), at(40.7139, -74.0344)]);
  expect(readPlace('74.0344W 40.7139N')).toEqual([at(-74.0344, 40.7139)]);
  expect(readPlace('33.5S 70.6W')).toEqual([at(-70.6, -33.5)]);
});

test.each([
  [''],
  ['120.6438'],
  ['320571 004 001 005'],
  ['001 005'],
  ['181.5, 91.5'],
  ['200.5, 31.3'],
  ['31.3N 32.3N'],
  ['31.3E 120.6E 7'],
  ['第4.5 网格'],
  ['晴川路115号'],
])('%s is none', (text) => {
  expect(readPlace(text)).toEqual([]);
});
