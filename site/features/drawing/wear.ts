import type { Grade } from '../../../worker/shared/grade';
import { biteInto, onCorner, onSide } from './nick';
import { mm, path, type Box, type Colour, type Shape } from './shape';
import type { Finish } from './finish';

/**
 * What a grade looks like: scratches on a face and nicks in the frame. The same model and
 * grade always wear the same marks, so a page does not change from build to build, and the
 * front shows the nicks of the back from its other side.
 */

interface Wear {
  scratches: number;
  /** Width of a scratch and the longest one, mm. */
  width: number;
  longest: number;
  /** How far in from the left and right edge scratches reach; 1 is the middle. */
  reach: number;
  /** Of the scratches, 0 to 1. */
  opacity: number;
  nicks: number;
  /** Length of the largest nick along the edge, mm. */
  nick: number;
}

const wear: Record<Grade, Wear> = {
  premium: { scratches: 0, width: 0, longest: 0, reach: 0, opacity: 0, nicks: 0, nick: 0 },
  excellent: { scratches: 4, width: 0.16, longest: 9, reach: 1, opacity: 0.5, nicks: 0, nick: 0 },
  good: { scratches: 11, width: 0.34, longest: 16, reach: 0.7, opacity: 0.75, nicks: 2, nick: 3.4 },
  fair: { scratches: 22, width: 0.42, longest: 28, reach: 1, opacity: 0.9, nicks: 8, nick: 6 },
};

/** Scratches as one path; none in a grade without them. `seed` names the phone and the face. */
export function scratches(seed: string, grade: Grade, body: Box, stroke: Colour): Shape[] {
  const { scratches: count, width, longest, reach, opacity } = wear[grade];
  if (count === 0) return [];
  const random = randomFrom(`${seed} scratches ${grade}`);
  const margin = 2;
  const within = (value: number, size: number, off: number) => Math.min(Math.max(value, off), size - off);
  // A pocket wears one way more than another, and leaves more short marks than long ones.
  const direction = Math.PI * (0.25 + 0.5 * random());
  const lines = Array.from({ length: count }, () => {
    const fromEdge = margin + random() * reach * (body.w / 2 - margin);
    const x = random() < 0.5 ? fromEdge : body.w - fromEdge;
    const y = body.r + random() * (body.h - 2 * body.r);
    const length = longest * (0.22 + 0.78 * random() ** 2);
    const angle = direction + (random() - 0.5) * 1.1;
    const toX = within(x + length * Math.cos(angle), body.w, margin);
    const toY = within(y + length * Math.sin(angle), body.h, body.r);
    const bend = (random() - 0.5) * 0.12;
    const viaX = (x + toX) / 2 - bend * (toY - y);
    const viaY = (y + toY) / 2 + bend * (toX - x);
    return `M${mm(x)} ${mm(y)}Q${mm(viaX)} ${mm(viaY)} ${mm(toX)} ${mm(toY)}`;
  });
  return [path(lines.join(''), { fill: 'none', stroke, 'stroke-width': width, 'stroke-opacity': opacity, 'stroke-linecap': 'round' })];
}

/** Nicks in the frame as one path: the first on a side, the others at the corners. */
export function nicks(seed: string, grade: Grade, body: Box, finish: Finish, mirrored: boolean): Shape[] {
  const { nicks: count, nick } = wear[grade];
  if (count === 0) return [];
  const random = randomFrom(`${seed} nicks ${grade}`);
  const bites = Array.from({ length: count }, (_, i) => {
    const size = nick * (0.55 + 0.45 * random());
    const along = random();
    const bite = i === 0 ? onSide(body, along, random() < 0.5) : onCorner(body, i % 4, along);
    return biteInto(bite, size, mirrored ? body.w : undefined);
  });
  return [path(bites.join(''), { fill: finish.bare })];
}

/** Numbers in [0, 1) that depend on the text alone: FNV-1a to a seed, then mulberry32. */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
