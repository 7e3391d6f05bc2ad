import type { Deed } from '../../../worker/staff/staff';
import { studioPaths } from '../../studio-paths';
import { words } from './words';

/** The parts of the studio, in the order of the navigation, each for those who may do something there. */
export const sections: readonly { readonly path: string; readonly label: string; readonly deed: Deed }[] = [
  { path: studioPaths.home(), label: words.sections.campaigns, deed: 'read-campaigns' },
  { path: studioPaths.calendar(), label: words.sections.calendar, deed: 'read-campaigns' },
  { path: studioPaths.pictures(), label: words.sections.pictures, deed: 'read-campaigns' },
  { path: studioPaths.people(), label: words.sections.people, deed: 'manage-staff' },
  { path: studioPaths.log(), label: words.sections.log, deed: 'read-log' },
];

/** Whether a page belongs to a section: it is its first page, or lies below that. Below the studio's own first page are the campaigns. */
export function isIn(section: string, page: string): boolean {
  return page === section || page.startsWith(section === studioPaths.home() ? `${section}/campaigns/` : `${section}/`);
}
