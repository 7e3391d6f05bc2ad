import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { revision, slug } from './campaign/campaign.fixture';
import { photo, png, toldBy } from './picture.fixture';
import { visitor } from './shop';
import { employ, lines, origin, signIn, typeOf } from './staff/house';

const mara = 'mara@reprise.example';
const there = '/api/studio/pictures';
const alt = 'Two phones on a kitchen table';

type Bytes = string | Uint8Array<ArrayBuffer>;
type Kept = { id: string; width: number; height: number; kind: string; sizes: { width: number; path: string }[]; share: string };

beforeEach(async () => {
  await employ([mara, 'marketer']);
  const { objects } = await env.PICTURES.list();
  if (objects.length > 0) await env.PICTURES.delete(objects.map(({ key }) => key));
});

/** Sends a file as the studio does. */
async function upload(file: BodyInit, { type = 'image/jpeg', words = alt, name = 'table.jpg', from = origin as string | null } = {}) {
  const { send } = await signIn(mara);
  return send(`${origin}${there}?${new URLSearchParams({ alt: words, name })}`, { method: 'POST', body: file, headers: { 'content-type': type, ...(from && { origin: from }) } });
}

async function kept(file: BodyInit): Promise<Kept> {
  const response = await upload(file);
  expect([response.status, response.status < 300 ? '' : await response.clone().text()]).toEqual([201, '']);
  return response.json();
}

const get = (path: string, init?: RequestInit) => visitor().send(`${origin}${path}`, init);
const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
const stored = async () => (await env.PICTURES.list()).objects.length;

/** The faults that a refused file or text was answered with. */
async function faultOf(response: Response) {
  return [response.status, ...(((await response.json()) as { errors?: { field: string; code: string }[] }).errors ?? []).map(({ field, code }) => `${field}: ${code}`)];
}

