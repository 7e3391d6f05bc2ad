import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { build } from 'esbuild';

/** The service worker in one file, at the root, so that it may answer for every page. */
export const GET: APIRoute = async () => {
  const { outputFiles } = await build({ entryPoints: ['site/features/offline/sw.ts'], bundle: true, minify: true, write: false, format: 'iife', target: 'es2022' });
  const code = outputFiles[0]!.text;
  const version = createHash('sha256').update(code).digest('hex').slice(0, 12);
  return new Response(`const VERSION="${version}";${code}`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
