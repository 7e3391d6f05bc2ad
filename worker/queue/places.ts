import { sha256 } from '../shared/hash';

/**
 * Places of those who were there before the opening: a list that is closed first, and a public
 * round of a beacon that nobody can know by then. Pure, so that a browser can do it again.
 */
const formula = 'reprise-queue-1';

/** The public name of a place in the queue, of which the secret stays with its holder. */
export async function ticketOf(token: string): Promise<string> {
  return (await sha256(token)).slice(0, 32);
}

/** The list as it is published: sorted, one ticket a line, each line ended. */
export function listOf(tickets: readonly string[]): string {
  return [...tickets].sort().map((ticket) => `${ticket}\n`).join('');
}

export function ticketsIn(list: string): string[] {
  return list.split('\n').filter((line) => line !== '');
}

/** The tickets of a sealed list by their places, the first one first. @param list the SHA-256 of its bytes @param randomness of the round that was named when it was sealed */
export async function byPlace(list: string, randomness: string, tickets: readonly string[]): Promise<string[]> {
  const keyed = await Promise.all(tickets.map(async (ticket) => ({ ticket, key: await sha256(`${formula}\n${list}\n${randomness}\n${ticket}`) })));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ ticket }) => ticket);
}
