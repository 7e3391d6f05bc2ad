import { afterLoad } from '../offer/live-offers.client';
import { pictureSize, sharePicture } from './share-picture';

/** Draws the picture of a Phone, and lets it be saved as a PNG or passed on where the browser can. */
export function offerPicture(): void {
  const section = document.querySelector<HTMLElement>('[data-share]')!;
  const { share: drawing, name, line, slogan, page } = section.dataset as Record<string, string>;
  const shown = section.querySelector<HTMLImageElement>('[data-picture]')!;
  const pass = section.querySelector<HTMLButtonElement>('[data-pass]')!;

  afterLoad(async () => {
    const file = await fetch(drawing!).then((response) => (response.ok ? response.text() : null), () => null);
    if (!file) return void (section.hidden = true);
    const svg = sharePicture({ drawing: file, name: name!, line: line!, slogan: slogan!, face: await faceRule().catch(() => undefined) });
    shown.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    shown.hidden = false;
    pass.hidden = !navigator.canShare?.({ files: [new File([], 'phone.png', { type: 'image/png' })] });
  });

  section.querySelector('[data-save]')!.addEventListener('click', async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await png(shown));
    link.download = `reprise-${name!.toLowerCase().match(/[a-z0-9]+/g)?.join('-') ?? 'phone'}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });

  pass.addEventListener('click', async () => {
    const files = [new File([await png(shown)], 'phone.png', { type: 'image/png' })];
    // Whoever closes the sheet has changed their mind; that is no fault.
    await navigator.share({ files, title: name!, text: line!, url: new URL(page!, location.href).href }).catch(() => undefined);
  });
}

async function png(image: HTMLImageElement): Promise<Blob> {
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), pictureSize);
  canvas.getContext('2d')!.drawImage(image, 0, 0, pictureSize.width, pictureSize.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture came of it'))), 'image/png'));
}

/** The page's own display face, for a picture that knows nothing of the page: as a rule that carries the file. */
async function faceRule(): Promise<string | undefined> {
  const wanted = getComputedStyle(document.documentElement).getPropertyValue('--font-display').split(',')[0]!.replaceAll(/["']/g, '').trim();
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const rule = rules.find((one): one is CSSFontFaceRule => one instanceof CSSFontFaceRule && one.style.getPropertyValue('font-family').includes(wanted));
  const url = wanted && rule?.style.getPropertyValue('src').match(/url\("?([^")]+)/)?.[1];
  if (!url) return undefined;
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const text = bytes.reduce((all, byte) => all + String.fromCharCode(byte), '');
  return `@font-face { font-family: Face; font-weight: 200 800; src: url(data:font/woff2;base64,${btoa(text)}); }`;
}
