import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf, digestsIn, narrowed } from '../../site/policy';

const policy = (...digests: string[]) => `default-src 'self'; style-src 'self' ${digests.map((digest) => `'${digest}'`).join(' ')}; base-uri 'none'`;

test('a text’s digest is what CSP asks for: the hash of its bytes', () => {
  expect(digestOf('p { quotes: "„" "“" }')).toBe(`sha256-${createHash('sha256').update(Buffer.from('p { quotes: "„" "“" }')).digest('base64')}`);
});

test('a page’s policy keeps the digests of its own styles and scripts, and loses those of other pages', () => {
  const html = '<head><style>a{}</style><script>go()</script><script type="module">on()</script><script type="application/ld+json">{}</script><script src="/x.js"></script></head>';
  const own = [digestOf('a{}'), digestOf('go()'), digestOf('on()')];
  expect([...digestsIn(html)]).toEqual(own);
  expect(narrowed(policy(...own, digestOf('b{}'), digestOf('{}')), digestsIn(html))).toBe(policy(...own));
  expect(narrowed(policy(digestOf('b{}')), new Set())).toBe("default-src 'self'; style-src 'self'; base-uri 'none'");
});
