import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findFaults, type Tree } from './floors/find-faults';
import { FLOORS, LIBRARIES } from './floors/table';

// the table itself is floors/table.ts

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the project', () => {
  const tree = readTree();

  test('imports go down the floors only, and the floors are pure', () => {
    expect(findFaults(tree)).toEqual([]);
  });

  test('the source was really read', () => {
    const code = [...tree.keys()].filter((path) => /^src\/.*\.tsx?$/.test(path));
    expect(code).toContain('src/geometry/lattice.ts');
    expect(code.length).toBeGreaterThan(20);
  });

  test('every library of the page has a row, and every row is a library that is installed', () => {
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const rows = [...LIBRARIES.keys()];
    const rowOf = (name: string): string | undefined =>
      rows.find((row) => row === name || (row.endsWith('/') && name.startsWith(row)));
    expect(Object.keys(dependencies).filter((name) => rowOf(name) === undefined)).toEqual([]);
    // of these only the types are used, or they come with Node
    const apart = ['geojson', 'node:'];
    const used = new Set(Object.keys(dependencies).map(rowOf));
    expect(rows.filter((row) => !used.has(row) && !apart.includes(row))).toEqual([]);
  });
});

describe('a fault is found: imports', () => {
  const cases: readonly [situation: string, path: string, text: string, fault: string][] = [
    ['upwards', 'src/plan/x.ts', `import { a } from '../edits/a'`, 'from floor 1 (plan) to floor 2 (edits)'],
    ['a type upwards', 'src/plan/x.ts', `import type { A } from '../session/a'`, 'to floor 3 (session)'],
    ['sideways', 'src/edits/x.ts', `import { a } from '../checks/a'`, 'from floor 2 (edits) to floor 2 (checks)'],
    ['sideways among the top folders', 'src/ui/x.tsx', `import { a } from '../map/a'`, 'to floor 4 (map)'],
    ['through a re-export', 'src/plan/x.ts', `export { a } from '../edits/a'`, 'to floor 2 (edits)'],
    ['through a re-export of all', 'src/plan/x.ts', `export * from '../edits/a'`, 'to floor 2 (edits)'],
    ['dynamic', 'src/plan/x.ts', `const a = await import('../edits/a')`, 'to floor 2 (edits)'],
    ['in a template without holes', 'src/plan/x.ts', 'const a = await import(`../edits/a`)', 'to floor 2 (edits)'],
    ['computed', 'src/plan/x.ts', 'const f = (n: string) => import(`../plan/${n}`)', 'cannot be judged'],
    ['of a type in place', 'src/plan/x.ts', `export type A = import('../edits/a').A`, 'to floor 2 (edits)'],
    ['by require', 'src/plan/x.ts', `const a = require('../edits/a')`, 'to floor 2 (edits)'],
    ['of a worker', 'src/map/x.ts', `import W from '../plan/a?worker'`, 'started in worker/ only'],
    ['of a worker address', 'src/map/x.ts', `import url from '../plan/a?worker&url'`, 'started in worker/ only'],
    ['by address', 'src/map/x.ts', `const u = new URL('../worker/a.ts', import.meta.url)`, 'to floor 4 (worker)'],
    ['of the entry', 'src/ui/x.ts', `import { a } from '../main'`, 'to floor 5 (main.tsx)'],
    ['by the judge', 'src/verify/x.ts', `import { a } from '../geometry/a'`, 'verify imports nothing of ours'],
    ['of data', 'src/ui/x.ts', `import url from '../../data/sample/a.geojson?url'`, 'lies outside src'],
    ['of a test by the entry', 'src/main.tsx', `import { a } from '../test/a'`, 'lies outside src'],
    ['of nothing', 'src/ui/x.ts', `import { a } from './missing'`, 'there is no such file'],
    ['of nothing, by a test', 'src/ui/x.test.ts', `import { a } from './missing'`, 'there is no such file'],
    ['of a test', 'src/plan/x.ts', `import { a } from './a.test'`, 'a test is not part of the product'],
  ];
  test.each(cases)('%s', (_situation, path, text, fault) => {
    expectOneFault(path, text, fault);
  });
});

