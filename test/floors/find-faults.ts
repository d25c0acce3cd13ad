import { posix } from 'node:path';
import { readSource, type Source } from './read-source';
import { ALONE, FLOORS, LIBRARIES, LONGEST, NAMED_PLACES, PURE_BELOW, STARTS_THREADS, STARTS_WORKERS } from './table';

/** A tree of files: path from the root of the repository, with `/`, to text. */
export type Tree = ReadonlyMap<string, string>;

/** What breaks the rules of the house, a line each: "path: what"; empty where all is well. */
export function findFaults(tree: Tree): readonly string[] {
  const faults: string[] = [];
  for (const [path, text] of tree) {
    const tell = (what: string): number => faults.push(`${path}: ${what}`);
    if (/\.tsx?$/.test(path) && path.startsWith('src/')) inspectCode(path, text, tree, tell);
    if (/\.(css|html)$/.test(path)) inspectPage(text, tell);
  }
  return faults;
}

type Tell = (what: string) => void;

function inspectCode(path: string, text: string, tree: Tree, tell: Tell): void {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > LONGEST) tell(`${lines} lines, more than ${LONGEST}`);
  const source = readSource(path, text);
  const isTest = path.endsWith('.test.ts');
  for (const name of source.imports) {
    const fault = faultOfImport(path, name, isTest, tree);
    if (fault !== null) tell(`imports ${name}: ${fault}`);
  }
  if (!isTest) inspectContent(path, source, tell);
}

function inspectContent(path: string, source: Source, tell: Tell): void {
  const folder = folderOf(path);
  const floor = FLOORS.get(folder);
  if (floor === undefined) tell(`lies in ${folder}, which has no floor`);
  else if (floor < PURE_BELOW) for (const name of source.impure) tell(`uses ${name} below floor ${PURE_BELOW}`);
  if (source.startsWorker && folder !== STARTS_WORKERS && folder !== STARTS_THREADS)
    tell(`starts a worker outside ${STARTS_WORKERS}/`);
  const named = NAMED_PLACES.get(path);
  for (const address of source.addresses)
    if (named === undefined || !address.startsWith(named)) tell(`names a place on the network: ${address}`);
}

// what the page itself loads; comments do not load
function inspectPage(text: string, tell: Tell): void {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '');
  for (const [address] of bare.matchAll(/(?:https?:|wss?:|(?:src|href)="|url\(\s*['"]?|@import\s+['"])\/\/[^\s'")]+/gi))
    tell(`names a place on the network: ${address}`);
}

function faultOfImport(path: string, name: string, isTest: boolean, tree: Tree): string | null {
  if (name === '(computed)') return 'a computed name cannot be judged';
  const [bare = '', query = ''] = name.split('?');
  const from = folderOf(path);
  if (!bare.startsWith('.')) return isTest ? null : faultOfLibrary(from, bare, query);
  const target = resolve(posix.join(posix.dirname(path), bare), tree);
  if (target === null) return 'there is no such file';
  if (isTest) return null;
  if (target.endsWith('.test.ts')) return 'a test is not part of the product';
  if (!target.startsWith('src/')) {
    // the samples, and only by those who open them
    return target.startsWith('data/') && FLOORS.get(from) === 5 ? null : 'lies outside src';
  }
  return faultOfFolder(from, folderOf(target), query);
}

function faultOfFolder(from: string, to: string, query: string): string | null {
  if (query.split('&').some((part) => /^(shared)?worker$/.test(part)) && from !== STARTS_WORKERS)
    return `workers are started in ${STARTS_WORKERS}/ only`;
  if (from === to || from === 'main.tsx') return null;
  if (ALONE.has(from)) return `${from} imports nothing of ours`;
  const [above, below] = [FLOORS.get(from), FLOORS.get(to)];
  if (above === undefined || below === undefined) return `${below === undefined ? to : from} has no floor`;
  return below < above ? null : `from floor ${above} (${from}) to floor ${below} (${to})`;
}

function faultOfLibrary(from: string, name: string, query: string): string | null {
  const library = [...LIBRARIES.keys()].find((key) =>
    /[/:]$/.test(key) ? name.startsWith(key) : name === key || name.startsWith(`${key}/`),
  );
  if (library === undefined) return 'this library is in no row of the table';
  if (LIBRARIES.get(library)?.includes(from) !== true) return `${library} is not for ${from}`;
  // a library's own worker is a file that the library starts: only its address may be asked for
  const parts = query.split('&');
  return parts.includes('worker') && !parts.includes('url') && from !== STARTS_WORKERS
    ? `workers are started in ${STARTS_WORKERS}/ only`
    : null;
}

function resolve(path: string, tree: Tree): string | null {
  const forms = [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`, `${path}/index.ts`, `${path}/index.tsx`];
  return forms.find((form) => tree.has(form)) ?? null;
}

// the first name below src: a folder, or a file that stands there alone
function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}
