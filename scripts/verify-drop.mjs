import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { say, settings } from './step.mjs';

/**
 * `npm run verify-drop`: checks a drop of Phones, or one draw of it, from the address of a shop
 * or from files; needs nothing of the shop's own code. Ends with 0 where all is in order, 1 where
 * something is wrong, 2 where it could not be read.
 */
// What is there is good enough: a check must not depend on a network.
if (!existsSync('node_modules/@noble/curves') || !existsSync('node_modules/.bin/node')) await install();
// The check is TypeScript; the machine's Node may not read that, the project's does.
if (!process.features.typescript) process.exit(spawnSync('node', process.argv.slice(1), { env: settings, stdio: 'inherit' }).status ?? 2);

const { verifyDrop } = await import('../site/features/verifier/verify.ts');
const { arrange } = await import('../site/features/verifier/recognise.ts');
const { fetchDrop } = await import('../site/features/verifier/source.ts');
const { conclude, isOfNoUse } = await import('../site/features/verifier/conclusion.ts');
const { unprovable } = await import('../site/features/verifier/limits.ts');
const { paths } = await import('../site/paths.ts');
const { verify: t } = await import('../site/i18n/en/verify.ts');

const { places, question, drop } = readArguments();
const addresses = places.filter((place) => /^https?:\/\//.test(place));
if (places.length === 0) giveUp(t.cli.usage);
if (addresses.length > 1 || (addresses.length === 1 && places.length > 1)) giveUp(t.cli.mixed);

const evidence = addresses.length > 0 ? await fetchFrom(addresses[0]) : readFiles();
const report = await verifyDrop(evidence, question, { onStep: print, onProgress: progress((done, total) => t.checkingSignatures(done, total)) });
console.log(`\n${conclude(report, t)}`);
if (report.ok) console.log(`\n${t.cli.limits}\n${unprovable.map((limit) => `- ${t.limitItems[limit].title} ${t.limitItems[limit].text}`).join('\n')}`);
process.exit(report.ok ? 0 : 1);

function readArguments() {
  const hash = { type: 'string' };
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { draw: { type: 'string' }, drop: { type: 'string' }, expect: hash, entry: hash } });
  } catch (error) {
    giveUp(`${error.message}\n${t.cli.usage}`);
  }
  const { positionals, values: { draw, drop, expect, entry } } = parsed;
  for (const [option, value] of Object.entries({ expect, entry })) if (value !== undefined && !/^[0-9a-f]{64}$/i.test(value)) giveUp(t.cli.badHash(`--${option}`));
  return { places: positionals, drop, question: { draw, manifestHash: expect?.toLowerCase(), entry: entry?.toLowerCase() } };
}

/** An address of the shop's page, of its API, or of its verify page, which may name drop and draw. */
async function fetchFrom(address) {
  const { origin, pathname, searchParams } = new URL(address);
  const [, market] = /^\/(?:api\/)?([a-z]{2})\/phone(?:\/|$)/.exec(pathname) ?? [];
  if (!market) giveUp(t.cli.noAddress(address));
  question.draw ??= searchParams.get('draw') ?? undefined;
  const named = drop ?? searchParams.get('drop') ?? undefined;
  const at = (path) => new URL(path, origin).href;
  say(t.fetching);
  const source = { manifest: at(paths.manifest(market, named)), ledger: at(paths.ledger(market, named)), beacon: (round) => at(paths.beacon(market, round, named)) };
  const fetched = await fetchDrop(source, (url) => fetch(url), { draw: question.draw, onProgress: progress(t.fetchingBeacons) });
  if ('unread' in fetched) giveUp(t.result.unread(fetched.unread.url, fetched.unread.status));
  return fetched.evidence;
}

function readFiles() {
  const arranged = arrange(places.map(read));
  if (!('problem' in arranged)) return arranged;
  const text = t.files[arranged.problem];
  giveUp(typeof text === 'string' ? text : text(basename(places[arranged.file])));
}

function read(name) {
  try {
    return new Uint8Array(readFileSync(name));
  } catch {
    return giveUp(t.cli.noFile(name));
  }
}

function print(step) {
  const { id, ok, facts, fault } = step;
  const text = ok ? t.facts[id](facts) : fault ? `${t.where(fault)}${t.faults[fault.code](fault)}` : t.skipped;
  console.log(`${ok && !isOfNoUse(step) ? '✓' : fault ? '✗' : '–'} ${t.steps[id]}\n    ${text}`);
}

/** Says how far it is, on one line of a terminal; elsewhere nothing. */
function progress(words) {
  return (done, total) => {
    if (process.stdout.isTTY) process.stdout.write(done < total ? `\r${words(done, total)} ` : '\r\u001B[K');
  };
}

function giveUp(text) {
  console.error(text);
  process.exit(2);
}
