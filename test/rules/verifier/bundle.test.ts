import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** 32,592 were measured. The curve is nearly all of them; a page loads it when somebody checks, not before. */
const budget = 36_000;

it('the verifier is small, and made of nothing of the shop', async () => {
  const { outputFiles, metafile } = await build({ entryPoints: ['site/features/verifier/verify.ts'], bundle: true, minify: true, format: 'esm', write: false, metafile: true });
  const strangers = Object.keys(metafile.inputs).filter((file) => !/^site\/features\/verifier\/|node_modules\/@noble\//.test(file));
  expect(strangers).toEqual([]);
  const size = gzipSync(outputFiles[0]!.contents, { level: 9 }).byteLength;
  console.info(`verifier: ${size} bytes`);
  expect(size).toBeLessThan(budget);
});