test('a folder without a floor is a fault, and so is what is imported from it', () => {
  const tree = new Map([
    ['src/ui/x.ts', `import { a } from '../utils/a'`],
    ['src/utils/a.ts', ''],
  ]);
  expect(findFaults(tree)).toEqual([
    'src/ui/x.ts: imports ../utils/a: utils has no floor',
    'src/utils/a.ts: lies in utils, which has no floor',
  ]);
});

describe('a fault is found: libraries', () => {
  const cases: readonly [path: string, text: string, fault: string][] = [
    ['src/ui/x.tsx', `import { Map } from 'maplibre-gl'`, 'maplibre-gl is not for ui'],
    ['src/main.tsx', `import 'maplibre-gl/dist/maplibre-gl.css'`, 'maplibre-gl is not for main.tsx'],
    ['src/session/x.ts', `import { openDB } from 'idb'`, 'idb is not for session'],
    ['src/tools/x.ts', `import { createSignal } from 'solid-js'`, 'solid-js is not for tools'],
    ['src/map/x.ts', `import { render } from 'solid-js/web'`, 'solid-js is not for map'],
    ['src/map/x.ts', `import { Dialog } from '@kobalte/core/dialog'`, '@kobalte/ is not for map'],
    ['src/geometry/x.ts', `import { area } from '@turf/turf'`, '@turf/turf is not for geometry'],
    ['src/verify/x.ts', `import RBush from 'rbush'`, 'rbush is not for verify'],
    ['src/geometry/x.ts', `import type { Polygon } from 'geojson'`, 'geojson is not for geometry'],
    ['src/formats/x.ts', `import { readFileSync } from 'node:fs'`, 'node: is not for formats'],
    ['src/ui/x.ts', `import _ from 'lodash'`, 'in no row of the table'],
    ['src/map/x.ts', `import W from 'maplibre-gl/dist/w.mjs?worker'`, 'started in worker/ only'],
  ];
  test.each(cases)('%s: %s', (path, text, fault) => {
    expectOneFault(path, text, fault);
  });
});

describe('a fault is found: content', () => {
  const cases: readonly [situation: string, path: string, text: string, fault: string][] = [
    ['the page', 'src/plan/x.ts', 'const w = window.innerWidth', 'uses window below floor 4'],
    ['the document', 'src/tools/x.ts', 'const t = document.title', 'uses document'],
    ['the page by a detour', 'src/tools/x.ts', 'const w = globalThis.window', 'uses globalThis.window'],
    ['the page spread', 'src/tools/x.ts', 'const w = { ...window }', 'uses window'],
    ['the page as a short key', 'src/tools/x.ts', 'const w = { window }', 'uses window'],
    ['the clock', 'src/session/x.ts', 'const t = Date.now()', 'uses Date.now'],
    ['the clock in brackets', 'src/session/x.ts', `const t = Date['now']()`, 'uses Date.now'],
    ['the clock as a value', 'src/session/x.ts', 'const t = new Date()', 'uses new Date()'],
    ['dice', 'src/edits/x.ts', 'const id = `g${Math.random()}`', 'uses Math.random'],
    ['dice taken apart', 'src/edits/x.ts', 'const { random } = Math', 'uses Math.random'],
    ['a worker', 'src/map/x.ts', `const w = new Worker('a.js')`, 'starts a worker outside worker/'],
    ['an address', 'src/ui/x.ts', `const u = 'https://tile.example/1.png'`, 'the network: https://tile.example/1.png'],
    ['an address in a template', 'src/map/x.ts', 'const u = (z: number) => `http://t.example/${z}`', 'http://t.'],
    ['an address in JSX', 'src/ui/x.tsx', `const a = <a href="https://x.example">x</a>`, 'https://x.example'],
    ['a socket', 'src/ui/x.ts', `const u = 'wss://x.example'`, 'wss://x.example'],
    ['a style that loads', 'src/ui/x.css', '@import url(//fonts.example/a.css);', '//fonts.example/a.css'],
    ['a font from afar', 'src/ui/x.css', `@font-face { src: url('https://f.example/a.woff2') }`, 'https://f.example'],
    ['a page that loads', 'index.html', '<script src="//cdn.example/a.js"></script>', '//cdn.example/a.js'],
    [
      'another address where one may be named',
      'src/ui/model/tianditu.ts',
      `const u = 'https://x.example'`,
      'x.example',
    ],
    ['a stray file', 'src/extra.ts', 'export const a = 1', 'lies in extra.ts, which has no floor'],
    ['401 lines', 'src/ui/x.ts', 'export {};\n'.repeat(401), '401 lines, more than 400'],
    ['401 lines of test', 'src/ui/x.test.ts', 'export {};\n'.repeat(401), '401 lines, more than 400'],
  ];
  test.each(cases)('%s', (_situation, path, text, fault) => {
    expectOneFault(path, text, fault);
  });

  test('a file that does not parse is an error, not a pass', () => {
    expect(() => findFaults(treeWith('src/ui/x.ts', 'const = 1'))).toThrow('src/ui/x.ts');
  });
});

