import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, a byte order mark kept as the character it is; null where they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** The texts between newlines; the last is empty where the bytes end with one. */
export function linesOf(bytes: Uint8Array): (string | null)[] {
  const lines: (string | null)[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    lines.push(textOf(bytes.subarray(start, end)));
    start = end + 1;
  }
  return lines;
}

/** SHA-256 in lower-case hex; of a text, that of its UTF-8 bytes. */
export function hashOf(data: Uint8Array | string): string {
  return bytesToHex(digestOf(data));
}

export function digestOf(data: Uint8Array | string): Uint8Array {
  return sha256(typeof data === 'string' ? utf8ToBytes(data) : data);
}
