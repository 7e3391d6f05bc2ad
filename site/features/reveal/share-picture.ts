import { repeatSign } from '../mark/repeat-sign';

/** The size that networks show whole. */
export const pictureSize = { width: 1200, height: 630 } as const;

export type Pictured = {
  /** The phone's drawing, an SVG file. */
  readonly drawing: string;
  readonly name: string;
  readonly line: string;
  readonly slogan: string;
  /** A face to write with, as a CSS rule for `Face`; the system's where there is none. */
  readonly face?: string | undefined;
};

const [paper, ink, signal, soft] = ['#f6f1e7', '#16130f', '#e8401a', '#5c5347'];
const left = 84;
const textWidth = 540;
/** Five lines that end in the sign, as on the home page. */
const staff = { x: 620, end: 1116, top: 211, gap: 52 };

/** The picture of a drawn Phone, made from what is public: the phone on its staff, the round that drew it, and nobody's name. */
export function sharePicture({ drawing, name, line, slogan, face = '' }: Pictured): string {
  const { width, height } = pictureSize;
  const size = Math.min(96, Math.floor(textWidth / emsOf(name)));
  const scale = (4 * staff.gap) / repeatSign.height;
  const rows = [0, 1, 2, 3, 4].map((row) => `<rect x="${staff.x}" y="${staff.top - 1 + row * staff.gap}" width="${staff.end - staff.x}" height="2" fill="${ink}" opacity="0.3"/>`).join('');
  const lines = wrap(line, textWidth / 36).map((words, row) => `<text x="${left}" y="${392 + row * 46}" font-size="36" fill="${soft}">${escape(words)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Face, system-ui, sans-serif">
<style>${face}</style>
<rect width="${width}" height="${height}" fill="${paper}"/>${rows}
${sign(left, 70, 2.4)}<text x="${left + 50}" y="111" font-size="44" font-weight="700" fill="${ink}">Reprise</text>
<text x="${left}" y="330" font-size="${size}" font-weight="700" letter-spacing="-${(size / 40).toFixed(1)}" fill="${ink}">${escape(name)}</text>
${lines}
<text x="${left}" y="556" font-size="28" fill="${ink}">${escape(slogan)}</text>
${placed(drawing, 656, 75, 240, 480)}
${sign(staff.end - scale * repeatSign.width, staff.top, scale)}
</svg>`;
}

function sign(x: number, y: number, scale: number): string {
  const bars = repeatSign.bars.map((bar) => `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${ink}"/>`);
  const dots = repeatSign.dots.map(({ cx, cy, r }) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${signal}"/>`);
  return `<g transform="translate(${x} ${y}) scale(${scale})">${[...bars, ...dots].join('')}</g>`;
}

/** An SVG file inside another, as large as fits into a box. */
function placed(drawing: string, x: number, y: number, width: number, height: number): string {
  return drawing.replace(/ width="[^"]*" height="[^"]*">/, ` x="${x}" y="${y}" width="${width}" height="${height}">`);
}

/** About how wide a text is, in times of its size: letters of kana and kanji are square, others half of that. */
function emsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0);
}

function wrap(text: string, ems: number): string[] {
  const words = /[\u3040-\u9fff]/.test(text) ? [...text] : text.split(/(?<=\s)/);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && emsOf(last + word) <= ems ? [...lines.slice(0, -1), last + word] : [...lines, word];
  }, []);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
