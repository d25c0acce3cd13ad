import { boxOf, grown, meets } from '../geometry/box';
import type { Polygon, Position } from '../geometry/lattice';
import { passesPixel } from '../geometry/orient';
import { area2OfShape, eachEdge, sideOfShape } from '../geometry/ring';

/**
 * The number of the piece that a place means; −1: none. Most pieces hold the place. What lies between two roundings of one border may
 * be too thin to hold any place of the lattice: then it is the piece whose outline passes the pixel of the place, the smallest of
 * several.
 */
export function pieceAt(pieces: readonly Polygon[], [x, y]: Position): number {
  const pixel = grown(boxOf([x, y]), 1);
  const near = pieces.map((_, i) => i).filter((i) => meets(boxOf(pieces[i]![0]!), pixel));
  const holding = near.find((i) => sideOfShape([pieces[i]!], x, y) === 'inside');
  if (holding !== undefined) return holding;
  return near
    .filter((i) => passes(pieces[i]!, x, y))
    .reduce((least, i) => (least === -1 || sizeOf(pieces[i]!) < sizeOf(pieces[least]!) ? i : least), -1);
}

const sizeOf = (piece: Polygon): number => area2OfShape([piece]);

function passes(piece: Polygon, x: number, y: number): boolean {
  let found = false;
  for (const ring of piece)
    eachEdge(ring, (ax, ay, bx, by) => {
      found ||= passesPixel(ax, ay, bx, by, x, y);
    });
  return found;
}
