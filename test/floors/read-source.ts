import { parseSync } from 'vite';

/** What a source file reaches for, read from its syntax tree, so that comments never count. */
export interface Source {
  /** Module names of every import and re-export: static, dynamic, of types, `new URL(…, import.meta.url)`. */
  readonly imports: readonly string[];
  /** `window`, `document`, `Date.now`, `Math.random` and the other ways to the same. */
  readonly impure: readonly string[];
  /** Addresses on a network in strings, templates and JSX. */
  readonly addresses: readonly string[];
  readonly startsWorker: boolean;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Reading {
  imports: string[];
  impure: string[];
  addresses: string[];
  startsWorker: boolean;
}

const ADDRESS = /(?:https?|wss?):\/\/[^\s'"`]*/gi;
const GLOBALS = ['window', 'document'];
const GLOBAL_OBJECTS = ['globalThis', 'self'];
const FORBIDDEN_MEMBERS: ReadonlyMap<string, string> = new Map([
  ['Date', 'now'],
  ['Math', 'random'],
]);

/** Reads one TypeScript file; throws where it does not parse. */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text, {});
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const reading: Reading = { imports: [], impure: [], addresses: [], startsWorker: false };
  walk(program as unknown as Node, null, '', reading);
  return reading;
}

function walk(node: Node, parent: Node | null, field: string, reading: Reading): void {
  readModule(node, reading);
  readText(node, reading);
  readPurity(node, parent, field, reading);
  if (node.type === 'NewExpression' && /^(Shared)?Worker$/.test(nameOf(node['callee']) ?? ''))
    reading.startsWorker = true;
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, name, reading);
  }
}

function readModule(node: Node, reading: Reading): void {
  const holds = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  if (holds.includes(node.type) && isNode(node['source'])) reading.imports.push(moduleName(node['source']));
  if (node.type === 'TSExternalModuleReference' && isNode(node['expression']))
    reading.imports.push(moduleName(node['expression']));
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'require')
    reading.imports.push(moduleName(argumentsOf(node)[0]));
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'URL') {
    const [name, base] = argumentsOf(node);
    if (isImportMetaUrl(base)) reading.imports.push(moduleName(name));
  }
}

// a name that is put together at run time cannot be judged, so it stands for itself and is refused
function moduleName(node: Node | undefined): string {
  return stringOf(node) ?? '(computed)';
}

function readText(node: Node, reading: Reading): void {
  const text = node.type === 'TemplateElement' ? (node['value'] as { raw: string }).raw : (node['value'] as unknown);
  if (!['Literal', 'TemplateElement', 'JSXText'].includes(node.type) || typeof text !== 'string') return;
  reading.addresses.push(...(text.match(ADDRESS) ?? []));
}

function readPurity(node: Node, parent: Node | null, field: string, reading: Reading): void {
  const name = nameOf(node);
  if (name !== null && GLOBALS.includes(name) && !isMerelyAName(parent, field)) reading.impure.push(name);
  const owner = node.type === 'MemberExpression' ? nameOf(node['object']) : null;
  if (owner !== null) {
    const member = node['computed'] === true ? stringOf(node['property']) : nameOf(node['property']);
    const global = GLOBAL_OBJECTS.includes(owner) && member !== null && [...GLOBALS, 'Date', 'Math'].includes(member);
    if (global || (member !== null && FORBIDDEN_MEMBERS.get(owner) === member))
      reading.impure.push(`${owner}.${member}`);
  }
  if (node.type === 'VariableDeclarator') readTakenApart(node, reading);
  // without an argument it is the time of day
  const makes = node.type === 'NewExpression' || node.type === 'CallExpression';
  if (makes && nameOf(node['callee']) === 'Date' && argumentsOf(node).length === 0) reading.impure.push('new Date()');
}

// const { random } = Math
function readTakenApart(node: Node, reading: Reading): void {
  const owner = nameOf(node['init']);
  const pattern = node['id'];
  if (owner === null || !isNode(pattern) || pattern.type !== 'ObjectPattern') return;
  for (const property of pattern['properties'] as readonly Node[]) {
    const member = nameOf(property['key']);
    if (member !== null && FORBIDDEN_MEMBERS.get(owner) === member) reading.impure.push(`${owner}.${member}`);
  }
}

// a property of something else, or a key: x.document, { document: x }, interface { window: … }
function isMerelyAName(parent: Node | null, field: string): boolean {
  if (parent === null || parent['computed'] === true) return false;
  if (parent.type === 'MemberExpression') return field === 'property';
  // of { document } the value is read apart from the key
  return field === 'key';
}

function isImportMetaUrl(node: Node | undefined): boolean {
  if (node?.type !== 'MemberExpression' || nameOf(node['property']) !== 'url') return false;
  return isNode(node['object']) && node['object'].type === 'MetaProperty';
}

function argumentsOf(node: Node): readonly Node[] {
  return node['arguments'] as readonly Node[];
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : null;
}

function stringOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  const quasis = node['quasis'] as readonly { value: { raw: string } }[] | undefined;
  return node.type === 'TemplateLiteral' && quasis?.length === 1 ? (quasis[0]?.value.raw ?? null) : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
