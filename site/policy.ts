import { createHash } from 'node:crypto';

/** What every page of the shop may load, and from where. A script or a style that stands in the page is named by its digest. */
const everywhere = [
  "default-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
  "object-src 'none'", "base-uri 'none'",
];

/**
 * A page's content security policy. It names the page's own digests and no others: they cannot be compressed, and those of
 * all pages together would be a fifth of each.
 *
 * @param html as it is sent, its bytes read as Latin 1
 * @param payAt the origin where forms may lead besides the shop itself
 * @param challengeFrom the origin whose script and frame the page may show besides its own
 */
export function policyOf(html: string, { payAt, challengeFrom }: { readonly payAt: string } & Pick<App.Locals, 'challengeFrom'>): string {
  const digests = { script: '', style: '' };
  for (const [, kind, text] of html.matchAll(/<(script|style)(?: type="module")?>([^]*?)<\/\1>/g)) digests[kind as keyof typeof digests] += ` '${digestOf(text!)}'`;
  const [script, frame] = challengeFrom ? [` ${challengeFrom}`, [`frame-src ${challengeFrom}`]] : ['', []];
  return [...everywhere, ...frame, `form-action 'self' ${payAt}`, `script-src 'self'${script}${digests.script}`, `style-src 'self'${digests.style}`].join('; ');
}

const known = new Map<string, string>();

/** How a policy names a text, its bytes read as Latin 1: by their hash. Pages have the most of theirs in common. */
function digestOf(text: string): string {
  const digest = known.get(text) ?? createHash('sha256').update(text, 'latin1').digest('base64');
  known.set(text, digest);
  return `sha256-${digest}`;
}