describe('no fault', () => {
  const cases: readonly [situation: string, path: string, text: string][] = [
    ['downwards', 'src/session/x.ts', `import { a } from '../edits/a'; import type { B } from '../plan/a'`],
    ['inside a folder, deep', 'src/ui/list/x.tsx', `import { a } from '../a'`],
    [
      'all that main wires',
      'src/main.tsx',
      `import { a } from './map/a'; import u from '../data/sample/a.geojson?url'`,
    ],
    ['the map and its own worker file', 'src/map/x.ts', `import u from 'maplibre-gl/dist/w.mjs?worker&url'`],
    ['a worker at home', 'src/worker/x.ts', `const w = new Worker(new URL('./a.ts', import.meta.url))`],
    ['a test above its floor', 'src/plan/x.test.ts', `import { a } from '../edits/a'; const t = Date.now()`],
    ['a test with its drawing table', 'src/tools/x.test.ts', `import { a } from '../../test/a'`],
    ['words in a comment', 'src/plan/x.ts', '// window, Date.now(), https://x.example\nexport {}'],
    ['words in a string', 'src/plan/x.ts', `const a = 'window of the document, Math.random'`],
    ['a property that happens to be called so', 'src/plan/x.ts', 'const f = (a: { document: 1 }) => a.document'],
    ['a moment that is given', 'src/plan/x.ts', 'const f = (at: string) => new Date(at).getTime() + Date.parse(at)'],
    ['the page on floor 4', 'src/ui/x.ts', 'const t = document.title + Date.now()'],
    ['400 lines', 'src/ui/x.ts', 'export {};\n'.repeat(400)],
    ['a style of our own', 'src/ui/x.css', '/* https://x.example */ a { background: url(./a.svg) }'],
  ];
  test.each(cases)('%s', (_situation, path, text) => {
    expect(findFaults(treeWith(path, text))).toEqual([]);
  });
});

function expectOneFault(path: string, text: string, fault: string): void {
  const faults = findFaults(treeWith(path, text));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`${path}: `);
  expect(faults[0]).toContain(fault);
}

// a tiny house with one file in every folder, and the file in question
function treeWith(path: string, text: string): Tree {
  const folders = [...FLOORS.keys()].filter((name) => !name.includes('.'));
  const house: [string, string][] = folders.map((name) => [`src/${name}/a.ts`, '']);
  const rest = ['src/main.tsx', 'src/plan/a.test.ts', 'data/sample/a.geojson', 'test/a.ts'];
  return new Map([...house, ...rest.map((name): [string, string] => [name, '']), [path, text]]);
}

function readTree(): Tree {
  const paths = ['src', 'data', 'test', 'index.html'].flatMap((name) => filesIn(name));
  // of what is not the page itself it is enough that it is there
  return new Map(paths.map((path) => [path, isOfThePage(path) ? readFileSync(root + path, 'utf8') : '']));
}

function isOfThePage(path: string): boolean {
  return path === 'index.html' || (path.startsWith('src/') && /\.(tsx?|css|html)$/.test(path));
}

function filesIn(path: string): readonly string[] {
  const found = statSync(root + path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return found.isDirectory() ? readdirSync(root + path).flatMap((name) => filesIn(`${path}/${name}`)) : [path];
}
