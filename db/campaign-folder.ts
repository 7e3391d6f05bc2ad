import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readCampaign, type CampaignFiles } from '../worker/campaign/campaign.file';

/** Every campaign below a folder, one folder each, in YAML or JSON. @throws Error with every fault of every file */
export function readCampaigns(folder: string): CampaignFiles[] {
  const read = readdirSync(folder).sort().map((slug) => readCampaign(slug, filesOf(join(folder, slug))));
  const faults = read.flatMap((result) => (result.ok ? [] : [result.detail]));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return read.flatMap((result) => (result.ok ? [result.value] : []));
}

/** Writes a campaign as `readCampaigns` reads it. */
export function writeCampaign(folder: string, { slug, name, revisions }: CampaignFiles): void {
  mkdirSync(join(folder, slug), { recursive: true });
  const write = (file: string, content: unknown) => writeFileSync(join(folder, slug, `${file}.yaml`), stringify(content, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false }));
  write('campaign', { name });
  for (const [market, revision] of revisions) write(market, revision);
}

function filesOf(folder: string): Map<string, unknown> {
  return new Map(readdirSync(folder).sort().map((file) => [file, parse(readFileSync(join(folder, file), 'utf8')) as unknown]));
}
