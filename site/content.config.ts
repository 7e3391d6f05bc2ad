import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { campaignLoader, type BakedCampaign } from './content/campaigns.loader';
import { makerSchema } from './content/maker.schema';
import { modelSchema } from './content/model.schema';
import { dropLoader, listingLoader, sellerLoader, type BakedDrop, type BakedSeller, type Listing } from './content/offers.loader';
import { copyId, manyTimes } from './content/times.loader';

const files = (folder: string, pattern: string) => glob({ base: `./site/content/${folder}`, pattern });

export const collections = {
  models: defineCollection({ loader: manyTimes(files('models', '*.yaml')), schema: modelSchema }),
  makers: defineCollection({ loader: files('makers', '*.yaml'), schema: makerSchema }),
  /** By `{market}/{key}`: every published revision, future ones too. */
  campaigns: defineCollection({ loader: campaignLoader(), schema: z.custom<BakedCampaign>() }),
  /** By `{market}/{document}`. */
  legal: defineCollection({
    loader: files('legal', '*/*.md'),
    schema: z.strictObject({ title: z.string().min(3), description: z.string().min(20).max(155), updated: z.iso.date() }),
  }),
  listings: defineCollection({ loader: manyTimes<Listing>(listingLoader(), (listing, copy) => ({ ...listing, model: copyId(listing.model, copy) })), schema: z.custom<Listing>() }),
  sellers: defineCollection({ loader: sellerLoader(), schema: z.custom<BakedSeller>() }),
  drops: defineCollection({ loader: dropLoader(), schema: z.custom<BakedDrop>() }),
};
