import type { Evidence } from './verify.ts';

/** Where a shop publishes a drop. */
export type Source = { manifest: string; ledger: string; beacon: (round: number) => string };

/** What could not be read. `status` is null where nothing answered. */
export type Unread = { url: string; status: number | null };

type Options = { draw?: string | undefined; onProgress?: ((done: number, total: number) => void) | undefined };

/** How many beacons are asked for at a time. */
const abreast = 6;

/**
 * Fetches manifest, ledger and the beacons it speaks of (of one draw, or all). A beacon that is
 * not to be had is done without: the ledger has its signature.
 */
export async function fetchDrop(source: Source, send: (url: string) => Promise<Response>, { draw, onProgress }: Options = {}): Promise<{ evidence: Evidence } | { unread: Unread }> {
  const [manifest, ledger] = await Promise.all([read(source.manifest), read(source.ledger)]);
  if ('unread' in manifest) return manifest;
  if ('unread' in ledger) return ledger;
  const rounds = roundsIn(ledger.bytes, draw);
  const beacons: Uint8Array[] = [];
  let [next, done] = [0, 0];
  await Promise.all(Array.from({ length: abreast }, async () => {
    while (next < rounds.length) {
      const place = next++;
      const answer = await read(source.beacon(rounds[place]!));
      if ('bytes' in answer) beacons[place] = answer.bytes;
      onProgress?.((done += 1), rounds.length);
    }
  }));
  return { evidence: { manifest: manifest.bytes, ledger: ledger.bytes, beacons: beacons.filter((bytes) => bytes) } };

  async function read(url: string): Promise<{ bytes: Uint8Array } | { unread: Unread }> {
    try {
      const response = await send(url);
      return response.ok ? { bytes: new Uint8Array(await response.arrayBuffer()) } : { unread: { url, status: response.status } };
    } catch {
      return { unread: { url, status: null } };
    }
  }
}

/** The rounds a ledger drew with or gave up, read without judging it. */
function roundsIn(ledger: Uint8Array, draw: string | undefined): number[] {
  const rounds = new Set<number>();
  for (const line of new TextDecoder().decode(ledger).split('\n')) {
    try {
      const entry = JSON.parse(line) as { kind?: unknown; draw?: unknown; round?: unknown };
      const isAsked = (entry.kind === 'drawn' || entry.kind === 'postponed') && (!draw || entry.draw === draw);
      if (isAsked && Number.isSafeInteger(entry.round)) rounds.add(entry.round as number);
    } catch {
      // The check will say what is wrong with the line.
    }
  }
  return [...rounds];
}
