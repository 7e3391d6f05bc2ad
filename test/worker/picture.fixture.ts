import { env } from 'cloudflare:workers';

/** Pictures that the tests draw themselves, and what cameras and people write into theirs. */

/** A PNG with stripes. @param extra chunks before the data */
export async function png(width: number, height: number, extra: [name: string, content: Uint8Array][] = []): Promise<Uint8Array<ArrayBuffer>> {
  const row = new Uint8Array(1 + width * 3);
  for (let x = 0; x < width; x += 1) row.set(x % 64 < 32 ? [232, 64, 26] : [246, 241, 231], 1 + x * 3);
  const pixels = new Uint8Array(row.length * height);
  for (let y = 0; y < height; y += 1) pixels.set(row, y * row.length);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint16(8, 0x0802);
  const packed = new Uint8Array(await new Response(new Blob([pixels]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());
  return joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), chunk('IHDR', new Uint8Array(header.buffer)), ...extra.map(([name, content]) => chunk(name, content)), chunk('IDAT', packed), chunk('IEND', new Uint8Array()));
}

/** A photo as a phone takes it: a JPEG that tells where and by whom it was taken, and how the phone was held. @param orientation as EXIF counts: 1 upright, 6 on its side */
export async function photo(width: number, height: number, { orientation = 1 } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const made = await env.IMAGES.input(new Blob([await png(width, height)]).stream()).output({ format: 'image/jpeg' });
  const jpeg = new Uint8Array(await new Response(made.image()).arrayBuffer());
  const exif = joined(text('Exif\0\0'), tiff(orientation));
  const xmp = text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><photographer>Ada Lovelace</photographer></x:xmpmeta>');
  const comment = text('taken at home');
  return joined(jpeg.subarray(0, 2), segment(0xe1, exif), segment(0xe1, xmp), segment(0xfe, comment), jpeg.subarray(2));
}

/** What of a photo’s telling words is in some bytes. */
export function toldBy(bytes: Uint8Array): string[] {
  const all = new TextDecoder('latin1').decode(bytes);
  return ['Exif', 'PHONE-OF-ADA', 'WGS-84', 'Lovelace', 'at home', 'xmpmeta', 'ICC_PROFILE'].filter((word) => all.includes(word));
}

/** EXIF 2.32, big-endian: one directory with make and orientation, and one with a place. */
function tiff(orientation: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(110));
  new Uint8Array(view.buffer).set(text('MM\0*'), 0);
  view.setUint32(4, 8);
  view.setUint16(8, 3);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    if (type === 3) view.setUint16(at + 8, value);
    else view.setUint32(at + 8, value);
  };
  entry(10, 0x010f, 2, 13, 50);
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, 63);
  new Uint8Array(view.buffer).set(text('PHONE-OF-ADA\0'), 50);
  view.setUint16(63, 1);
  entry(65, 0x0012, 2, 7, 81);
  new Uint8Array(view.buffer).set(text('WGS-84\0'), 81);
  return new Uint8Array(view.buffer);
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  return joined(Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255), content);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = joined(text(name), content);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, content.length);
  ends.setUint32(4, crc32(body));
  return joined(new Uint8Array(ends.buffer, 0, 4), body, new Uint8Array(ends.buffer, 4, 4));
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const text = (content: string) => new TextEncoder().encode(content);

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
