import type { FaceBorder } from './face-borders';

/**
 * Which edges of drawn lines belong to a stretch from border to border: a way along the lines that begins on the border of a grid,
 * ends on it in another place, and visits no place twice. Loose ends, curls and loops that leave the border alone belong to none.
 *
 * Put as a graph: all places on the border are one node, the lines between them are edges. An edge lies on such a way exactly
 * where it is in one block (a part that no single node holds together) with the border. Blocks are found in one walk in depth
 * (Hopcroft and Tarjan 1973), without recursion: a line may have many thousands of places.
 */
export function stretches(borders: readonly FaceBorder[], isBorder: (border: FaceBorder) => boolean): boolean[] {
  const onBorder = new Set<number>();
  for (const border of borders) if (isBorder(border)) onBorder.add(border.a).add(border.b);
  const name = (node: number): number => (onBorder.has(node) ? BORDER : node);
  const edges = new Map<number, number[]>();
  borders.forEach((border, e) => {
    if (!border.line || isBorder(border)) return;
    for (const node of new Set([name(border.a), name(border.b)])) {
      const held = edges.get(node);
      if (held) held.push(e);
      else edges.set(node, [e]);
    }
  });

  const found = borders.map(() => false);
  /** A block with the border is a stretch, or several, where it meets it in more than one place. */
  const keep = (block: readonly number[]): void => {
    const feet = new Set(block.flatMap((e) => [borders[e]!.a, borders[e]!.b]).filter((node) => onBorder.has(node)));
    if (feet.size > 1) for (const e of block) found[e] = true;
  };

  const depth = new Map<number, number>([[BORDER, 0]]);
  const lowest = new Map<number, number>([[BORDER, 0]]);
  const taken = new Set<number>();
  const stack: number[] = [];
  const walk: Step[] = [{ node: BORDER, at: 0, next: 0 }];
  while (walk.length > 0) {
    const step = walk[walk.length - 1]!;
    const e = edges.get(step.node)?.[step.next++];
    if (e !== undefined) {
      if (taken.has(e)) continue;
      taken.add(e);
      const other = otherEnd(name(borders[e]!.a), name(borders[e]!.b), step.node);
      if (other === step.node) {
        // straight from one place of the border to another: a block by itself
        keep([e]);
        continue;
      }
      stack.push(e);
      if (depth.has(other)) lower(lowest, step.node, depth.get(other)!);
      else {
        depth.set(other, walk.length);
        lowest.set(other, walk.length);
        walk.push({ node: other, at: stack.length - 1, next: 0 });
      }
      continue;
    }
    walk.pop();
    const before = walk[walk.length - 1];
    if (!before) break;
    lower(lowest, before.node, lowest.get(step.node)!);
    if (lowest.get(step.node)! < depth.get(before.node)!) continue;
    const block = stack.splice(step.at);
    if (before.node === BORDER) keep(block);
  }
  return found;
}

/** No node of a cut. */
const BORDER = -1;

interface Step {
  readonly node: number;
  /** Where the edge that led here lies on the stack. */
  readonly at: number;
  /** The edge to look at next. */
  next: number;
}

const otherEnd = (a: number, b: number, node: number): number => (a === node ? b : a);

function lower(lowest: Map<number, number>, node: number, depth: number): void {
  if (depth < lowest.get(node)!) lowest.set(node, depth);
}
