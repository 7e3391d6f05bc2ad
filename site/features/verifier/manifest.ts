import { hashOf, textOf } from './bytes.ts';
import { readCanonical } from './canonical.ts';
import type { Chain } from './chain.ts';
import { misfit, type Shape } from './form.ts';
import type { Fault } from './report.ts';

export type ManifestUnit = { code: string; model: string; storage: number; colour: string; grade: string; battery: number; worth: number };

/** What a drop committed itself to before anybody could buy. */
export type Manifest = {
  format: string;
  drop: string;
  market: string;
  system: string;
  price: { amount: number; currency: string };
  opens: string;
  closes: string;
  beacon: Chain;
  draw: { formula: string; margin: number; replaceAfter: number };
  floor: { battery: number; updateMonths: number; yearsWithoutEnd: number };
  units: ManifestUnit[];
};

const shape: Shape = {
  format: 'format', drop: 'dropId', market: 'market', system: 'system',
  price: { amount: 'natural', currency: 'currency' },
  opens: 'time', closes: 'time',
  beacon: { chain: 'hash', publicKey: 'publicKey', scheme: 'scheme', genesis: 'seconds', period: 'seconds' },
  draw: { formula: 'formula', margin: 'seconds', replaceAfter: 'seconds' },
  floor: { battery: 'percent', updateMonths: 'natural', yearsWithoutEnd: 'natural' },
  units: [{ code: 'code', model: 'name', storage: 'positive', colour: 'name', grade: 'grade', battery: 'percent', worth: 'natural' }],
};

/** The manifest and its hash, where the bytes are exactly those of one. */
export function readManifest(bytes: Uint8Array): { manifest: Manifest; hash: string } | { fault: Fault } {
  const text = textOf(bytes);
  if (text === null) return { fault: { code: 'not-text', file: 'manifest' } };
  const read = readCanonical<Manifest>(text, (value) => misfit(value, shape), { file: 'manifest' });
  if ('fault' in read) return read;
  const fault = contentFault(read.value);
  return fault ? { fault: { ...fault, file: 'manifest' } } : { manifest: read.value, hash: hashOf(bytes) };
}

function contentFault({ opens, closes, units, floor }: Manifest): Omit<Fault, 'file'> | null {
  if (closes <= opens) return { code: 'closes-first', field: 'closes', found: closes, expected: opens };
  for (const [index, { code, battery }] of units.entries()) {
    const before = units[index - 1]?.code;
    if (before !== undefined && before >= code) return { code: 'unsorted', field: `units[${index}].code`, found: code, expected: before };
    if (battery < floor.battery) return { code: 'below-floor', field: `units[${index}].battery`, found: String(battery), expected: String(floor.battery) };
  }
  return null;
}
