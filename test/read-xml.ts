/** An element as it stands in a text, with all that is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/**
 * A small strict reader of XML, independent of what writes it: tags nest and are closed, attributes are quoted, nothing but the five
 * entities and numbers is referred to, every character is one that XML 1.0 allows. `empty`: elements of HTML that are not closed.
 * Throws where the text is anything else.
 */
export function readXml(text: string, empty: readonly string[] = []): Element {
  const fault = (at: number, what: string): never => {
    throw new Error(`${what}: ${JSON.stringify(text.slice(at, at + 60))}`);
  };
  const foreign = FOREIGN.exec(text);
  if (foreign) fault(foreign.index, 'not a character of XML');
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  let at = /^(<\?xml [^<>]*\?>|<!doctype html>)?\s*/.exec(text)![0].length;
  while (at < text.length) {
    const inside = open.at(-1)!;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      const raw = text.slice(at, end);
      // in a style sheet a mark is a mark
      if (inside !== root) inside.children.push(inside.name === 'style' ? raw : decoded(raw));
      else if (raw.trim() !== '') fault(at, 'text outside');
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) return fault(at, 'no tag');
    const [whole, closing, name, attributes, selfClosing] = tag as unknown as [string, string, string, string, string];
    if (closing) {
      if (open.length === 1 || inside.name !== name) fault(at, `closes ${name} in ${inside.name}`);
      open.pop();
    } else {
      const element = { name, attributes: attributesIn(attributes), children: [] };
      inside.children.push(element);
      if (!selfClosing && !empty.includes(name)) open.push(element);
    }
    at += whole.length;
  }
  if (open.length > 1) throw new Error(`${open.at(-1)!.name} is not closed`);
  const [element, ...others] = root.children;
  if (typeof element !== 'object' || others.length > 0) throw new Error('not one element');
  return element;
}

/** All elements of a name, however deep. */
export const elements = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)],
  );

/** All text in an element. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

// eslint-disable-next-line no-control-regex
const FOREIGN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/y;

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)] as const);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error(`the end of CDATA in text: ${text}`);
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const value = ENTITIES[name] ?? (/^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : undefined);
    if (value === undefined || !whole.endsWith(';')) throw new Error(`no such entity: ${whole}`);
    return value;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
