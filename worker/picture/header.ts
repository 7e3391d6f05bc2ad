import { done, failed, type Result } from '../shared/result';

/**
 * What a picture's file says of itself in its first bytes, read without decoding it: how it is packed, and how large it
 * would be once unpacked. Neither its name nor what the sender calls it counts.
 */
export const pictureKinds = ['jpeg', 'png', 'webp'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** In px, as stored: a camera's JPEG may still have to be turned. */
export type Header = { readonly kind: PictureKind; readonly width: number; readonly height: number };

/** `broken`: it begins like a picture and does not go on like one. */
export type HeaderFault = 'unknown-kind' | 'animated' | 'broken';

export function headerOf(bytes: Uint8Array): Result<Header, HeaderFault> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (begins(file, [0xff, 0xd8, 0xff])) return jpeg(file);
    if (begins(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png(file);
    if (fourCharacters(file, 0) === 'RIFF' && fourCharacters(file, 8) === 'WEBP') return webp(file);
    return failed(fourCharacters(file, 0) === 'GIF8' ? 'animated' : 'unknown-kind');
  } catch (error) {
    // Whatever reads past the end.
    if (error instanceof RangeError) return failed(bytes.length < 12 ? 'unknown-kind' : 'broken');
    throw error;
  }
}

/** Names of a WebP's chunks that tell of something else than what is to be seen. */
export function extrasOf(webpFile: Uint8Array): string[] {
  const file = new DataView(webpFile.buffer, webpFile.byteOffset, webpFile.byteLength);
  return [...riffChunks(file)].map(({ name }) => name).filter((name) => !['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(name));
}

/** ITU T.81, B.2: segments until the one that begins a frame (SOF). */
function jpeg(file: DataView): Result<Header, HeaderFault> {
  for (let at = 2; ; ) {
    if (file.getUint8(at) !== 0xff) return failed('broken');
    while (file.getUint8(at) === 0xff) at += 1;
    const marker = file.getUint8(at);
    const length = file.getUint16(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('jpeg', file.getUint16(at + 6), file.getUint16(at + 4));
    // Scans and the end come after the frame's header; 0 and the restart marks have no place before it.
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xda) || length < 2) return failed('broken');
    at += 1 + length;
  }
}

/** https://www.w3.org/TR/png-3/: IHDR first; `acTL` before the data makes an animation of it. */
function png(file: DataView): Result<Header, HeaderFault> {
  if (fourCharacters(file, 12) !== 'IHDR' || file.getUint32(8) !== 13) return failed('broken');
  for (let at = 8; ; at += 12 + file.getUint32(at)) {
    const name = fourCharacters(file, at + 4);
    if (name === 'acTL') return failed('animated');
    if (name === 'IDAT') return sized('png', file.getUint32(16), file.getUint32(20));
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container: one frame, which is as large as the canvas that announces it. */
function webp(file: DataView): Result<Header, HeaderFault> {
  let canvas: { width: number; height: number } | null = null;
  for (const { name, at } of riffChunks(file)) {
    if (name === 'ANIM' || name === 'ANMF' || (name === 'VP8X' && (file.getUint8(at) & 2) !== 0)) return failed('animated');
    if (name === 'VP8X') canvas = { width: 1 + uint24(file, at + 4), height: 1 + uint24(file, at + 7) };
    if (name !== 'VP8 ' && name !== 'VP8L') continue;
    const frame = name === 'VP8 ' ? lossy(file, at) : lossless(file, at);
    if (!frame || (canvas && (canvas.width !== frame.width || canvas.height !== frame.height))) return failed('broken');
    return sized('webp', frame.width, frame.height);
  }
  return failed('broken');
}

/** RFC 6386, 9.1. */
function lossy(file: DataView, at: number) {
  const isKeyFrame = (file.getUint8(at) & 1) === 0 && file.getUint8(at + 3) === 0x9d && file.getUint8(at + 4) === 0x01 && file.getUint8(at + 5) === 0x2a;
  return isKeyFrame ? { width: file.getUint16(at + 6, true) & 0x3fff, height: file.getUint16(at + 8, true) & 0x3fff } : null;
}

/** https://developers.google.com/speed/webp/docs/webp_lossless_bitstream_specification: two times 14 bits, one less than the size. */
function lossless(file: DataView, at: number) {
  if (file.getUint8(at) !== 0x2f) return null;
  const bits = file.getUint32(at + 1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function* riffChunks(file: DataView): Generator<{ name: string; at: number }> {
  for (let at = 12; at + 8 <= file.byteLength; ) {
    const size = file.getUint32(at + 4, true);
    yield { name: fourCharacters(file, at), at: at + 8 };
    at += 8 + size + (size % 2);
  }
}

function sized(kind: PictureKind, width: number, height: number): Result<Header, HeaderFault> {
  return width > 0 && height > 0 ? done({ kind, width, height }) : failed('broken');
}

function begins(file: DataView, signature: readonly number[]): boolean {
  return signature.every((byte, at) => file.getUint8(at) === byte);
}

function fourCharacters(file: DataView, at: number): string {
  return String.fromCharCode(file.getUint8(at), file.getUint8(at + 1), file.getUint8(at + 2), file.getUint8(at + 3));
}

function uint24(file: DataView, at: number): number {
  return file.getUint16(at, true) | (file.getUint8(at + 2) << 16);
}
