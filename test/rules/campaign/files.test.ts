import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picturesIn, readCampaigns, withPictures, writeCampaign } from '../../../db/campaign-folder';
import type { CampaignFiles } from '../../../worker/campaign/campaign.file';
import { marketIds } from '../../../worker/shared/market';

const demo = 'db/seed/campaigns';
const slug = 'do-you-need-the-newest';
let folder = '';

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'campaigns-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong with the demo’s campaign after a change of one of its files. */
function faultsAfter(file: string, change: (text: string) => string): string {
  for (const campaign of readCampaigns(demo)) writeCampaign(folder, campaign);
  const path = join(folder, slug, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  try {
    readCampaigns(folder);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('campaigns as files', () => {
  it('hold every market’s text of the demo', () => {
    expect(readCampaigns(demo).map((campaign) => [campaign.slug, [...campaign.revisions.keys()].sort()])).toEqual([[slug, [...marketIds].sort()]]);
  });

  it('are written as they were read', () => {
    const [campaign] = readCampaigns(demo);
    writeCampaign(folder, campaign!);
    expect(readCampaigns(folder)).toEqual([campaign]);
    for (const market of marketIds) expect(readFileSync(join(folder, slug, `${market}.yaml`), 'utf8')).toBe(readFileSync(join(demo, slug, `${market}.yaml`), 'utf8'));
  });

  it.each([
    ['a headline that is too short', 'de.yaml', (text: string) => text.replace(/headline: .*/, 'headline: "Kurz"'), `${slug}/de.yaml: headline: `],
    ['a block that nobody knows', 'fr.yaml', (text: string) => text.replace('kind: "quiz"', 'kind: "dance"'), `${slug}/fr.yaml: blocks.5.kind: `],
    ['a field that nobody knows', 'us.yaml', (text: string) => `${text}colour: "red"\n`, `${slug}/us.yaml: the whole: `],
    ['an address where a meaning belongs', 'gb.yaml', (text: string) => text.replace(/to:\n +model: .*/, 'to:\n    url: "https://example.org"'), `${slug}/gb.yaml: action.to: `],
    ['a campaign without a name', 'campaign.yaml', () => '{}', `${slug}/campaign.yaml: name: `],
  ])('are refused with the place of the fault: %s', (_, file, change, fault) => {
    expect(faultsAfter(file, change)).toContain(fault);
  });

  describe('with uploaded pictures', () => {
    const [old, other] = ['pic_house_01ks8m3v9q4w7x2c5n6b8t0r1y', 'pic_house_01ks8m3v9q4w7x2c5n6b8t0r2z'] as const;
    /** The demo's German page, beginning with an uploaded picture. */
    const pictured = (file: Uint8Array<ArrayBuffer>): CampaignFiles => {
      const [{ revisions, ...campaign }] = readCampaigns(demo) as [CampaignFiles];
      const hero = { kind: 'picture' as const, picture: { upload: old, alt: 'Zwei Handys auf einem Tisch' } };
      return { ...campaign, revisions: new Map([['de' as const, { ...revisions.get('de')!, hero }]]), pictures: new Map<string, Uint8Array<ArrayBuffer>>([[old, file]]) };
    };
    const drawing = async () => new Uint8Array(await sharp({ create: { width: 700, height: 600, channels: 3, background: '#E8401A' } }).webp().toBuffer());

    it('have the pictures’ files beside them', async () => {
      const campaign = pictured(await drawing());
      writeCampaign(folder, campaign);
      expect(readCampaigns(folder)).toEqual([campaign]);
      expect(picturesIn(campaign)).toEqual(new Map<string, string>([[old, 'Zwei Handys auf einem Tisch']]));
    });

    it('are refused where a file is missing or no picture', () => {
      writeCampaign(folder, pictured(new TextEncoder().encode('no picture')));
      expect(() => readCampaigns(folder)).toThrow(`${slug}/${old}.webp: is no picture that can be read`);
      rmSync(join(folder, slug, `${old}.webp`));
      expect(() => readCampaigns(folder)).toThrow(`${slug}/de: names the picture ${old}, which does not lie beside it`);
    });

    it('name the pictures as the shop does that takes them', async () => {
      const { revisions } = pictured(await drawing());
      expect(picturesIn({ revisions: new Map([['de' as const, withPictures(revisions.get('de')!, new Map<string, string>([[old, other]]))]]) })).toEqual(new Map<string, string>([[other, 'Zwei Handys auf einem Tisch']]));
    });
  });

  it('of no market of ours are refused', () => {
    writeCampaign(folder, readCampaigns(demo)[0]!);
    writeFileSync(join(folder, slug, 'xx.json'), '{}');
    expect(() => readCampaigns(folder)).toThrow(`${slug}/xx.json: is named after no market`);
  });
});
