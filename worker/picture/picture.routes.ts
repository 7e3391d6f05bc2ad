import { createRoute, z } from '@hono/zod-openapi';
import { houseDatabase } from '../../db/client';
import { altFault } from '../campaign/alt';
import { pictureId, words } from '../campaign/field';
import { answers, problem } from '../problem';
import { requires, type StudioEnv } from '../staff/guard';
import { json, routes } from '../validate';
import { pictureKinds } from './header';
import { inspect, limits, shareName, sizeName, widthsOf } from './picture';
import { describePicture, pictures, type Picture } from './picture.store';
import { discardPicture, uploadPicture } from './upload.flow';

const strangers = ['sign-in-required', 'identity-unavailable', 'not-allowed'] as const;
/** Pictures of a page. */
const pageSize = 60;

const altText = z.string().trim().max(2000).openapi({ description: 'what is to be seen, for those who do not see it' });
const idParam = z.object({ id: pictureId });
const pictureSchema = z
  .object({
    id: z.string(), name: z.string(), alt: z.string(), kind: z.enum(pictureKinds).openapi({ description: 'of the file that was sent' }), bytes: z.int(),
    width: z.int().openapi({ description: 'of the largest size, px' }), height: z.int(), madeAt: z.iso.datetime(), madeBy: z.string(),
    sizes: z.array(z.object({ width: z.int(), path: z.string() })).openapi({ description: 'WebP, from the smallest on' }),
    share: z.string().openapi({ description: 'the path of a JPEG for links' }),
  })
  .openapi('Picture');
const used = pictureSchema.extend({ uses: z.array(z.object({ slug: z.string(), market: z.string() })).openapi({ description: 'whose revisions name it' }) });
const file = z.any().openapi({ type: 'string', format: 'binary' });

const listPictures = createRoute({
  method: 'get', path: '/studio/pictures', summary: 'Uploaded pictures, the newest first, and where each is used', middleware: requires('read-campaigns'),
  request: { query: z.object({ before: pictureId.optional().openapi({ description: '`next` of the page before' }) }) },
  responses: { 200: json('A page of them', z.object({ pictures: z.array(used), next: z.string().nullable() })), ...answers(...strangers, 'invalid-request') },
});
const postPicture = createRoute({
  method: 'post', path: '/studio/pictures', summary: 'Upload a picture: the body is its file', middleware: requires('draft'),
  description: `JPEG, PNG or WebP by its bytes, ${limits.least} to ${limits.most} px a side, ${limits.bytes / 1024 / 1024} MB at most, not animated. Of the file, its pixels are kept. Errors name \`file\` or \`alt\`.`,
  request: {
    query: z.object({ alt: altText, name: words(1, 120).default('picture') }),
    body: { required: true, content: { 'image/jpeg': { schema: file }, 'image/png': { schema: file }, 'image/webp': { schema: file }, 'application/octet-stream': { schema: file } } },
  },
  responses: {
    200: json('It was there already', pictureSchema), 201: json('Kept', pictureSchema),
    ...answers(...strangers, 'invalid-request', 'picture-refused', 'too-large', 'origin-refused', 'json-expected'),
  },
});
const patchPicture = createRoute({
  method: 'patch', path: '/studio/pictures/{id}', summary: 'Say anew what a picture shows; pages that show it keep their own words', middleware: requires('draft'),
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: z.object({ alt: altText }) } } } },
  responses: { 204: { description: 'So it is' }, ...answers(...strangers, 'invalid-request', 'unknown-picture', 'picture-refused', 'origin-refused', 'json-expected') },
});
const deletePicture = createRoute({
  method: 'delete', path: '/studio/pictures/{id}', summary: 'Remove a picture that no campaign and no draft names', middleware: requires('draft'),
  request: { params: idParam },
  responses: { 204: { description: 'Gone' }, ...answers(...strangers, 'unknown-picture', 'picture-used', 'origin-refused') },
});

export const pictureRoutes = routes<StudioEnv>()
  .openapi(listPictures, async (c) => {
    const page = await pictures(houseDatabase(c.env), pageSize, c.req.valid('query').before);
    return c.json({ pictures: page.pictures.map(({ uses, ...picture }) => ({ ...shown(picture), uses })), next: page.next }, 200);
  })
  .openapi(postPicture, async (c) => {
    const { alt, name } = c.req.valid('query');
    // Read whatever comes of it: a body that is left lying breaks the connection for the next call.
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const [inspected, wrong] = [inspect(bytes), altFault(alt)];
    const errors = [...(inspected.ok ? [] : [{ field: 'file', code: inspected.code }]), ...(wrong ? [{ field: 'alt', code: wrong }] : [])];
    if (errors.length > 0) return problem(c, 'picture-refused', { errors });
    const uploaded = await uploadPicture(c.env, { bytes, name, alt }, { who: c.get('visitor').email, now: c.get('now') });
    if (!uploaded.ok) return problem(c, 'picture-refused', { errors: [{ field: 'file', code: uploaded.code }] });
    return c.json(shown(uploaded.value.picture), uploaded.value.isNew ? 201 : 200);
  })
  .openapi(patchPicture, async (c) => {
    const { alt } = c.req.valid('json');
    const wrong = altFault(alt);
    if (wrong) return problem(c, 'picture-refused', { errors: [{ field: 'alt', code: wrong }] });
    const described = await describePicture(houseDatabase(c.env), c.req.valid('param').id, alt, { who: c.get('visitor').email, now: c.get('now') });
    return described.ok ? c.body(null, 204) : problem(c, described.code);
  })
  .openapi(deletePicture, async (c) => {
    const gone = await discardPicture(c.env, c.req.valid('param').id, { who: c.get('visitor').email, now: c.get('now') });
    return gone.ok ? c.body(null, 204) : problem(c, gone.code);
  });

function shown({ key, madeAt, ...picture }: Picture) {
  return {
    ...picture, madeAt: new Date(madeAt).toISOString(),
    sizes: widthsOf(picture.width).map((width) => ({ width, path: `/pictures/${sizeName(key, width)}` })), share: `/pictures/${shareName(key)}`,
  };
}
