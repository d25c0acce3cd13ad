/** Where a text stops being JSON. Line and column count from 1; `near` is what stands there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly near: string;
}

// every engine words its own syntax errors differently and some leave the place out, so the place is found here
const SPACE = /[ \t\n\r]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'nothing';

/** The first place where the text stops being JSON; null where it is JSON. Linear, without recursion. */
export function jsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;

  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma');
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    if (!token.test(text)) return false;
    at = token.lastIndex;
    return true;
  };

  for (;;) {
    take(SPACE);
    if (at === text.length) return expected === 'nothing' ? null : placeOf(text, at);
    const char = text[at];
    if (expected === 'value' || expected === 'value or ]') {
      if (char === '{' || char === '[') {
        open.push(char);
        expected = char === '{' ? 'key or }' : 'value or ]';
        at++;
      } else if (char === ']' && expected === 'value or ]') {
        open.pop();
        expected = afterValue();
        at++;
      } else if (take(STRING) || take(SCALAR)) expected = afterValue();
      else return placeOf(text, at);
    } else if (expected === 'key' || expected === 'key or }') {
      if (char === '}' && expected === 'key or }') {
        open.pop();
        expected = afterValue();
        at++;
      } else if (take(STRING)) expected = 'colon';
      else return placeOf(text, at);
    } else if (expected === 'colon' && char === ':') {
      expected = 'value';
      at++;
    } else if (expected === 'comma' && char === ',') {
      expected = open.at(-1) === '{' ? 'key' : 'value';
      at++;
    } else if (expected === 'comma' && char === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop();
      expected = afterValue();
      at++;
    } else return placeOf(text, at);
  }
}

function placeOf(text: string, at: number): JsonFault {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line++;
    start = next + 1;
  }
  return { line, column: at - start + 1, near: text.slice(at, at + 24).split(/[\r\n]/)[0]! };
}
