import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../worker/env';
import { previewPages } from '../../../worker/preview/preview-pages';

/** A page as it comes out between the middleware and whoever asked. */
async function through(path: string, html: string, status: 200 | 404 = 200) {
  const shop = new Hono<AppEnv>().use(previewPages).all('*', (c) => c.html(html, status));
  const response = await shop.fetch(new Request(`http://localhost:8787${path}`), env, createExecutionContext());
  return { status: response.status, text: await response.text(), cache: response.headers.get('cache-control'), referrer: response.headers.get('referrer-policy') };
}

const page = '<head><script>faces()</script><script type="module">correct()</script></head><a href="/de/phones/x" target="_blank">x</a><a href="#content">y</a><form action="/de/cart" method="post"><button formaction="/z">b</button></form><div data-variant="a">A</div><div data-variant="b" hidden>B</div>';
const still = '<head><script>faces()</script></head><a href="/preview/stay" title="/de/phones/x">x</a><a href="#content">y</a><form action="/preview/stay" method="get"><button>b</button></form>';

describe('a page that is a preview', () => {
  it.each(['/studio/preview/de/less', '//studio/preview/de/less', '/preview/secret'])('leads nowhere and runs nothing that would change what it shows: %s', async (path) => {
    expect((await through(path, page)).text).toBe(`${still}<div data-variant="a">A</div>`);
    expect((await through(`${path}?variant=b`, page)).text).toBe(`${still}<div data-variant="b">B</div>`);
  });

  it('is no other page', async () => {
    for (const path of ['/de/c/less', '/studio/campaigns/less/de/preview', '/previews', '/de/preview/x']) expect(await through(path, page)).toMatchObject({ text: page, cache: null });
  });

  it('stays where it is when a link of it is followed', async () => {
    expect(await through('/preview/stay', page)).toMatchObject({ status: 204, text: '' });
  });

  it('is kept by nobody and tells no other site where it was, nor does the answer to a link that shows nothing', async () => {
    for (const status of [200, 404] as const) expect(await through('/preview/secret', page, status)).toMatchObject({ status, cache: 'no-store', referrer: 'no-referrer' });
  });
});
