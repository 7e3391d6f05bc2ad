/**
 * What a build of a large catalogue costs: every model and its listings many times over, each
 * with pages of its own. Figures, not verdicts. `TIMES` names other sizes.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { settingsOfBuild } from '../../scripts/build.mjs';

const { BENCH_PLACE: place = '.cache/bench', TIMES = '25 50' } = process.env;
const out = `${place}/many`;
const modelPage = /\/[a-z]{2}\/phones\/[^/]+\.html/;

type Built = { readonly pages: number; readonly seconds: number; readonly whole: number; readonly memory: number };

console.log('| model pages | a second | their time | whole build | memory |\n|---|---|---|---|---|');
const built: Built[] = [];
for (const times of TIMES.split(' ')) {
  rmSync(out, { recursive: true, force: true });
  const one = await build(times);
  built.push(one);
  console.log(`| ${one.pages.toLocaleString('en')} | ${Math.round(one.pages / one.seconds)} | ${one.seconds.toFixed(1)} s | ${one.whole.toFixed(1)} s | ${(one.memory / 1024 ** 3).toFixed(2)} GB |`);
}
const [small, large] = built;
if (small && large) console.log(`\n${(large.pages / small.pages).toFixed(2)} times the pages: ${(large.seconds / small.seconds).toFixed(2)} times their time, ${(large.whole / small.whole).toFixed(2)} times the whole build`);
rmSync(out, { recursive: true, force: true });

async function build(times: string): Promise<Built> {
  const started = performance.now();
  const astro = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    env: { ...process.env, ...settingsOfBuild, OUT_DIR: out, CATALOGUE_TIMES: times }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [pages, first, last, memory] = [0, 0, 0, 0];
  const watch = setInterval(() => { memory = Math.max(memory, peakOf(astro.pid!)); }, 200);
  createInterface({ input: astro.stdout }).on('line', (line) => {
    if (!modelPage.test(line)) return;
    pages += 1;
    last = performance.now();
    first ||= last;
  });
  const status = await new Promise((resolve) => astro.once('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`the build of ${times} times the catalogue failed`);
  return { pages, seconds: (last - first) / 1000, whole: (performance.now() - started) / 1000, memory };
}

/** The most memory a process has held so far, bytes; 0 where the system does not say. */
function peakOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
