import { mm, type Box } from './shape';

/** A point on the body's edge, the unit vector that points inwards from it, and the radius the edge bends with there. */
export interface EdgePoint {
  x: number;
  y: number;
  inX: number;
  inY: number;
  radius: number;
}

export const onSide = (body: Box, along: number, left: boolean): EdgePoint => ({
  x: left ? 0 : body.w,
  y: body.r + along * (body.h - 2 * body.r),
  inX: left ? 1 : -1,
  inY: 0,
  radius: Infinity,
});

/** @param corner 0 top left, 1 top right, 2 bottom left, 3 bottom right @param along share of its quarter turn, 0 to 1, the ends left out */
export function onCorner(body: Box, corner: number, along: number): EdgePoint {
  const right = corner % 2 === 1;
  const bottom = corner >= 2;
  const angle = (Math.PI / 2) * (0.15 + 0.7 * along);
  const inX = (right ? -1 : 1) * Math.cos(angle);
  const inY = (bottom ? -1 : 1) * Math.sin(angle);
  return {
    x: (right ? body.w - body.r : body.r) - body.r * inX,
    y: (bottom ? body.h - body.r : body.r) - body.r * inY,
    inX,
    inY,
    radius: body.r,
  };
}

/** The point of the edge that is nearest to a point of the body, mm. */
export function nearestEdge(body: Box, x: number, y: number): EdgePoint {
  const { w, h, r } = body;
  const [right, bottom] = [x > w / 2, y > h / 2];
  const [toSide, toEnd] = [right ? w - x : x, bottom ? h - y : y];
  if (toSide < r && toEnd < r) {
    const angle = Math.atan2(r - toEnd, r - toSide) / (Math.PI / 2);
    return onCorner(body, (right ? 1 : 0) + (bottom ? 2 : 0), Math.min(Math.max((angle - 0.15) / 0.7, 0), 1));
  }
  if (toSide <= toEnd) return { x: right ? w : 0, y: Math.min(Math.max(y, r), h - r), inX: right ? -1 : 1, inY: 0, radius: Infinity };
  return { x: Math.min(Math.max(x, r), w - r), y: bottom ? h : 0, inX: 0, inY: bottom ? -1 : 1, radius: Infinity };
}

/** A shallow dent, at most `size` mm long; mirrored at a body `mirrorWidth` wide. */
export function biteInto({ x, y, inX, inY, radius }: EdgePoint, size: number, mirrorWidth?: number): string {
  const half = Math.min(size / 2, 0.6 * radius);
  // Where the edge bends, a straight dent has to start deeper for its ends to lie on it.
  const start = radius === Infinity ? 0 : radius - Math.sqrt(radius ** 2 - half ** 2);
  const at = (along: number, deep: number): string => {
    const px = x + (start + deep * half) * inX - along * half * inY;
    const py = y + (start + deep * half) * inY + along * half * inX;
    return `${mm(mirrorWidth === undefined ? px : mirrorWidth - px)} ${mm(py)}`;
  };
  return `M${at(-1, 0)}L${at(-0.4, 0.5)}L${at(0.5, 0.4)}L${at(1, 0)}Z`;
}
