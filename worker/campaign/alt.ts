/** What is wrong with a text that stands for a picture where nobody sees it. A guide: https://www.w3.org/WAI/tutorials/images/tips/ */
export type AltFault = 'missing' | 'file-name' | 'no-words' | 'says-picture' | 'too-long';

/** Readers stop where a text goes on for longer: what needs more belongs beside the picture. */
export const longestAlt = 160;

/** @returns null where nothing is wrong with it */
export function altFault(alt: string): AltFault | null {
  const text = alt.trim();
  if (text.length < 3) return 'missing';
  if (text.length > longestAlt) return 'too-long';
  if (fileName.test(text)) return 'file-name';
  if (!saysSomething(text)) return 'no-words';
  // A screen reader has said already that it is a picture.
  return announced.test(text) ? 'says-picture' : null;
}

/** `IMG_2041`, `DSC-0017`, `hero-final-2.jpg`: what a camera or a person calls a file, not what is to be seen. */
const fileName = /^(\S+\.(jpe?g|png|webp|avif|gif|heic|svg|tiff?)|(img|dscn?|dscf|pxl|mvi|image|photo|picture|screenshot)[-_ ]?\d[\w-]*)$/i;

/** Two letters beside each other, or one sign of Japanese. */
const saysSomething = (text: string) => /\p{L}{2}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);

const announced = new RegExp(
  [
    String.raw`^(an? |the )?(image|picture|photo(graph)?|photo of|graphic)( of|:| showing|$)`,
    String.raw`^(ein |das )?(bild|foto|grafik)( von| vo[nm]| mit|:|$)`,
    String.raw`^(une? |la |l['’])?(image|photo(graphie)?)( d[eu'’]|:|$)`,
    String.raw`^(una |la )?(imagen|foto(grafía)?)( de|:|$)`,
    String.raw`^(un['’]|una |l['’])?(immagine|foto(grafia)?)( d[ei]|:|$)`,
    String.raw`の(画像|写真)$`,
  ].join('|'),
  'iu',
);
