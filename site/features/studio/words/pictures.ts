import type { AltFault } from '../../../../worker/campaign/alt';
import type { FileFault } from '../../../../worker/picture/picture';
import type { ProblemCode } from '../../../../worker/problem';
import type { Detail } from '../../../../worker/staff/audit';

/** What the studio says about uploaded pictures. */
export const picturesRecorded = {
  'picture-uploaded': ({ name }: Detail) => `Uploaded “${name}”`,
  'picture-described': ({ alt }: Detail) => `Said anew what it shows: “${alt}”`,
  'picture-removed': () => 'Removed it',
};

export const pictureProblems: Partial<Record<ProblemCode, string>> = {
  'unknown-picture': 'This picture is no longer there: somebody removed it.',
  'picture-used': 'A campaign or somebody’s draft shows this picture, so it stays. Revisions are kept for good, and so are their pictures.',
  'too-large': 'The file is larger than 8 MB. Make it smaller (2,000 px are plenty) or save it as JPEG, then try again.',
};

export const fileFaults: Record<FileFault, string> = {
  empty: 'Please choose a file.',
  'unknown-kind': 'This file is no JPEG, PNG or WebP. Photos of an iPhone (HEIC), drawings (SVG) and the like have to be saved as one of the three first.',
  animated: 'This picture moves. Pages take still pictures alone: save one frame of it.',
  broken: 'This file cannot be read to its end. Open it in a picture editor, save it anew, and try again.',
  'too-heavy': 'The file is larger than 8 MB. Make it smaller (2,000 px are plenty) or save it as JPEG, then try again.',
  'too-small': 'The picture is too small: a desk needs at least 600 px on each side.',
  'too-large': 'The picture is more than 8,000 px wide or high. Make it smaller first; pages show 1,920 px at most.',
  'too-narrow': 'One side is more than three times as long as the other: cut it to what matters.',
};

export const altFaults: Record<AltFault, string> = {
  missing: 'Please say what is to be seen, for those who do not see it.',
  'file-name': 'This is the name of a file. Say what is to be seen.',
  'no-words': 'There are no words in this. Say what is to be seen.',
  'says-picture': 'Leave out “picture of” or “photo of”: screen readers say that by themselves.',
  'too-long': 'At most 160 characters: what needs more belongs beside the picture.',
};

/** What else may go wrong on the way. */
const offline = 'The studio could not be reached. Your file is still chosen: try again.';

export const pictures = {
  title: 'Pictures',
  lead: 'Photos and drawings for campaigns. Nobody sees one before a page that shows it is public; where, when and by whom a photo was taken is never published.',
  upload: {
    title: 'Upload a picture',
    file: 'File',
    fileHint: 'JPEG, PNG or WebP, 600 to 8,000 px a side, 8 MB at most.',
    drop: 'You can also drop it here.',
    alt: 'What is to be seen',
    altHint: 'For those who do not see it, in a sentence without “picture of”. Each page may say it in its own language.',
    send: 'Upload',
    sending: 'Uploading …',
    sent: (percent: number) => (percent < 100 ? `${percent} % sent` : 'Sent. The sizes for phones and desks are being made …'),
    preview: 'What you chose',
  },
  summary: (count: number) => (count === 1 ? 'One field needs another look' : `${count} fields need another look`),
  done: {
    uploaded: 'Uploaded. It is the first one below.',
    known: 'This very file was uploaded before: it is below.',
    described: 'Saved. Pages that show it keep their own words.',
    removed: 'Removed.',
  },
  all: 'All pictures',
  none: 'There are no pictures yet.',
  older: 'Older',
  newest: 'Back to the newest',
  facts: (kind: string, width: number, height: number) => `${kind.toUpperCase()}, shown at up to ${width} × ${height} px`,
  by: (who: string) => `by ${who},`,
  uses: 'Used in',
  unused: 'No campaign shows it yet.',
  describe: 'Change what it says',
  save: 'Save',
  remove: 'Remove',
  removeHint: 'It is gone from the studio at once. What somebody has saved of it, they have.',
  removeNow: 'Remove this picture',
  of: (alt: string) => `: ${alt}`,
  offline,
  failed: 'That did not work, and nothing was kept. Load the page again: perhaps you have to sign in anew.',
} as const;

/** The sentence for a fault that the API has named. */
export function faultText(field: string, code: string): string {
  const texts: Readonly<Record<string, string>> = field === 'file' ? fileFaults : altFaults;
  return texts[code] ?? 'This needs another look.';
}
