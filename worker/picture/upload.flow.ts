import { houseDatabase } from '../../db/client';
import type { By } from '../campaign/campaign.store';
import type { Bindings } from '../env';
import { sha256 } from '../shared/hash';
import { newSecret, type Id } from '../shared/id';
import { done, failed, type Result } from '../shared/result';
import { extrasOf, headerOf } from './header';
import { inspect, shareName, sizeName, widest, widthsOf, type FileFault } from './picture';
import { addPicture, pictureOfContent, removePicture, type Picture } from './picture.store';

type Stores = Pick<Bindings, 'DB_HOUSE' | 'DB_EU' | 'DB_GB' | 'DB_US' | 'DB_JP' | 'PICTURES' | 'IMAGES'>;
type File = { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string; readonly alt: string };

/** What other shops show beside a link, px: https://ogp.me, and the sizes that the large ones ask for. */
const shared = { width: 1200, height: 630 } as const;
/** What lies under a picture that can be seen through, where nothing of the page does. */
const ground = '#F6F1E7';

/**
 * Takes a picture: makes the sizes in which it is served, keeps those, and forgets the file. The sizes are made of the pixels alone,
 * so that where and by whom a photo was taken goes with the file.
 *
 * @returns the picture; the one that is there already where somebody has uploaded the very same file
 */
export async function uploadPicture(env: Stores, { bytes, name, alt }: File, by: By): Promise<Result<{ picture: Picture; isNew: boolean }, FileFault>> {
  const inspected = inspect(bytes);
  if (!inspected.ok) return inspected;
  const hash = await sha256(bytes);
  const house = houseDatabase(env);
  const known = await pictureOfContent(house, hash);
  if (known) return done({ picture: known, isNew: false });
  const largest = await largestOf(env.IMAGES, bytes);
  if (!largest.ok) return largest;
  const { file, width, height } = largest.value;
  const key = newSecret();
  await keepSizes(env, key, file, width);
  const added = await addPicture(house, { key, hash, kind: inspected.value.kind, width, height, bytes: bytes.length, name, alt }, by);
  if (added.ok) return done({ picture: added.value, isNew: true });
  await forgetFiles(env.PICTURES, key);
  return done({ picture: (await pictureOfContent(house, hash))!, isNew: false });
}

/** Removes a picture that nothing names, and its files. */
export async function discardPicture(env: Stores, id: Id<'picture'>, by: By): Promise<Result<null, 'unknown-picture' | 'picture-used'>> {
  const removed = await removePicture(houseDatabase(env), id, by);
  if (!removed.ok) return removed;
  await forgetFiles(env.PICTURES, removed.value);
  return done(null);
}

/** The largest size, turned as the camera was held; everything else is made of it. */
async function largestOf(images: ImagesBinding, bytes: Uint8Array<ArrayBuffer>): Promise<Result<{ file: Uint8Array<ArrayBuffer>; width: number; height: number }, 'broken'>> {
  const file = await encoded(images, bytes, { width: widest, fit: 'scale-down' }, { format: 'image/webp', quality: 88 }).catch((error: unknown) => {
    console.warn(JSON.stringify({ picture: String(error) }));
    return null;
  });
  if (!file) return failed('broken');
  const header = headerOf(file);
  if (!header.ok || header.value.kind !== 'webp') throw new Error('what makes the sizes of pictures made no WebP');
  const extras = extrasOf(file);
  if (extras.length > 0) throw new Error(`a picture’s size still has ${extras.join(', ')}`);
  return done({ file, width: header.value.width, height: header.value.height });
}

async function keepSizes({ IMAGES, PICTURES }: Stores, key: string, file: Uint8Array<ArrayBuffer>, width: number): Promise<void> {
  const keep = (name: string, content: Uint8Array, contentType: string) => PICTURES.put(name, content, { httpMetadata: { contentType } });
  for (const size of widthsOf(width)) {
    const content = size === width ? file : await encoded(IMAGES, file, { width: size, fit: 'scale-down' }, { format: 'image/webp', quality: 80 });
    await keep(sizeName(key, size), content, 'image/webp');
  }
  await keep(shareName(key), await encoded(IMAGES, file, { ...shared, fit: 'cover' }, { format: 'image/jpeg', quality: 82, background: ground }), 'image/jpeg');
}

async function encoded(images: ImagesBinding, file: Uint8Array<ArrayBuffer>, transform: ImageTransform, output: ImageOutputOptions): Promise<Uint8Array<ArrayBuffer>> {
  const made = await images.input(new Blob([file]).stream()).transform(transform).output(output);
  return new Uint8Array(await new Response(made.image()).arrayBuffer());
}

async function forgetFiles(bucket: R2Bucket, key: string): Promise<void> {
  const { objects } = await bucket.list({ prefix: `${key}/` });
  await bucket.delete(objects.map((object) => object.key));
}
