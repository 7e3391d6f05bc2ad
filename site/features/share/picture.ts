import { drawingMarkup, drawPhone } from '../drawing/drawing';
import type { DrawnModel } from '../drawing/body';
import { ink, paper } from '../drawing/finish';
import { repeatSign } from '../mark/repeat-sign';
import { breakLines, letter, widthOf, type Face } from './lettering';
import { shareSize } from './share';

/** What a picture for sharing says and shows: a few large words and one or two phones that stand on a staff, which ends in the mark. */
export interface Picture {
  readonly title: string;
  readonly line: string;
  /** The first stands in front. */
  readonly phones: readonly { readonly model: DrawnModel; readonly colour?: string | undefined; readonly side: 'back' | 'front' | 'both' }[];
}

const signal = '#E8401A';
const soft = '#5C5347';
const rule = '#D9D0BF';
const left = 72;
const { width, height } = shareSize;
const staff = { top: 356, gap: 50 };
const ground = staff.top + 4 * staff.gap;
const sign = { scale: (4 * staff.gap) / repeatSign.height, right: width - 48 };
/** Phones are as high as this where they are as high as the highest; all in one scale, pixels to the millimetre. */
const scale = 2.92;

export function pictureMarkup({ title, line, phones }: Picture): string {
  const stood = stand(phones);
  const room = stood.left - left;
  const size = titleSize(title, room);
  const leading = Math.round(size * 1.08);
  const titles = breakLines(title, 'display', size, room);
  const first = Math.round(150 + size * 0.74);
  const second = first + (titles.length - 1) * leading + 64;
  const texts = breakLines(line, 'text', 31, room);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${paper}"/>` +
    [0, 1, 2, 3, 4].map((i) => `<rect x="${stood.left + 12}" y="${staff.top + i * staff.gap - 1}" width="${sign.right - stood.left - 12}" height="2" fill="${rule}"/>`).join('') +
    repeat(sign.right - sign.scale * repeatSign.width, staff.top, sign.scale) +
    repeat(left, 62, 2) +
    words('Reprise', 'display', 40, left + 46, 97, ink) +
    titles.map((text, i) => words(text, 'display', size, left, first + i * leading, ink)).join('') +
    texts.map((text, i) => words(text, 'text', 31, left, second + i * 44, soft)).join('') +
    `${stood.markup}</svg>`
  );
}

/** As large as fits, and rather a little smaller than on one line more. */
function titleSize(title: string, room: number): number {
  const lines = (size: number) => breakLines(title, 'display', size, room);
  const fits = (size: number) => lines(size).length * size <= 250 && lines(size).every((text) => widthOf(text, 'display', size) <= room);
  const onLines = (count: number, least: number) => sizes.find((size) => size >= least && lines(size).length <= count && fits(size));
  return onLines(1, 74) ?? onLines(2, 66) ?? onLines(3, 56) ?? sizes.find(fits) ?? 36;
}
const sizes = [104, 96, 88, 80, 74, 70, 66, 60, 56, 50, 44, 40];

function words(text: string, face: Face, size: number, x: number, y: number, fill: string): string {
  return `<path transform="translate(${x} ${Math.round(y)})" d="${letter(text, face, size).d}" fill="${fill}"/>`;
}

function repeat(x: number, y: number, scale: number): string {
  const bars = repeatSign.bars.map((bar) => `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${ink}"/>`);
  const dots = repeatSign.dots.map(({ cx, cy, r }) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${signal}"/>`);
  return `<g transform="translate(${x} ${y}) scale(${scale})">${[...bars, ...dots].join('')}</g>`;
}

/** Between phones, px. */
const gap = 28;

/** The phones from the right, the last of them furthest right, on the staff's lowest line. `left` is where words have to end. */
function stand(phones: Picture['phones']): { markup: string; left: number } {
  let right = sign.right - sign.scale * repeatSign.width - 40;
  const drawn = [...phones].reverse().map(({ model, colour, side }) => {
    const drawing = drawPhone(model, { colour, side });
    const [w, h] = [drawing.width * scale, drawing.height * scale];
    right -= w;
    const markup = `<svg x="${Math.round(right)}" y="${Math.round(ground - h + 26)}" width="${Math.round(w)}" height="${Math.round(h)}" viewBox="${drawing.viewBox}">${drawingMarkup(drawing)}</svg>`;
    right -= gap;
    return markup;
  });
  return { markup: drawn.join(''), left: Math.round(right + gap) - 60 };
}
