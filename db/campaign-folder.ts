import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { pictureFile, readCampaign, type CampaignFiles } from '../worker/campaign/campaign.file';

/** Every campaign below a folder, one folder each, in YAML or JSON. @throws Error with every fault of every file */
export function readCampaigns(folder: string): CampaignFiles[] {
  const read = readdirSync(folder).sort().map((slug) => readCampaign(slug, filesOf(join(folder, slug))));
  const faults = read.flatMap((result) => (result.ok ? [] : [result.detail]));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return read.flatMap((result) => (result.ok ? [result.value] : []));
}

/** Writes a campaign as `readCampaigns` reads it. */
export function writeCampaign(folder: string, { slug, name, revisions, pictures }: CampaignFiles): void {
  mkdirSync(join(folder, slug), { recursive: true });
  const write = (file: string, content: unknown) => writeFileSync(join(folder, slug, `${file}.yaml`), stringify(content, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false }));
  write('campaign', { name });
  for (const [market, revision] of revisions) write(market, revision);
  for (const [id, picture] of pictures) writeFileSync(join(folder, slug, `${id}.webp`), picture);
}

function filesOf(folder: string): Map<string, unknown> {
  return new Map(readdirSync(folder).sort().map((file) => {
    const content = readFileSync(join(folder, file));
    return [file, pictureFile.test(file) ? new Uint8Array(content) : (parse(content.toString('utf8')) as unknown)];
  }));
}

/** The uploaded pictures that a campaign's texts name, each with the words that stand in its place there. */
export function picturesIn({ revisions }: Pick<CampaignFiles, 'revisions'>): Map<string, string> {
  const named = new Map<string, string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('upload' in value && 'alt' in value && !named.has(String(value.upload))) named.set(String(value.upload), String(value.alt));
    for (const inner of Object.values(value)) look(inner);
  };
  for (const revision of revisions.values()) look(revision);
  return named;
}

/** The same text with other pictures. @param ids new ids by old ones; what is not among them stays */
export function withPictures<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  return JSON.parse(JSON.stringify(value), (name, inner: unknown) => (name === 'upload' && typeof inner === 'string' ? (ids.get(inner) ?? inner) : inner)) as Value;
}
