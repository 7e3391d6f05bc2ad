import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { extrasOf, headerOf } from '../../../worker/picture/header';
import { inspect, uploadsIn, widthsOf } from '../../../worker/picture/picture';

const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#E8401A80' } });
const bytes = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());

/** Files as programs write them. */
const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  const telling = drawn(700, 610).withExif({ IFD0: { Make: 'PHONE-OF-ADA' } }).withIccProfile('p3');
  for (const [name, picture] of Object.entries({
    'a JPEG': drawn(700, 610).jpeg(), 'a progressive JPEG': drawn(700, 610).jpeg({ progressive: true }), 'a JPEG with EXIF and a profile': telling.clone().jpeg(),
    'a PNG': drawn(700, 610).png(), 'a PNG with a palette': drawn(700, 610).png({ palette: true }), 'a PNG with EXIF and a profile': telling.clone().png(),
    'a WebP': drawn(700, 610).removeAlpha().webp(), 'a WebP that can be seen through': drawn(700, 610).webp(), 'a lossless WebP': drawn(700, 610).webp({ lossless: true }), 'a WebP with EXIF and a profile': telling.clone().webp(),
  })) files.set(name, await bytes(picture));
});

describe('the header of a picture', () => {
  it('tells how it is packed and how large it is, for every way to write one', () => {
    for (const [name, file] of files) expect([name, headerOf(file)]).toEqual([name, { ok: true, value: { kind: name.match(/JPEG|PNG|WebP/)![0].toLowerCase(), width: 700, height: 610 } }]);
  });

  it('is read of nothing else', async () => {
    const tiff = await bytes(drawn(700, 610).tiff());
    const avif = await bytes(drawn(64, 64).avif({ effort: 0 }));
    const words = (text: string) => new TextEncoder().encode(text);
    for (const file of [tiff, avif, words('<svg xmlns="http://www.w3.org/2000/svg"/>'), words('<!doctype html>'), words('RIFF....WAVEfmt '), words('%PDF-1.7 …………'), new Uint8Array(), new Uint8Array(20)]) {
      expect(headerOf(file)).toEqual({ ok: false, code: 'unknown-kind' });
    }
  });

  it('says whether the picture moves', async () => {
    const frames = sharp(await Promise.all(['#000', '#fff'].map((background) => sharp({ create: { width: 600, height: 600, channels: 3, background } }).png().toBuffer())), { join: { animated: true } });
    expect(headerOf(await bytes(frames.clone().webp({ delay: [100, 100] })))).toEqual({ ok: false, code: 'animated' });
    expect(headerOf(await bytes(frames.clone().gif()))).toEqual({ ok: false, code: 'animated' });
  });

  it('of a file that breaks off is the whole file’s, or none', () => {
    for (const [name, file] of files) {
      fc.assert(fc.property(fc.nat(Math.min(file.length, 1200)), (length) => {
        const read = headerOf(file.subarray(0, length));
        if (read.ok) expect([name, read.value.width, read.value.height]).toEqual([name, 700, 610]);
        else expect(['broken', 'unknown-kind']).toContain(read.code);
      }), { numRuns: 60 });
    }
  });

  it('never costs more than a look, whatever the bytes are', () => {
    const anything = fc.uint8Array({ maxLength: 400 });
    const nearly = fc.tuple(fc.constantFrom(...files.values()), fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 8 })).map(([file, changes]) => {
      const changed = file.slice(0, 400);
      for (const [at, byte] of changes) changed[at] = byte;
      return changed;
    });
    fc.assert(fc.property(fc.oneof(anything, nearly), (file) => {
      const read = headerOf(file);
      if (read.ok) expect(Math.min(read.value.width, read.value.height)).toBeGreaterThan(0);
    }), { numRuns: 2000 });
  });

  it('of a JPEG whose segments do not follow each other is broken', () => {
    const file = files.get('a JPEG')!.slice();
    file[2 + 2 + new DataView(file.buffer).getUint16(4)] = 0;
    expect(headerOf(file)).toEqual({ ok: false, code: 'broken' });
  });

  it('of a WebP whose canvas and frame differ in size is broken: one of them lies', () => {
    const file = files.get('a WebP with EXIF and a profile')!.slice();
    new DataView(file.buffer).setUint16(24, 9, true);
    expect(headerOf(file)).toEqual({ ok: false, code: 'broken' });
  });
});

describe('what else a WebP holds', () => {
  it('is named', () => {
    expect(extrasOf(files.get('a WebP with EXIF and a profile')!).sort()).toEqual(['EXIF', 'ICCP']);
    for (const name of ['a WebP', 'a WebP that can be seen through', 'a lossless WebP']) expect([name, extrasOf(files.get(name)!)]).toEqual([name, []]);
  });
});

describe('a file', () => {
  const sized = (width: number, height: number) => {
    const file = files.get('a PNG')!.slice();
    const view = new DataView(file.buffer);
    view.setUint32(16, width);
    view.setUint32(20, height);
    return file;
  };

  it.each([[600, 600], [1800, 600], [600, 1800], [8000, 2667], [8000, 8000]])('of %i × %i px is taken', (width, height) => {
    expect(inspect(sized(width, height)).ok).toBe(true);
  });

  it.each([[599, 600, 'too-small'], [9000, 599, 'too-small'], [8001, 600, 'too-large'], [1801, 600, 'too-narrow'], [600, 1801, 'too-narrow'], [4_294_967_295, 4_294_967_295, 'too-large'], [0, 600, 'broken']])('of %i × %i px is not: %s', (width, height, code) => {
    expect(inspect(sized(width, height))).toEqual({ ok: false, code });
  });
});

describe('the widths of a picture', () => {
  it.each([[600, [480, 600]], [480, [480]], [960, [480, 960]], [1000, [480, 960, 1000]], [1920, [480, 960, 1440, 1920]]])('that is %i px wide at most are %j', (width, widths) => {
    expect(widthsOf(width)).toEqual(widths);
  });
});

describe('uploads', () => {
  it('are found wherever something names them, each once', () => {
    expect(uploadsIn({ hero: { picture: { upload: 'pic_1' } }, blocks: [{ deep: [{ upload: 'pic_2' }, { upload: 'pic_1' }] }, { text: 'upload' }, null, 3] })).toEqual(['pic_1', 'pic_2']);
  });
});
