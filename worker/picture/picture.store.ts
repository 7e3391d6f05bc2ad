import type { By } from '../campaign/campaign.store';
import { newId, type Id } from '../shared/id';
import { done, failed, type Result } from '../shared/result';
import { recordDeed } from '../staff/audit.store';
import type { PictureKind } from './header';
import type { ShownPicture } from './picture';

/** A picture as the house keeps it; `bytes` and `kind` are of the file as it was sent, `madeAt` in ms. */
export type Picture = ShownPicture & { readonly kind: PictureKind; readonly bytes: number; readonly name: string; readonly alt: string; readonly madeAt: number; readonly madeBy: string };

/** What names a picture. */
export type PictureUse = { readonly slug: string; readonly market: string };

type New = Omit<Picture, 'id' | 'madeAt' | 'madeBy'> & { readonly hash: string };

const columns = 'id, key, kind, width, height, bytes, name, alt, made_at AS madeAt, made_by AS madeBy';

/** A page of the pictures that there are, the newest first. @param before the id at which the page before it ended */
export async function pictures(house: D1Database, size: number, before?: string): Promise<{ pictures: (Picture & { uses: PictureUse[] })[]; next: string | null }> {
  const { results } = await house
    .prepare(
      `SELECT ${columns}, (SELECT json_group_array(json_object('slug', slug, 'market', market)) FROM (SELECT slug, market FROM picture_use WHERE picture_id = id ORDER BY slug, market)) AS uses
       FROM picture WHERE removed_at IS NULL AND id < ?1 ORDER BY id DESC LIMIT ?2`,
    )
    .bind(before ?? '~', size + 1)
    .all<Picture & { uses: string }>();
  const page = results.slice(0, size).map((picture) => ({ ...picture, uses: JSON.parse(picture.uses) as PictureUse[] }));
  return { pictures: page, next: results.length > size ? page.at(-1)!.id : null };
}

/** The picture that was made of the same file, where there is one. @param hash SHA-256, hex */
export function pictureOfContent(house: D1Database, hash: string): Promise<Picture | null> {
  return house.prepare(`SELECT ${columns} FROM picture WHERE hash = ?1 AND removed_at IS NULL`).bind(hash).first<Picture>();
}

/** What pages need of the pictures that they name; what was removed is among them, because a page of yesterday may name it. */
export async function shownPictures(house: D1Database, ids: readonly string[]): Promise<ShownPicture[]> {
  if (ids.length === 0) return [];
  return (await house.prepare('SELECT id, key, width, height FROM picture WHERE id IN (SELECT value FROM json_each(?1))').bind(JSON.stringify(ids)).all<ShownPicture>()).results;
}

/** @returns `known-content` where somebody else wrote the same file in the meantime */
export async function addPicture(house: D1Database, { key, hash, kind, width, height, bytes, name, alt }: New, { who, now }: By): Promise<Result<Picture, 'known-content'>> {
  const id = newId('picture', 'house', now);
  try {
    await house.batch([
      house
        .prepare('INSERT INTO picture (id, key, hash, kind, width, height, bytes, name, alt, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)')
        .bind(id, key, hash, kind, width, height, bytes, name, alt, now, who),
      recordDeed(house, { who, deed: 'picture-uploaded', subject: subjectOf(id), detail: { name, kind, bytes } }, now),
    ]);
    return done({ id, key, kind, width, height, bytes, name, alt, madeAt: now, madeBy: who });
  } catch (error) {
    if (String(error).includes('UNIQUE constraint failed: picture.hash')) return failed('known-content');
    throw error;
  }
}

/** Says anew what a picture shows. Pages that named it keep their own words. */
export async function describePicture(house: D1Database, id: Id<'picture'>, alt: string, { who, now }: By): Promise<Result<null, 'unknown-picture'>> {
  const isThere = 'EXISTS (SELECT 1 FROM picture WHERE id = ? AND removed_at IS NULL AND alt <> ?)';
  const [, found] = await house.batch<{ id: string }>([
    recordDeed(house, { who, deed: 'picture-described', subject: subjectOf(id), detail: { alt } }, now, { sql: isThere, values: [id, alt] }),
    house.prepare('UPDATE picture SET alt = ?2 WHERE id = ?1 AND removed_at IS NULL RETURNING id').bind(id, alt),
  ]);
  return found!.results.length > 0 ? done(null) : failed('unknown-picture');
}

/** Removes a picture that nothing names. @returns the key of what is left of it in R2 */
export async function removePicture(house: D1Database, id: Id<'picture'>, { who, now }: By): Promise<Result<string, 'unknown-picture' | 'picture-used'>> {
  try {
    const [, removed] = await house.batch<{ key: string }>([
      recordDeed(house, { who, deed: 'picture-removed', subject: subjectOf(id) }, now, { sql: 'EXISTS (SELECT 1 FROM picture WHERE id = ? AND removed_at IS NULL)', values: [id] }),
      house.prepare('UPDATE picture SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL RETURNING key').bind(id, now),
    ]);
    const [gone] = removed!.results;
    return gone ? done(gone.key) : failed('unknown-picture');
  } catch (error) {
    if (String(error).includes('picture-used')) return failed('picture-used');
    throw error;
  }
}

const subjectOf = (id: string) => `picture/${id}`;
