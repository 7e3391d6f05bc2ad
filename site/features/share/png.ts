import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictureMarkup, type Picture } from './picture';

const cache = '.cache/share';
const underway = new Map<Picture, Promise<Buffer>>();

/** A picture as a PNG with a palette. While building only. */
export function png(picture: Picture): Promise<Buffer> {
  const made = underway.get(picture) ?? make(pictureMarkup(picture));
  underway.set(picture, made);
  return made;
}

/** Makes pictures ahead of their turn, so that all processors have work while the pages are made. */
export async function prepare(pictures: readonly Picture[]): Promise<void> {
  const left = pictures.values();
  const worker = async () => { for (const picture of left) await png(picture); };
  await Promise.all([worker(), worker(), worker()]);
}

/** From the cache where the same picture was made before. */
async function make(svg: string): Promise<Buffer> {
  const file = join(cache, `${createHash('sha256').update(svg).digest('hex')}.png`);
  const known = await readFile(file).catch(() => null);
  if (known) return known;
  const made = await sharp(Buffer.from(svg)).flatten({ background: '#F6F1E7' }).png({ palette: true, colours: 64, dither: 0, effort: 1 }).toBuffer();
  await mkdir(cache, { recursive: true });
  // Two builds may make the same picture: neither may read half a file of the other.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, file);
  return made;
}
