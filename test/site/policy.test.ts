import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOf } from '../../site/policy';

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(Buffer.from(text)).digest('base64')}'`;
const partOf = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `));

test('a page’s policy names its own scripts and styles by the hash of their bytes, and neither data nor what is fetched', () => {
  const html = '<head><style>q { quotes: "„" "“" }</style><script>go()</script><script type="module">on()</script><script type="application/ld+json">{}</script><script src="/x.js"></script></head>';
  const policy = policyOf(Buffer.from(html).toString('latin1'), { payAt: 'https://pay.example' });
  expect(partOf(policy, 'script-src')).toBe(`script-src 'self' ${digestOf('go()')} ${digestOf('on()')}`);
  expect(partOf(policy, 'style-src')).toBe(`style-src 'self' ${digestOf('q { quotes: "„" "“" }')}`);
});

test('a page that has neither allows none, and its forms lead to the shop and the payment page', () => {
  const policy = policyOf('<p>Sold.</p>', { payAt: 'https://pay.example' });
  expect([partOf(policy, 'script-src'), partOf(policy, 'style-src')]).toEqual(["script-src 'self'", "style-src 'self'"]);
  expect(partOf(policy, 'form-action')).toBe("form-action 'self' https://pay.example");
});

test('a page with a challenge lets in its script and its frame, and no other page does', () => {
  const policy = policyOf('<script>go()</script>', { payAt: 'https://pay.example', challengeFrom: 'https://challenge.example' });
  expect(partOf(policy, 'script-src')).toBe(`script-src 'self' https://challenge.example ${digestOf('go()')}`);
  expect(partOf(policy, 'frame-src')).toBe('frame-src https://challenge.example');
  expect(policyOf('<script>go()</script>', { payAt: 'https://pay.example' })).not.toMatch(/challenge|frame-src/);
});
