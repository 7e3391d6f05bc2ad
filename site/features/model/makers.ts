import { getCollection } from 'astro:content';
import type { Maker } from '../../content/maker.schema';

/** Who stands behind a maker's name. For pre-rendered pages only. @throws where the catalogue has a name that nobody stands behind */
export async function makerNamed(name: string): Promise<Maker> {
  const maker = (await getCollection('makers')).find(({ data }) => data.name === name);
  if (!maker) throw new Error(`site/content/makers has no ${name}`);
  return maker.data;
}
