import { biteInto, nearestEdge } from './nick';
import { mm, path, type Box, type Colour, type Shape } from './shape';

/** A mark somebody recorded on one unit, as its passport shows it. */
export interface Mark {
  /** `frame` is what runs around both faces; its marks are placed as seen from behind. */
  side: 'front' | 'back' | 'frame';
  kind: 'scratch' | 'nick' | 'scuff';
  /** The mark's middle as shares of the body's width and height, 0 to 1, seen with that side towards you. */
  x: number;
  y: number;
  /** Millimetres. */
  length: number;
  /** Degrees, clockwise from level. */
  angle: number;
}

/** How wide a recorded scratch is drawn, mm: as wide as a typical plain one. */
const scratchWidth = 0.4;

/** The marks of one face: scratches and scuffs as lines, nicks as chips. */
export function faceMarks(marks: readonly Mark[], side: 'front' | 'back', body: Box, stroke: Colour): Shape[] {
  const on = marks.filter((mark) => mark.side === side);
  const lines = on.filter(({ kind }) => kind === 'scratch').map((mark) => line(mark, body, 0));
  // A scuff is many fine scratches beside each other.
  const scuffs = on.filter(({ kind }) => kind === 'scuff').flatMap((mark) => [-1.2, -0.6, 0, 0.6, 1.2].map((off) => line(mark, body, off)));
  const chips = on.filter(({ kind }) => kind === 'nick').map((mark) => chip(mark, body));
  return [
    ...(lines.length > 0 ? [path(lines.join(''), { fill: 'none', stroke, 'stroke-width': scratchWidth, 'stroke-opacity': 0.85, 'stroke-linecap': 'round' })] : []),
    ...(scuffs.length > 0 ? [path(scuffs.join(''), { fill: 'none', stroke, 'stroke-width': scratchWidth, 'stroke-opacity': 0.5, 'stroke-linecap': 'round' })] : []),
    ...(chips.length > 0 ? [path(chips.join(''), { fill: stroke })] : []),
  ];
}

/** The marks of the frame as bites into the nearest edge; from the front they are on its other side. */
export function frameMarks(marks: readonly Mark[], body: Box, fill: Colour, mirrored: boolean): Shape[] {
  const bites = marks
    .filter(({ side }) => side === 'frame')
    .map(({ x, y, length }) => biteInto(nearestEdge(body, x * body.w, y * body.h), Math.min(length, 12), mirrored ? body.w : undefined));
  return bites.length > 0 ? [path(bites.join(''), { fill })] : [];
}

/** A stroke `off` mm beside the mark's own line. */
function line(mark: Mark, body: Box, off: number): string {
  const { cos, sin, at } = placed(mark, body);
  const half = (mark.length / 2) * (1 - 0.16 * Math.abs(off));
  return `M${at(-half * cos - off * sin, -half * sin + off * cos)}L${at(half * cos - off * sin, half * sin + off * cos)}`;
}

/** A lozenge as long as the mark and half as wide. */
function chip(mark: Mark, body: Box): string {
  const { cos, sin, at } = placed(mark, body);
  const half = mark.length / 2;
  return `M${at(-half * cos, -half * sin)}L${at((half / 2) * sin, (-half / 2) * cos)}L${at(half * cos, half * sin)}L${at((-half / 2) * sin, (half / 2) * cos)}Z`;
}

/** Points relative to the mark's middle, kept on the body. */
function placed({ x, y, angle }: Mark, body: Box) {
  const turn = (angle * Math.PI) / 180;
  const within = (value: number, size: number) => Math.min(Math.max(value, 1), size - 1);
  const at = (dx: number, dy: number) => `${mm(within(x * body.w + dx, body.w))} ${mm(within(y * body.h + dy, body.h))}`;
  return { cos: Math.cos(turn), sin: Math.sin(turn), at };
}
