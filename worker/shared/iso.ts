/** A moment as the API writes it, UTC: `2026-11-26T12:00:00.000Z`. @param ms since 1970 */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** The same, and null where there is none. */
export function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : iso(ms);
}
