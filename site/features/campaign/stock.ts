import { everyBlock, type Picture } from '../../../worker/campaign/block';
import type { Revision } from '../../../worker/campaign/revision';
import type { ShownPicture } from '../../../worker/picture/picture';
import type { PhoneModel, Shelved } from '../model/shelf';
import type { LiveDrop } from '../phone/live-drop';

/** What a campaign's page may speak of: phones with their facts, those of them that its market has, the sale of Phones, and uploaded pictures. */
export type Stock = {
  readonly model: (id: string) => PhoneModel | null;
  readonly shelved: (id: string) => Shelved | null;
  /** What a shelf's rule may choose from, the newest first. */
  readonly shelf: readonly Shelved[];
  readonly drop: LiveDrop | null;
  readonly picture: (id: string) => ShownPicture | null;
};

/** The models that a revision names. */
export function namedModels({ hero, action, blocks, soldOut, reduction }: Revision): string[] {
  const every = everyBlock(blocks);
  const pictured = hero.kind === 'picture' ? drawn(hero.picture) : [hero.newer, hero.older];
  const targets = [action.to, soldOut?.to, ...every.map((block) => (block.kind === 'action' ? block.to : undefined))].flatMap((to) => (to && 'model' in to ? [to.model] : []));
  const inBlocks = every.flatMap((block) => {
    switch (block.kind) {
      case 'comparison':
      case 'saving':
        return [block.newer, block.older];
      case 'shelf':
        return 'models' in block.pick ? block.pick.models : [];
      case 'picture':
        return drawn(block.picture);
      default:
        return [];
    }
  });
  const reduced = reduction && 'models' in reduction.offers ? reduction.offers.models : [];
  return [...new Set([...pictured, ...targets, ...inBlocks, ...reduced])];
}

const drawn = (picture: Picture) => ('model' in picture ? [picture.model] : []);

/** Whether a shelf has to look at all the phones of its market. */
export function looksAround({ blocks }: Revision): boolean {
  return everyBlock(blocks).some((block) => block.kind === 'shelf' && 'rule' in block.pick);
}

/** The uploaded picture that a page begins with, and what it says is to be seen there. */
export function heroUpload({ hero }: Revision, { picture }: Pick<Stock, 'picture'>): (ShownPicture & { readonly alt: string }) | null {
  const named = hero.kind === 'picture' && 'upload' in hero.picture ? hero.picture : null;
  const found = named && picture(named.upload);
  return found ? { ...found, alt: named.alt } : null;
}
