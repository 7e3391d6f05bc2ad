/**
 * Pages that were rendered a moment ago, in this isolate: a storm on a page that no build has baked renders it once in a few
 * seconds. Prices in it are as old as those that caches of the API may give out, and the page's script corrects them anyway.
 */

type Rendered = { readonly body: string; readonly status: number; readonly headers: [string, string][] };

/** ms */
const goodFor = 5_000;

const lately = new Map<string, { readonly at: number; readonly page: Promise<Rendered | null> }>();

/**
 * @param key of the revision
 * @param now ms
 * @param render makes the page, for whoever comes first; who comes meanwhile waits for that one
 * @param keepGoing lets it be made though whoever asked first is gone
 * @returns null where what was made is for nobody else (an error, a cookie): then everybody has to make their own
 */
export async function renderedLately(key: string, now: number, render: () => Promise<Response>, keepGoing: (work: Promise<unknown>) => void): Promise<Response | null> {
  const known = lately.get(key);
  const page = known && Math.abs(now - known.at) < goodFor ? known.page : begin(key, now, render, keepGoing);
  const rendered = await page;
  return rendered && new Response(rendered.body, { status: rendered.status, headers: rendered.headers });
}

/** An isolate that has rendered nothing yet. */
export function forgetRendered(): void {
  lately.clear();
}

function begin(key: string, now: number, render: () => Promise<Response>, keepGoing: (work: Promise<unknown>) => void): Promise<Rendered | null> {
  for (const [old, { at }] of lately) if (Math.abs(now - at) >= goodFor) lately.delete(old);
  const page = render().then(kept).then((rendered) => {
    if (!rendered) lately.delete(key);
    return rendered;
  }, (error: unknown) => {
    lately.delete(key);
    throw error;
  });
  lately.set(key, { at: now, page });
  keepGoing(page.catch(() => {}));
  return page;
}

async function kept(response: Response): Promise<Rendered | null> {
  if (response.status !== 200 || response.headers.has('set-cookie')) return null;
  return { body: await response.text(), status: response.status, headers: [...response.headers] };
}