describe('an uploaded picture', () => {
  it('is served in a fixed set of sizes to anybody who knows its address, for good', async () => {
    const { sizes, share, ...picture } = await kept(await photo(2400, 1600));
    expect(picture).toMatchObject({ id: expect.stringMatching(/^pic_house_/), kind: 'jpeg', width: 1920, height: 1280, alt, name: 'table.jpg', madeBy: mara });
    expect(sizes.map(({ width }) => width)).toEqual([480, 960, 1440, 1920]);
    for (const { width, path } of sizes) {
      expect(path).toMatch(new RegExp(`^/pictures/[0-9a-hjkmnp-tv-z]{32}/${width}\\.webp$`));
      const response = await get(path);
      expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'content-disposition', 'content-length'].map((name) => [name, response.headers.get(name)]))).toEqual({
        'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-disposition': `inline; filename="${width}.webp"`, 'content-length': expect.stringMatching(/^\d+$/),
      });
      expect(await env.IMAGES.info(response.body!)).toMatchObject({ format: 'image/webp', width, height: (width * 2) / 3 });
    }
    expect(await env.IMAGES.info((await get(share)).body!)).toMatchObject({ format: 'image/jpeg', width: 1200, height: 630 });
  });

  it('tells nothing of where, by whom and with what it was taken', async () => {
    const file = await photo(1300, 900);
    expect(toldBy(file)).toEqual(expect.arrayContaining(['Exif', 'PHONE-OF-ADA', 'WGS-84', 'Lovelace', 'at home', 'xmpmeta']));
    const { sizes, share } = await kept(file);
    for (const path of [...sizes.map(({ path }) => path), share]) expect([path, toldBy(await bytesOf(path))]).toEqual([path, []]);
  });

  it('stands upright, however the phone was held', async () => {
    expect(await kept(await photo(1000, 700, { orientation: 6 }))).toMatchObject({ width: 700, height: 1000 });
  });

  it('is never enlarged', async () => {
    const { width, sizes } = await kept(await png(700, 600));
    expect([width, sizes.map((size) => size.width)]).toEqual([700, [480, 700]]);
  });

  it('is what its bytes say, whatever it is called', async () => {
    const response = await upload(await png(640, 640), { type: 'application/octet-stream', name: '../../etc/passwd.exe' });
    expect([response.status, await response.json()]).toMatchObject([201, { kind: 'png', name: '../../etc/passwd.exe' }]);
  });

  it('is known again by its content, and kept once', async () => {
    const file = await png(640, 640);
    const first = await kept(file);
    const again = await upload(file, { words: 'Something else altogether' });
    expect([again.status, await again.json()]).toMatchObject([200, { id: first.id, alt }]);
    expect((await lines()).map(({ deed, subject }) => [deed, subject])).toEqual([['picture-uploaded', `picture/${first.id}`]]);
  });

  it.each<[string, () => Bytes | Promise<Bytes>, string]>([
    ['an SVG', () => '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"><script>alert(1)</script></svg>', 'unknown-kind'],
    ['a page that calls itself a JPEG', () => '<!doctype html><script>alert(1)</script>', 'unknown-kind'],
    ['a GIF', () => 'GIF89a\x20\x03\x20\x03', 'animated'],
    ['an animated PNG', () => png(640, 640, [['acTL', new Uint8Array(8)]]), 'animated'],
    ['one that is too small', () => png(599, 900), 'too-small'],
    ['one that is too wide', () => png(8001, 600), 'too-large'],
    ['one that would fill a machine’s memory', async () => grown(await png(640, 640), 60_000), 'too-large'],
    ['one that breaks off', async () => (await photo(900, 900)).slice(0, 2000), 'broken'],
    ['one whose pixels are rubbish', async () => (await png(640, 640)).map((byte, at) => (at > 60 ? byte ^ 0x55 : byte)), 'broken'],
    ['nothing', () => '', 'empty'],
  ])('is refused: %s', async (_, file, fault) => {
    expect(await faultOf(await upload(await file()))).toEqual([422, `file: ${fault}`]);
    expect(await env.DB_HOUSE.prepare('SELECT count(*) AS pictures FROM picture').first()).toEqual({ pictures: 0 });
  });

  it('is refused without a text in its place, or with one that says nothing', async () => {
    const file = await png(640, 640);
    expect(await faultOf(await upload(file, { words: ' ' }))).toEqual([422, 'alt: missing']);
    expect(await faultOf(await upload(file, { words: 'IMG_2041.jpg' }))).toEqual([422, 'alt: file-name']);
    expect(await faultOf(await upload(await png(500, 500), { words: '' }))).toEqual([422, 'file: too-small', 'alt: missing']);
  });

  it('weighs 8 MB at most', async () => {
    expect(await faultOf(await upload(new Uint8Array(8 * 1024 * 1024 + 1).fill(0xff)))).toEqual([422, 'file: too-heavy']);
    expect(await typeOf(await upload(new Uint8Array(9 * 1024 * 1024)))).toEqual([413, 'too-large']);
  });

  it('is taken from the studio’s pages alone, from nobody else, and from no form', async () => {
    const file = await png(640, 640);
    expect(await typeOf(await upload(file, { from: null }))).toEqual([403, 'origin-refused']);
    expect(await typeOf(await upload(file, { from: 'https://evil.example' }))).toEqual([403, 'origin-refused']);
    expect(await typeOf(await upload(file, { type: 'multipart/form-data; boundary=x' }))).toEqual([415, 'json-expected']);
    expect(await typeOf(await get(`${there}?alt=${alt}`, { method: 'POST', headers: { origin, 'content-type': 'image/png' }, body: file }))).toEqual([401, 'sign-in-required']);
    expect(await stored()).toBe(0);
  });
});

describe('a picture’s address', () => {
  it('answers that the picture is still the one, and without it where only that is asked', async () => {
    const [size] = (await kept(await png(640, 640))).sizes;
    const { headers } = await get(size!.path);
    const etag = headers.get('etag')!;
    for (const named of [etag, `"other", W/${etag}`, '*']) expect((await get(size!.path, { headers: { 'if-none-match': named } })).status).toBe(304);
    for (const named of ['"other"', 'nonsense']) expect((await get(size!.path, { headers: { 'if-none-match': named } })).status).toBe(200);
    const head = await get(size!.path, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), head.headers.get('content-length'), await head.text()]).toEqual([200, etag, headers.get('content-length'), '']);
  });

  it('leads nowhere in any other spelling, nor by the picture’s name or content', async () => {
    const { id, sizes } = await kept(await png(640, 640));
    const [, , key] = sizes[0]!.path.split('/');
    for (const path of [`/${key}`, `/${key}/`, `/${key}/481.webp`, `/${key}/480.png`, `/${key}/480.webp.html`, `/${key}/share.png`, `/${key}/..%2f${key}%2f480.webp`, `/${key!.toUpperCase()}/480.webp`, `/${id}/480.webp`, `/${'0'.repeat(32)}/480.webp`]) {
      expect([path, (await get(`/pictures${path}`)).status]).toEqual([path, 404]);
    }
  });
});

