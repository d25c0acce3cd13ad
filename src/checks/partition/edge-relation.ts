import { NEAR } from '../../geometry/edge-cells';

/** How two edges lie to each other. */
export const APART = 0;
/** They have one end in common and part from there. */
export const JOINED = 1;
/** Nearer to each other than rounding moves. */
export const CLOSE = 2;

/** Edges that are not one line, by where their four numbers stand. Errs towards CLOSE by what doubles round. */
export function edgeRelation(ends: Int32Array, e: number, f: number): number {
  const ax = ends[e]!;
  const bx = ends[e + 2]!;
  const cx = ends[f]!;
  const dx = ends[f + 2]!;
  if (
    ax < bx
      ? (cx < dx ? dx : cx) < ax - NEAR || (cx < dx ? cx : dx) > bx + NEAR
      : (cx < dx ? dx : cx) < bx - NEAR || (cx < dx ? cx : dx) > ax + NEAR
  )
    return APART;
  const ay = ends[e + 1]!;
  const by = ends[e + 3]!;
  const cy = ends[f + 1]!;
  const dy = ends[f + 3]!;
  if (
    ay < by
      ? (cy < dy ? dy : cy) < ay - NEAR || (cy < dy ? cy : dy) > by + NEAR
      : (cy < dy ? dy : cy) < by - NEAR || (cy < dy ? cy : dy) > ay + NEAR
  )
    return APART;
  if (ax === cx && ay === cy) {
    return part(bx - ax, by - ay, dx - ax, dy - ay) ? JOINED : CLOSE;
  }
  if (ax === dx && ay === dy) {
    return part(bx - ax, by - ay, cx - ax, cy - ay) ? JOINED : CLOSE;
  }
  if (bx === cx && by === cy) return part(ax - bx, ay - by, dx - bx, dy - by) ? JOINED : CLOSE;
  if (bx === dx && by === dy) return part(ax - bx, ay - by, cx - bx, cy - by) ? JOINED : CLOSE;
  return comeNear(bx - ax, by - ay, cx - ax, cy - ay, dx - ax, dy - ay) ? CLOSE : APART;
}

/** Whether two edges from one place part: the end of the shorter one is not near the other. */
function part(px: number, py: number, qx: number, qy: number): boolean {
  if (px * qx + py * qy <= 0) return true;
  const cross = px * qy - py * qx;
  const p2 = px * px + py * py;
  const q2 = qx * qx + qy * qy;
  return cross * cross > NEAR * NEAR * (p2 > q2 ? p2 : q2);
}

/** Whether the edge from the origin to b comes near the one from c to d, of which no end is one of its ends. */
function comeNear(bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const c = bx * cy - by * cx;
  const d = bx * dy - by * dx;
  const b2 = bx * bx + by * by;
  const apart = NEAR * NEAR * b2;
  // both on one side of its line, and not near the line
  if (((c > 0 && d > 0) || (c < 0 && d < 0)) && c * c > apart && d * d > apart) return false;
  const ex = dx - cx;
  const ey = dy - cy;
  const a = ey * cx - ex * cy;
  const b = ex * (by - cy) - ey * (bx - cx);
  const e2 = ex * ex + ey * ey;
  if (((a > 0 && b > 0) || (a < 0 && b < 0)) && a * a > NEAR * NEAR * e2 && b * b > NEAR * NEAR * e2) return false;
  if (((c > 0 && d < 0) || (c < 0 && d > 0)) && ((a > 0 && b < 0) || (a < 0 && b > 0))) return true;
  return (
    isNear(cx, cy, bx, by, b2) ||
    isNear(dx, dy, bx, by, b2) ||
    isNear(-cx, -cy, ex, ey, e2) ||
    isNear(bx - cx, by - cy, ex, ey, e2)
  );
}

/** Whether a place is near the edge from the origin to b. */
function isNear(x: number, y: number, bx: number, by: number, b2: number): boolean {
  const along = x * bx + y * by;
  if (along <= 0) return x * x + y * y <= NEAR * NEAR;
  if (along >= b2) return (x - bx) * (x - bx) + (y - by) * (y - by) <= NEAR * NEAR;
  const cross = bx * y - by * x;
  return cross * cross <= NEAR * NEAR * b2;
}
