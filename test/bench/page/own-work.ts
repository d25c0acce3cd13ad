import type { Recorded } from './recording';

/**
 * Milliseconds of our own work after each mark of this name, until the next mark of one of the others or the end: everything that the page's
 * thread did for it in tasks begun meanwhile, drawing by the library left out.
 */
export function ownWorkAfter({ tasks, marks }: Recorded, name: string, ends: readonly string[]): number[] {
  return marks.flatMap((mark, i) => {
    if (mark.name !== name) return [];
    const until = marks.slice(i + 1).find((next) => ends.includes(next.name))?.at ?? Infinity;
    return [tasks.reduce((sum, { at, ours }) => (at >= mark.at && at < until ? sum + ours : sum), 0)];
  });
}
