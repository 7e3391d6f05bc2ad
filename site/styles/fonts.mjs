import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** What five of the six languages are written with; Japanese pages use the system's faces. Anything else falls back to those, too. */
const letters = 'ÀÁÂÄÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜŒŸàáâäæçèéêëìíîïñòóôöùúûüœÿß';
const signs = '¡¿§©®°·×±²³½ªº€£¥«»‹›„“”‚‘’–—…•−→←↑↓≈≤≥™\u00A0\u2009\u2011\u202F';
const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');

/**
 * A face of a fontsource package with these characters and weights alone: half of its bytes.
 *
 * @param weight one weight, or the two ends of a range
 * @returns the path of the file, made once
 */
export async function subset(file, weight) {
  const original = readFileSync(join('node_modules', file));
  const text = ascii + letters + signs;
  const wght = typeof weight === 'number' ? weight : { min: weight[0], max: weight[1] };
  const name = createHash('sha256').update(original).update(text).update(JSON.stringify(wght)).digest('hex').slice(0, 16);
  const made = join('.cache/fonts', `${name}.woff2`);
  if (!existsSync(made)) {
    mkdirSync('.cache/fonts', { recursive: true });
    writeFileSync(made, await subsetFont(original, text, { targetFormat: 'woff2', variationAxes: { wght } }));
  }
  return made;
}
