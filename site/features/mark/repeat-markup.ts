import { repeatSign } from './repeat-sign';

const { bars, dots } = repeatSign;
const rects = bars.map(({ x, y, width, height }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"></rect>`).join('');
const circles = (fill: string) => dots.map(({ cx, cy, r }) => `<circle cx="${cx}" cy="${cy}" r="${r}"${fill}></circle>`).join('');

/**
 * The shapes as text; `signal` with its dots in the signal colour. Not as `<rect {...bar} />`: Astro writes a
 * component's class into what is spread, and what all pages share would grow with every page.
 */
export const repeatMarkup = { plain: rects + circles(''), signal: rects + circles(' fill="var(--signal)"') } as const;
