import type { Evidence } from './verify.ts';

export type FileKind = 'manifest' | 'ledger' | 'beacons';

/** Words of which each kind of file has all and the others lack one. */
const marks: Record<FileKind, readonly string[]> = {
  manifest: ['"format"', '"units"'],
  ledger: ['"kind"', '"previous"'],
  beacons: ['"round"', '"randomness"'],
};

/** Which of the three files it is, by what is in it; a fault elsewhere in it does not matter. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const text = new TextDecoder().decode(bytes);
  return (Object.keys(marks) as FileKind[]).find((kind) => marks[kind].every((mark) => text.includes(mark))) ?? null;
}

/** Files in any order, put in their places; or what is missing, or which of them is none of the three or a second of its kind. */
export function arrange(files: readonly Uint8Array[]): Evidence | { problem: 'no-manifest' | 'no-ledger' } | { problem: 'unknown' | 'second'; file: number } {
  const found: { manifest?: Uint8Array; ledger?: Uint8Array; beacons: Uint8Array[] } = { beacons: [] };
  for (const [file, bytes] of files.entries()) {
    const kind = kindOf(bytes);
    if (kind === null) return { problem: 'unknown', file };
    if (kind === 'beacons') found.beacons.push(bytes);
    else if (found[kind]) return { problem: 'second', file };
    else found[kind] = bytes;
  }
  const { manifest, ledger, beacons } = found;
  if (!manifest) return { problem: 'no-manifest' };
  return ledger ? { manifest, ledger, beacons } : { problem: 'no-ledger' };
}
