import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { shop } from './operations.mjs';
import { fail, say } from './step.mjs';
import { studio } from './studio.mjs';

/**
 * `npm run campaigns -- check|export|import [folder]`: campaigns as files, to be reviewed, moved between shops and
 * checked where nothing runs. Import saves revisions and publishes none: that is for somebody to decide in the studio.
 */
await install();
const [deed = '', folder = 'db/seed/campaigns'] = process.argv.slice(2);
const { picturesIn, readCampaigns, withPictures, writeCampaign } = await bundled('db/campaign-folder.ts');
const deeds = { check, export: exportAll, import: importAll };
if (!Object.hasOwn(deeds, deed)) fail('What with the campaigns? npm run campaigns -- check, export or import, and a folder if it is not db/seed/campaigns');
await deeds[deed]();

function check() {
  const campaigns = readAll();
  say(`${folder}: ${campaigns.length} campaigns with ${campaigns.reduce((sum, { revisions }) => sum + revisions.size, 0)} pages, in order`);
}

async function exportAll() {
  const { campaigns } = await studio('GET', '/studio/campaigns');
  for (const { slug, name, markets } of campaigns) {
    const revisions = new Map();
    for (const { market } of markets) revisions.set(market, (await revisionsOf(slug, market))[0].revision);
    writeCampaign(folder, { slug, name, revisions, pictures: await filesOf([...picturesIn({ revisions }).keys()]) });
    say(`${slug}: ${[...revisions.keys()].join(', ') || 'no text yet'}`);
  }
}

async function importAll() {
  for (const campaign of readAll()) {
    const { slug, name, revisions } = campaign;
    await studio('PUT', `/studio/campaigns/${slug}`, { name });
    const here = await uploaded(campaign);
    for (const [market, written] of revisions) {
      const revision = withPictures(written, here);
      const [latest] = await revisionsOf(slug, market);
      if (latest && isDeepStrictEqual(latest.revision, JSON.parse(JSON.stringify(revision)))) say(`${slug}/${market}: as it is`);
      else {
        const { number } = await studio('POST', `/studio/campaigns/${slug}/${market}/revisions`, { revision, after: latest?.number ?? 0 });
        say(`${slug}/${market}: saved as revision ${number}, published by nobody yet`);
      }
    }
  }
}

/** Gives the shop the pictures that it lacks. @returns what it calls each of the others, by what the files call it */
async function uploaded(campaign) {
  const ids = new Map();
  const known = await pictures();
  for (const [id, alt] of picturesIn(campaign)) {
    if (known.has(id)) continue;
    const picture = await studio('POST', `/studio/pictures?${new URLSearchParams({ alt, name: `${id}.webp` })}`, campaign.pictures.get(id));
    ids.set(id, picture.id);
    say(`${campaign.slug}: ${id}.webp is ${picture.id} here`);
  }
  return ids;
}

/** The files of pictures in their largest size, by their ids. */
async function filesOf(ids) {
  const known = ids.length > 0 ? await pictures() : new Map();
  const files = ids.map(async (id) => [id, new Uint8Array(await (await fetch(`${shop}${known.get(id).sizes.at(-1).path}`)).arrayBuffer())]);
  return new Map(await Promise.all(files));
}

/** Every picture of the shop by its id. */
async function pictures() {
  const all = new Map();
  for (let before = ''; before !== null; ) {
    const page = await studio('GET', `/studio/pictures${before && `?before=${before}`}`);
    for (const picture of page.pictures) all.set(picture.id, picture);
    before = page.next;
  }
  return all;
}

async function revisionsOf(slug, market) {
  return (await studio('GET', `/studio/campaigns/${slug}/${market}/revisions`)).revisions;
}

function readAll() {
  try {
    return readCampaigns(folder);
  } catch (error) {
    return fail(error.message);
  }
}

/** The shop's own reading of the files, bundled because its files import each other as a bundler reads them. */
async function bundled(entry) {
  const { build } = await import('esbuild');
  const outfile = `node_modules/.cache/reprise/campaigns-${process.pid}.mjs`;
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return import(pathToFileURL(outfile).href);
}
