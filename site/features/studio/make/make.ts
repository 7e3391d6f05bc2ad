import { slug as slugSchema } from '../../../../worker/campaign/field';
import { marketOf, type MarketId } from '../../../../worker/shared/market';
import { isObject, type Body } from '../editor/json';

/** An address for a name: `Früher Vogel, zweiter Wurf` becomes `frueher-vogel-zweiter-wurf`. Empty where nothing of it can stand in one. */
export function slugFrom(name: string): string {
  const plain = name.toLowerCase().replaceAll('ß', 'ss').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFKD').replace(/[\u0300-\u036f’'`]/g, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
}

/** Whether a slug can be one. `new` is the address of the page that makes campaigns. */
export const isFreeForm = (slug: string): boolean => slugSchema.safeParse(slug).success && slug !== 'new';

const ownParts = ['window', 'reduction', 'tracking'];

/**
 * What another campaign's page says, for a campaign of its own: without what was that one's alone, its time, its
 * reduction and its name in the results.
 */
export function copied(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !ownParts.includes(name)));
}

/** A page for another market: its times are by other clocks, and amounts in another currency would be others. */
export function carriedOver(body: Body, from: MarketId, to: MarketId): Body {
  if (marketOf(from).currency === marketOf(to).currency) return body;
  const { reduction: _, ...rest } = body;
  return { ...rest, ...(Array.isArray(rest.blocks) && { blocks: rest.blocks.map(withoutPrice) }) };
}

function withoutPrice(block: unknown): unknown {
  if (!isObject(block) || !isObject(block.pick) || !isObject(block.pick.rule)) return block;
  const { most: _, ...rule } = block.pick.rule;
  return { ...block, pick: { rule } };
}
