import { houseDatabase, type Databases } from '../../db/client';
import type { ShownPicture } from './picture';
import { uploadsIn } from './picture';
import { shownPictures } from './picture.store';

/** The uploaded pictures that a revision names, as its page needs them. */
export function picturesNamedIn(env: Databases, revision: unknown): Promise<ShownPicture[]> {
  return shownPictures(houseDatabase(env), uploadsIn(revision));
}
