/** How far a long step is: `share` 0 … 1, or null where nobody can say. */
export type Progress = (what: string, share: number | null) => void;

/** One line that is written over, on a terminal; nothing anywhere else. */
export function progressOn(stream: { readonly isTTY?: boolean; write(text: string): unknown }): {
  readonly progress: Progress;
  /** Takes the line away. */
  clear(): void;
} {
  if (!stream.isTTY) return { progress: () => undefined, clear: () => undefined };
  let shown = '';
  const show = (line: string): void => {
    if (line === shown) return;
    stream.write(`\r\u001b[K${line}`);
    shown = line;
  };
  return {
    progress: (what, share) => show(share === null ? what : `${what} ${Math.floor(share * 100)} %`),
    clear: () => show(''),
  };
}
