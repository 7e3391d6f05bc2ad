/**
 * The few SVG elements a drawing is made of, as plain data. All lengths are millimetres
 * of the phone; the viewBox does the scaling. Path data uses absolute commands only, so
 * that every pair of numbers in it is a point.
 */

/** `#RRGGBB` */
export type Colour = string;

export interface Paint {
  fill?: Colour | 'none';
  'fill-opacity'?: number;
  stroke?: Colour;
  /** Millimetres; pixels where `vector-effect` keeps the stroke from scaling. */
  'stroke-width'?: number;
  'stroke-opacity'?: number;
  'stroke-linecap'?: 'round';
  'vector-effect'?: 'non-scaling-stroke';
}

export type Shape = Paint &
  (
    | { tag: 'rect'; x: number; y: number; width: number; height: number; rx: number }
    | { tag: 'circle'; cx: number; cy: number; r: number }
    | { tag: 'path'; d: string }
  );

/** An upright box; its corners' radius is `r`. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
  r: number;
}

/** Radii of a box's corners: top left, top right, bottom right, bottom left. */
export type Corners = readonly [number, number, number, number];

/** An outline one pixel wide at every size, so that a thumbnail is as crisp as a full page. */
export const hairline = (stroke: Colour): Paint => ({ stroke, 'vector-effect': 'non-scaling-stroke' });

export const rect = ({ x, y, w, h, r }: Box, paint: Paint): Shape => ({
  tag: 'rect', x, y, width: w, height: h, rx: Math.min(r, w / 2, h / 2), ...paint,
});

export const circle = (cx: number, cy: number, d: number, paint: Paint): Shape => ({ tag: 'circle', cx, cy, r: d / 2, ...paint });

export const path = (d: string, paint: Paint): Shape => ({ tag: 'path', d, ...paint });

/** A box whose corners differ. */
export function panel({ x, y, w, h }: Box, [tl, tr, br, bl]: Corners, paint: Paint): Shape {
  const right = x + w;
  const bottom = y + h;
  const arc = (r: number, toX: number, toY: number) => (r > 0 ? `A${mm(r)} ${mm(r)} 0 0 1 ${mm(toX)} ${mm(toY)}` : '');
  const d =
    `M${mm(x + tl)} ${mm(y)}L${mm(right - tr)} ${mm(y)}${arc(tr, right, y + tr)}` +
    `L${mm(right)} ${mm(bottom - br)}${arc(br, right - br, bottom)}` +
    `L${mm(x + bl)} ${mm(bottom)}${arc(bl, x, bottom - bl)}` +
    `L${mm(x)} ${mm(y + tl)}${arc(tl, x + tl, y)}Z`;
  return path(d, paint);
}

/** The box with `by` mm taken off on every side, its corners concentric. */
export const inset = ({ x, y, w, h, r }: Box, by: number): Box => ({ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by, r: Math.max(r - by, 0) });

/** A hundredth of a millimetre is finer than any screen shows; more digits would only be bytes. */
export const mm = (value: number): string => String(Math.round(value * 100) / 100);

export function markup(shape: Shape): string {
  let written = `<${shape.tag}`;
  for (const name in shape) {
    if (name === 'tag') continue;
    const value = shape[name as keyof Shape] as string | number;
    written += ` ${name}="${typeof value === 'number' ? mm(value) : value}"`;
  }
  return `${written}/>`;
}
