/** What the log tells of. A feature adds its deeds here, and a sentence for each to the studio's words. */
export const recordedDeeds = [
  'staff-added', 'staff-changed', 'staff-removed',
  'campaign-named', 'revision-saved', 'campaign-published', 'campaign-withdrawn', 'campaign-ended',
  'approval-asked', 'approval-declined', 'approval-superseded', 'approval-markets',
  'preview-shared', 'preview-ended',
  'picture-uploaded', 'picture-described', 'picture-removed',
] as const;
export type RecordedDeed = (typeof recordedDeeds)[number];

/** What else there is to say of a deed: what it was before, what it is now. */
export type Detail = { readonly [name: string]: string | number | boolean | null | readonly string[] };

/** Somebody did something to something: `staff/ada@reprise.example`, `campaign/do-you-need-the-newest/de`. */
export type Entry = { readonly who: string; readonly deed: RecordedDeed; readonly subject: string; readonly detail?: Detail };

export type AuditLine = Required<Entry> & { readonly id: string; /** ms since 1970 */ readonly at: number; /** Of whoever did it, if they are still in the house. */ readonly name: string | null };
