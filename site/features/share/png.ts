import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { paper } from '../drawing/finish';
import { pictureMarkup, type Picture } from './picture';

/** Pictures by the hash of what they are drawn from, so that the next build has them and equal ones are made once. */
const cache = '.cache/share';
const underway = new Map<string, Promise<Buffer>>();

/** A picture as a PNG with a palette. While building only. */
export function png(picture: Picture): Promise<Buffer> {
  return pngOf(pictureMarkup(picture));
}

/** An SVG as a PNG with a palette, from the cache where the same one was made before. While building only. */
export function pngOf(svg: string): Promise<Buffer> {
  const file = join(cache, `${createHash('sha256').update(svg).digest('hex')}.png`);
  const made = underway.get(file) ?? readFile(file).catch(() => make(svg, file)).finally(() => underway.delete(file));
  underway.set(file, made);
  return made;
}

/** Makes pictures ahead of their turn, so that every processor has work while pages are made. */
export async function prepare(pictures: readonly Picture[]): Promise<void> {
  const left = pictures.values();
  const work = async () => { for (const picture of left) await png(picture); };
  await Promise.all([work(), work(), work()]);
}

async function make(svg: string, file: string): Promise<Buffer> {
  const made = await sharp(Buffer.from(svg)).flatten({ background: paper }).png({ palette: true, colours: 64, dither: 0, effort: 1 }).toBuffer();
  await mkdir(cache, { recursive: true });
  // Two builds may make the same picture: neither may read half a file of the other.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, file);
  return made;
}
