/** Where the studio is, as paths of the shop. */
export const studioPath = '/studio';
/** The page for those who may not enter, which says why and whom to ask. */
export const closedPath = '/studio/closed';
/** Pages of the shop that the studio shows in a frame of its own. */
export const previewPath = '/studio/preview';

/** Whether a page is the studio's, however its path is written. @param path percent-decoded */
export function isStudioPath(path: string): boolean {
  return isUnder(path, studioPath);
}

export function isPreviewPath(path: string): boolean {
  return isUnder(path, previewPath);
}

/** Whether a page is at a place or below it, however its path is written. */
export function isUnder(path: string, place: string): boolean {
  const plain = path.replace(/\/{2,}/g, '/').replace(/\.html$/, '');
  return plain === place || plain.startsWith(`${place}/`);
}
