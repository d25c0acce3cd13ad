/** A long list of short texts as a few long ones: read one by one, a million of them take seconds. */
export type TextPack = readonly string[];

/** Texts in a portion: a millisecond or two of work. */
const TEXTS = 8192;

export function* packTexts(texts: readonly string[]): Generator<void, TextPack> {
  const pack: string[] = [];
  for (let i = 0; i < texts.length; i += TEXTS) {
    pack.push(JSON.stringify(texts.slice(i, i + TEXTS)));
    yield;
  }
  return pack;
}

export function* unpackTexts(pack: TextPack): Generator<void, string[]> {
  const texts: string[] = [];
  for (const portion of pack) {
    for (const text of JSON.parse(portion) as string[]) texts.push(text);
    yield;
  }
  return texts;
}
