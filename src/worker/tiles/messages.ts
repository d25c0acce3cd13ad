import type { FootprintOutlines, Footprints } from '../../plan/footprints';

/** What the tile worker needs of the building layer: the geometry, and the names of the buildings. */
export type TileFootprints = Pick<Footprints, keyof FootprintOutlines | 'index' | 'names' | 'named'>;

/** The messages to the tile worker. */
export interface TileRequests {
  /** From now on every tile is cut from these. */
  readonly footprints: { readonly footprints: TileFootprints };
  readonly tile: { readonly id: number; readonly z: number; readonly x: number; readonly y: number };
  /** The tile has left the screen before it was made; it gets no answer. */
  readonly cancel: { readonly id: number };
}

/** The messages back; each tile that is not cancelled gets exactly one. */
export interface TileReplies {
  readonly made: { readonly id: number; readonly data: ArrayBuffer };
  readonly failed: { readonly id: number; readonly message: string };
}

/** One message of a table, told apart by its type. */
export type MessageOf<Table> = { [Type in keyof Table]: { readonly type: Type } & Table[Type] }[keyof Table];

export type TileRequest = MessageOf<TileRequests>;
export type TileReply = MessageOf<TileReplies>;