describe('pictures in the studio', () => {
  const hero = (upload: string) => ({ ...revision, hero: { kind: 'picture', picture: { upload, alt } } });

  async function save(body: object, path = 'revisions') {
    const { call } = await signIn(mara);
    await call(`/api/studio/campaigns/${slug}`, { method: 'PUT', body: { name: 'Do you need it?' } });
    return call(`/api/studio/campaigns/${slug}/de/${path}`, { method: path === 'draft' ? 'PUT' : 'POST', body });
  }

  it('are listed with what names them, the newest first', async () => {
    const older = await kept(await png(640, 640));
    const newer = await kept(await png(641, 640));
    expect((await save({ revision: hero(older.id), after: 0 })).status).toBe(201);
    const { call } = await signIn(mara);
    const { pictures } = (await (await call(there)).json()) as { pictures: (Kept & { uses: unknown })[] };
    expect(pictures.map(({ id, uses }) => [id, uses])).toEqual([[newer.id, []], [older.id, [{ slug, market: 'de' }]]]);
  });

  it('are listed for nobody else', async () => {
    expect(await typeOf(await get(there))).toEqual([401, 'sign-in-required']);
  });

  it('stay while a campaign or somebody’s draft names them', async () => {
    const [shown, drafted] = [await kept(await png(640, 640)), await kept(await png(641, 640))];
    await save({ revision: hero(shown.id), after: 0 });
    expect((await save({ body: hero(drafted.id), base: 1, version: 0 }, 'draft')).status).toBe(200);
    const { call } = await signIn(mara);
    for (const { id, sizes } of [shown, drafted]) {
      expect(await typeOf(await call(`${there}/${id}`, { method: 'DELETE' }))).toEqual([409, 'picture-used']);
      expect((await get(sizes[0]!.path)).status).toBe(200);
    }
  });

  it('are gone once they are removed, for pages and for campaigns', async () => {
    const { id, sizes } = await kept(await png(640, 640));
    const { call } = await signIn(mara);
    expect((await call(`${there}/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await get(sizes[0]!.path)).status).toBe(404);
    expect(await stored()).toBe(0);
    expect(await typeOf(await call(`${there}/${id}`, { method: 'DELETE' }))).toEqual([404, 'unknown-picture']);
    expect(await typeOf(await save({ revision: hero(id), after: 0 }))).toEqual([404, 'unknown-picture']);
    // The same file may come again.
    expect((await kept(await png(640, 640))).id).not.toBe(id);
  });

  it('can be described anew', async () => {
    const { id } = await kept(await png(640, 640));
    const { call } = await signIn(mara);
    expect((await call(`${there}/${id}`, { method: 'PATCH', body: { alt: 'A stack of phones' } })).status).toBe(204);
    expect(await faultOf(await call(`${there}/${id}`, { method: 'PATCH', body: { alt: 'photo of a phone' } }))).toEqual([422, 'alt: says-picture']);
    expect(await typeOf(await call(`${there}/pic_house_0`, { method: 'PATCH', body: { alt: 'A stack of phones' } }))).toEqual([404, 'unknown-picture']);
    expect(await (await call(there)).json()).toMatchObject({ pictures: [{ id, alt: 'A stack of phones' }] });
    expect((await lines()).map(({ deed }) => deed)).toEqual(['picture-uploaded', 'picture-described']);
  });
});

/** The same PNG, saying of itself that it is `size` px a side. */
function grown(file: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(file.buffer);
  view.setUint32(16, size);
  view.setUint32(20, size);
  return file;
}
