import { isUnder } from '../staff/studio-path.ts';

/** Where strangers with a link see a preview. */
export const sharedPath = '/preview';
/** Where links and forms of a preview lead: nowhere, so that whoever follows one stays. */
export const stayPath = `${sharedPath}/stay`;

/** Whether a page is for whoever holds a link, however its path is written. @param path percent-decoded */
export function isSharedPath(path: string): boolean {
  return isUnder(path, sharedPath);
}
