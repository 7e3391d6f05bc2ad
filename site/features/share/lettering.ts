import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { mm } from '../drawing/shape';

/** Text as outlines, so that a picture needs no installed font. While building only. */

export type Face = 'display' | 'text';

interface Lettering {
  /** Path data from the start of the baseline, in pixels. */
  readonly d: string;
  readonly width: number;
}

const file = (name: string) => `node_modules/@fontsource/${name}.woff2`;
const latin: Record<Face, () => Font> = {
  display: once(file('bricolage-grotesque/files/bricolage-grotesque-latin-700-normal')),
  text: once(file('instrument-sans/files/instrument-sans-latin-500-normal')),
};
const japanese: Record<Face, () => Font> = {
  display: once(file('biz-udpgothic/files/biz-udpgothic-japanese-700-normal')),
  text: once(file('biz-udpgothic/files/biz-udpgothic-japanese-400-normal')),
};

/** One line of text, kept: many pictures say the same. @param size in pixels to the em */
export function letter(line: string, face: Face, size: number): Lettering {
  const key = `${face} ${size} ${line}`;
  const known = lettered.get(key) ?? outline(written(line), face, size);
  lettered.set(key, known);
  return known;
}
const lettered = new Map<string, Lettering>();

function outline(text: string, face: Face, size: number): Lettering {
  const font = fontFor(text, face);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  const outlines = glyphs.map((glyph, i) => {
    const { xOffset, yOffset, xAdvance } = positions[i]!;
    const commands = glyph.path.commands.map(({ command, args }) => letters[command] + args.map((value, at) => (at % 2 === 0 ? mm(scale * (x + xOffset + value)) : mm(-scale * (yOffset + value)))).join(' '));
    x += xAdvance;
    return commands.join('');
  });
  return { d: outlines.join(''), width: scale * x };
}

/** How wide one line is, in pixels. */
export const widthOf = (text: string, face: Face, size: number): number => size * letter(text, face, 1).width;

/** Breaks a text into lines that fit: at spaces, or in Japanese between words. */
export function breakLines(text: string, face: Face, size: number, width: number): string[] {
  const lines = [''];
  for (const piece of isJapanese(text) ? phrases(text) : text.split(/(?<= )/)) {
    const longer = lines.at(-1)! + piece;
    if (lines.at(-1) && widthOf(longer.trimEnd(), face, size) > width) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const isJapanese = (text: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);

/** Words with what may not begin a line after them: marks, endings and particles, what a space joins (`iPhone 13`). */
function phrases(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const last = found.at(-1);
    const goesOn = /^\p{sc=Hiragana}/u.test(segment) && last !== undefined && !/[、。！？」]$/u.test(last);
    if (last !== undefined && (goesOn || /[ \d「]$/u.test(last) || (!isWordLike && segment !== '「'))) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** The faces have one space that does not break, not the narrow one. */
const written = (text: string) => text.replaceAll('\u202F', '\u00A0');

/** The shop's own face, unless it lacks a character. */
function fontFor(text: string, face: Face): Font {
  const own = latin[face]();
  return [...text].every((character) => own.hasGlyphForCodePoint(character.codePointAt(0)!)) ? own : japanese[face]();
}

function once(path: string): () => Font {
  let font: Font | undefined;
  return () => (font ??= create(readFileSync(path)) as Font);
}
