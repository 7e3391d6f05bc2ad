import { failed, type Result } from '../shared/result';
import { headerOf, type Header, type HeaderFault } from './header';

/** What may be uploaded, and in which sizes it is served. */
export const limits = { /** px a side. */ least: 600, most: 8000, /** The longer side by the shorter: so that every size that is served could be uploaded again. */ stretch: 3, bytes: 8 * 1024 * 1024 } as const;

export type FileFault = HeaderFault | 'empty' | 'too-heavy' | 'too-small' | 'too-large' | 'too-narrow';

/** Decides by the file's first bytes alone, so that nothing is unpacked that would fill a machine. */
export function inspect(bytes: Uint8Array): Result<Header, FileFault> {
  if (bytes.length === 0) return failed('empty');
  if (bytes.length > limits.bytes) return failed('too-heavy');
  const header = headerOf(bytes);
  if (!header.ok) return header;
  const { width, height } = header.value;
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (shorter < limits.least) return failed('too-small');
  if (longer > limits.most) return failed('too-large');
  return longer > shorter * limits.stretch ? failed('too-narrow') : header;
}

/** Steps of width, px: a phone, a phone of twice the density or half a desk, a desk, a desk at its finest. */
const steps = [480, 960, 1440, 1920] as const;

/** No picture is served wider than this. */
export const widest = steps.at(-1)!;

/** The widths of a picture whose largest size is `width` px wide: the steps below, and itself. */
export function widthsOf(width: number): number[] {
  return [...steps.filter((step) => step < width), width];
}

/** A size's name in R2 and, after `/pictures/`, in its address. */
export const sizeName = (key: string, width: number) => `${key}/${width}.webp`;

/** The picture as links to its page show it: JPEG, because not every reader of links knows WebP. */
export const shareName = (key: string) => `${key}/share.jpg`;

/** What a page needs to show a picture. */
export type ShownPicture = { readonly id: string; readonly key: string; readonly width: number; readonly height: number };

/** Every uploaded picture that something names, wherever in it: the same that the database's triggers find. */
export function uploadsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).flatMap(([name, inner]) => (name === 'upload' && typeof inner === 'string' ? [inner] : uploadsIn(inner)));
  return [...new Set(found)];
}
