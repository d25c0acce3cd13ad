/**
 * Exact predicates on the lattice. All arithmetic is on differences of integers below 2^26, so every product is below 2^52 and
 * every sum below 2^53: plain doubles hold them exactly.
 */

/** Twice the signed area of the triangle a, b, c: > 0 where c lies left of a→b, 0 on its line, < 0 right of it. Exact. */
export const orient = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Whether the open segments a–b and c–d cross in one inner point of both. Touching and lying along do not count. */
export function crosses(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = orient(ax, ay, bx, by, cx, cy);
  const d = orient(ax, ay, bx, by, dx, dy);
  if (!((c > 0 && d < 0) || (c < 0 && d > 0))) return false;
  const a = orient(cx, cy, dx, dy, ax, ay);
  const b = orient(cx, cy, dx, dy, bx, by);
  return (a > 0 && b < 0) || (a < 0 && b > 0);
}

/** Whether the place lies on the closed segment a–b. */
export const onSegment = (ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean =>
  x >= Math.min(ax, bx) &&
  x <= Math.max(ax, bx) &&
  y >= Math.min(ay, by) &&
  y <= Math.max(ay, by) &&
  orient(ax, ay, bx, by, x, y) === 0;

/**
 * Whether the segment a–b passes through the unit pixel of a place: [x − ½, x + ½) × [y − ½, y + ½), half-open so that every
 * point of the plane is in exactly one pixel. Exact for differences below 2^25 (it works in half units).
 */
export function passesPixel(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  // in half units, seen from the pixel's centre: the pixel is [-1, 1) × [-1, 1), and the ends have even coordinates, so an end
  // is in it only where it is the centre, and never on its rim
  const px = (ax - x) * 2;
  const py = (ay - y) * 2;
  const qx = (bx - x) * 2;
  const qy = (by - y) * 2;
  if ((px > 1 && qx > 1) || (px < -1 && qx < -1) || (py > 1 && qy > 1) || (py < -1 && qy < -1)) return false;
  if ((px === 0 && py === 0) || (qx === 0 && qy === 0)) return true;
  // boxes meet on both axes; the third separating axis is the segment's own normal
  const dx = qx - px;
  const dy = qy - py;
  const lowerLeft = dx * (-1 - py) - dy * (-1 - px);
  // the lower left corner is the one corner that belongs to the pixel
  if (lowerLeft === 0) return true;
  const lowerRight = lowerLeft - 2 * dy;
  const upperLeft = lowerLeft + 2 * dx;
  const upperRight = upperLeft - 2 * dy;
  return lowerLeft > 0
    ? lowerRight < 0 || upperLeft < 0 || upperRight < 0
    : lowerRight > 0 || upperLeft > 0 || upperRight > 0;
}
