import type { InferResponseType } from 'hono/client';
import { limits } from '../../../worker/picture/picture';
import { codeOf, type Problem } from '../../../worker/problem';
import type { PictureDone } from '../../studio-paths';
import { readForm, textOf } from '../form/read-form.server';
import type { StudioApi } from './studio.server';
import { words } from './words';
import { faultText } from './words/pictures';

export type PicturePage = InferResponseType<StudioApi['pictures']['$get'], 200>;
export type StudioPicture = PicturePage['pictures'][number];

/** What was sent and could not be done. Fields are `file` and `alt` of the form that uploads, `alt-{id}` of a picture that is there. */
export type PictureForm = { readonly values: Readonly<Record<string, string>>; readonly errors: readonly { readonly field: string; readonly text: string }[]; readonly problem: string | null; readonly status: number };

export const emptyPictureForm: PictureForm = { values: {}, errors: [], problem: null, status: 200 };

/** @param before where the page before ended */
export async function picturesOf(api: StudioApi, before: string | undefined): Promise<PicturePage> {
  const response = await api.pictures.$get({ query: before ? { before } : {} });
  return response.status === 200 ? response.json() : { pictures: [], next: null };
}

/** Takes a posted form: `upload` takes a picture, `describe` says anew what one shows, `remove` removes one. */
export async function changePictures(api: StudioApi, request: Request): Promise<PictureForm | { readonly done: PictureDone }> {
  const form = await readForm(request, limits.bytes + 64 * 1024);
  const [action, id, alt] = [textOf(form, 'action'), textOf(form, 'id'), textOf(form, 'alt')];
  const param = { id: encodeURIComponent(id) };
  if (action === 'remove') return outcome(await api.pictures[':id'].$delete({ param }), 'removed');
  if (action === 'describe') return outcome(await api.pictures[':id'].$patch({ param, json: { alt } }), 'described', { [`alt-${id}`]: alt }, `alt-${id}`);
  const file = form.get('file');
  const [body, name] = file instanceof File ? [await file.arrayBuffer(), file.name] : [new ArrayBuffer(0), ''];
  const response = await api.pictures.$post({ query: { alt, name: nameOf(name) } }, { init: { body, headers: { 'content-type': 'application/octet-stream' } } });
  return outcome(response, response.status === 200 ? 'known' : 'uploaded', { alt });
}

/** A file's name without what a list of names has no room for. */
function nameOf(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(-120) || 'picture';
}

async function outcome(response: Pick<Response, 'ok' | 'status'> & { json(): Promise<unknown> }, done: PictureDone, values: PictureForm['values'] = {}, field?: string): Promise<PictureForm | { readonly done: PictureDone }> {
  if (response.ok) return { done };
  const problem = (await response.json().catch(() => null)) as Problem | null;
  const errors = (problem?.errors ?? []).map((error) => ({ field: field ?? error.field, text: faultText(error.field, error.code) }));
  return { values, errors, problem: errors.length > 0 ? null : words.problem(codeOf(problem)), status: response.status };
}
