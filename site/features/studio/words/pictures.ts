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
};

export const altFaults: Record<AltFault, string> = {
  missing: 'Please say what is to be seen, for those who do not see it.',
  'file-name': 'This is the name of a file. Say what is to be seen.',
  'no-words': 'There are no words in this. Say what is to be seen.',
  'says-picture': 'Leave out “picture of” or “photo of”: screen readers say that by themselves.',
  'too-long': 'At most 160 characters: what needs more belongs beside the picture.',
};
