import type { Bindings } from '../env';
import { shardOf, type Id } from '../shared/id';

/**
 * The Durable Object that belongs to a drop, named by the drop's id. Those of European drops stay in Europe, as
 * their databases do (https://developers.cloudflare.com/durable-objects/reference/data-location/); a
 * developer's machine knows no such places.
 */
export function objectOf<T extends Rpc.DurableObjectBranded | undefined>({ STAGE }: Pick<Bindings, 'STAGE'>, objects: DurableObjectNamespace<T>, drop: Id<'drop'>): DurableObjectStub<T> {
  const isEuropean = STAGE === 'production' && shardOf(drop).startsWith('eu');
  return (isEuropean ? objects.jurisdiction('eu') : objects).getByName(drop);
}
