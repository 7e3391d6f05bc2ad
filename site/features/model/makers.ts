import { getCollection } from 'astro:content';
import type { Maker } from '../../content/maker.schema';

const makers = new Map<string, Maker>();

/** Who stands behind a maker's name. For pre-rendered pages only. @throws where the catalogue has a name that nobody stands behind */
export async function makerNamed(name: string): Promise<Maker> {
  if (import.meta.env.DEV || makers.size === 0) for (const { data } of await getCollection('makers')) makers.set(data.name, data);
  const maker = makers.get(name);
  if (!maker) throw new Error(`site/content/makers has no ${name}`);
  return maker;
}
