import { z } from 'zod';
import { headerOf } from '../picture/header';
import { uploadsIn } from '../picture/picture';
import { isMarketId, type MarketId } from '../shared/market';
import { done, failed, type Result } from '../shared/result';
import { slug as slugSchema, words } from './field';
import { revisionSchema, type Revision } from './revision';

/**
 * A campaign as files: a folder named by its slug with `campaign.yaml` (what marketers call it) and one file a
 * market with what it says there, `de.yaml`. YAML or JSON; the same shape as everywhere. An uploaded picture that they name lies
 * beside them in its largest size, `pic_….webp`.
 */
export type CampaignFiles = {
  readonly slug: string;
  readonly name: string;
  readonly revisions: ReadonlyMap<MarketId, Revision>;
  /** Files of uploaded pictures by their ids. */
  readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

export type FileFault = { readonly file: string; readonly fault: string };

const campaignSchema = z.strictObject({ name: words(3, 80) });

/**
 * @param slug the folder's name
 * @param files by name: texts parsed, pictures as bytes
 * @returns every fault there is, with its file and place
 */
export function readCampaign(slug: string, files: ReadonlyMap<string, unknown>): Result<CampaignFiles> & { readonly faults?: readonly FileFault[] } {
  const faults: FileFault[] = [];
  const read = <Value>(file: string, schema: z.ZodType<Value>): Value | null => {
    const result = schema.safeParse(files.get(file));
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) faults.push({ file: `${slug}/${file}`, fault: `${path.join('.') || 'the whole'}: ${message}` });
    return null;
  };
  if (!slugSchema.safeParse(slug).success) faults.push({ file: slug, fault: 'a slug has small letters, digits and single hyphens' });
  const main = [...files.keys()].find((file) => stem(file) === 'campaign');
  if (!main) faults.push({ file: slug, fault: 'there is no campaign.yaml' });
  const name = main && read(main, campaignSchema)?.name;
  const revisions = new Map<MarketId, Revision>();
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of files.keys()) {
    const market = stem(file);
    const content = files.get(file);
    if (file === main) continue;
    if (content instanceof Uint8Array) {
      pictures.set(file.replace(pictureFile, ''), content as Uint8Array<ArrayBuffer>);
      if (!headerOf(content).ok) faults.push({ file: `${slug}/${file}`, fault: 'is no picture that can be read' });
    } else if (!isMarketId(market)) faults.push({ file: `${slug}/${file}`, fault: 'is named after no market' });
    else {
      const revision = read(file, revisionSchema);
      if (revision) revisions.set(market, revision);
    }
  }
  for (const [market, revision] of revisions) {
    for (const id of uploadsIn(revision)) if (!pictures.has(id)) faults.push({ file: `${slug}/${market}`, fault: `names the picture ${id}, which does not lie beside it` });
  }
  return faults.length === 0 ? done({ slug, name: name!, revisions, pictures }) : { ...failed('faulty-files', faults.map(({ file, fault }) => `${file}: ${fault}`).join('\n')), faults };
}

/** What the file of a picture is called after its id. */
export const pictureFile = /\.webp$/;

const stem = (file: string) => file.replace(/\.(ya?ml|json)$/, '');
