/** SHA-256 of bytes, or of a text's UTF-8, in hex. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return hexOf(await crypto.subtle.digest('SHA-256', bytes));
}

/** Bytes as hex digits, two each, in lower case. */
export function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
