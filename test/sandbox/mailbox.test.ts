import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { send } from './sandbox.fixture.ts';

beforeEach(() => send('/sandbox/reset', { method: 'POST' }));
afterEach(() => {
  vi.useRealTimers();
});

const mail = {
  from: 'Reprise <hallo@reprise.example>',
  to: 'Ada <ada@example.com>',
  subject: 'Deine Bestellung',
  html: '<p>Danke & bis bald</p>',
  text: 'Danke',
};
const HEADERS = { authorization: 'Bearer re_local', 'user-agent': 'reprise', 'content-type': 'application/json' };
const post = (body: object, headers: Record<string, string> = {}) =>
  send('/emails', { method: 'POST', headers: { ...HEADERS, ...headers }, body: JSON.stringify(body) });
const inbox = async (to: string): Promise<any[]> => ((await (await send(`/mailbox.json?to=${to}`)).json()) as any).mails;

it('delivers to whom it was sent, and to nobody else', async () => {
  const { id } = (await (await post(mail)).json()) as { id: string };
  expect(await inbox('ADA@example.com')).toMatchObject([{ id, subject: 'Deine Bestellung', to: ['Ada <ada@example.com>'] }]);
  expect(await inbox('bob@example.com')).toEqual([]);
});

it('sends once for a repeated key, and refuses another mail under it', async () => {
  const key = { 'idempotency-key': 'confirmation/ord_1' };
  const first = await (await post(mail, key)).json();
  expect(await (await post(mail, key)).json()).toEqual(first);
  expect(await inbox('ada@example.com')).toHaveLength(1);
  const other = await post({ ...mail, subject: 'Other' }, key);
  expect(other.status).toBe(409);
  expect(await other.json()).toMatchObject({ statusCode: 409, name: 'invalid_idempotent_request' });
});

it('sends again under a key that is a day old', async () => {
  const key = { 'idempotency-key': 'confirmation/ord_1' };
  await post(mail, key);
  vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1_000);
  await post(mail, key);
  expect(await inbox('ada@example.com')).toHaveLength(2);
});

it.each([
  ['no subject', { ...mail, subject: undefined }, 'missing_required_field'],
  ['an address that is none', { ...mail, to: 'ada' }, 'validation_error'],
  ['51 recipients', { ...mail, to: Array.from({ length: 51 }, (_, i) => `a${i}@example.com`) }, 'validation_error'],
  ['nothing to read', { ...mail, html: undefined, text: undefined }, 'validation_error'],
  ['a field nobody knows', { ...mail, colour: 'red' }, 'validation_error'],
  ['a tag with a space', { ...mail, tags: [{ name: 'order', value: 'a b' }] }, 'validation_error'],
])('refuses a mail with %s', async (_what, body, name) => {
  const response = await post(body);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ statusCode: 422, name });
});

it('refuses callers without a key, with a wrong one, and without a User-Agent', async () => {
  expect(await (await post(mail, { authorization: '' })).json()).toMatchObject({ name: 'missing_api_key' });
  expect(await (await post(mail, { authorization: 'Bearer nonsense' })).json()).toMatchObject({ name: 'invalid_api_key' });
  expect((await post(mail, { 'user-agent': '' })).status).toBe(403);
});

it('shows a mail in a frame that can run no script', async () => {
  const { id } = (await (await post({ ...mail, html: '<script>alert(1)</script>"><b>' })).json()) as { id: string };
  const page = await (await send(`/mailbox/${id}`)).text();
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page).not.toContain('<script>');
  expect(await (await send('/mailbox')).text()).toContain('Deine Bestellung');
});
