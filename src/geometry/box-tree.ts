import RBush from 'rbush';
import type { Box } from './box';

interface Item extends Box {
  readonly id: string;
}

/** Boxes by id that come and go; for what edits change. What never changes is packed in a flatbush instead. */
export class BoxTree<Id extends string> {
  readonly #tree = new RBush<Item>();
  readonly #items = new Map<Id, Item>();

  /** Fills an empty tree at once. Empty boxes (of shapes not drawn) are left out, as in `insert`. */
  load(rows: readonly { readonly id: Id; readonly box: Box }[]): void {
    const items = rows.filter(({ box }) => box.minX <= box.maxX).map(({ id, box }) => ({ id, ...box }));
    for (const item of items) this.#items.set(item.id, item);
    this.#tree.load(items);
  }

  insert(id: Id, box: Box): void {
    this.remove(id);
    if (box.minX > box.maxX) return;
    const item = { id, ...box };
    this.#items.set(id, item);
    this.#tree.insert(item);
  }

  remove(id: Id): void {
    const item = this.#items.get(id);
    if (!item) return;
    this.#tree.remove(item);
    this.#items.delete(id);
  }

  /** Ids whose box meets the given one, sorted, so that nothing depends on the history of the tree. */
  search(box: Box): Id[] {
    return this.#tree
      .search(box)
      .map((item) => item.id as Id)
      .sort();
  }

  boxOf(id: Id): Box | undefined {
    return this.#items.get(id);
  }
}
