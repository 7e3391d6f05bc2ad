import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { databaseOfMarket } from '../../db/client';
import { confirmHours, lettersASweep, lettersAtMost, pauseMinutes, remindHours } from '../../worker/reminder/reminder';
import { tendReminders } from '../../worker/reminder/reminder.store';
import { marketIds, type MarketId } from '../../worker/shared/market';
import { sweep } from '../../worker/sweep/sweep.flow';
import { execute, openDrop, row, sandbox, visitor } from './shop';

const hour = 3_600_000;
const later = (ms: number) => ({ CLOCK_OFFSET_MS: String(ms) });
const phone = (market: MarketId, settings = {}) => ({ calls: visitor(settings).api[':market'].phone.reminder, param: { market } });
type Letter = { subject: string; text: string; headers?: Record<string, string> };

/** A sale that opens in some hours. */
const announce = (market: MarketId, hours = 48) => openDrop(market, { opensAt: Date.now() + hours * hour, closesAt: Date.now() + (hours + 24) * hour });

const ask = (market: MarketId, email: string, settings = {}) => phone(market, settings).calls.$post({ param: { market }, json: { email } });

async function lettersTo(email: string): Promise<Letter[]> {
  return ((await (await sandbox(`/mailbox.json?to=${encodeURIComponent(email)}`)).json()) as { mails: Letter[] }).mails;
}

const someone = () => `${crypto.randomUUID()}@example.org`;
const secretIn = (letter: Letter) => /\/phone\/reminder\/([0-9a-z]{32})/.exec(letter.text)![1]!;
const rows = async (market: MarketId) => (await row<{ rows: number }>(market, 'SELECT count(*) AS rows FROM reminder')).rows;

/** Asks, and confirms by the letter's link. @returns the secret */
async function confirmed(market: MarketId, email: string): Promise<string> {
  await ask(market, email);
  const secret = secretIn((await lettersTo(email))[0]!);
  expect((await phone(market).calls[':secret'].confirmation.$post({ param: { market, secret } })).status).toBe(200);
  return secret;
}

describe('a reminder', () => {
  it('is asked for, confirmed by a letter, sent once before the sale opens, and forgotten', async () => {
    await announce('de');
    const email = someone();
    const asked = await ask('de', email);
    expect([asked.status, Object.keys((await asked.json()) as object)]).toEqual([202, ['opens']]);
    const secret = await confirmed('de', email);

    // Nothing more until a few hours before.
    await sweep({ ...env, ...later((48 - remindHours - 1) * hour) });
    expect(await lettersTo(email)).toHaveLength(1);
    const soon = { ...env, ...later((48 - remindHours) * hour + 60_000) };
    await sweep(soon);
    await sweep(soon);
    const letters = await lettersTo(email);
    expect(letters).toHaveLength(2);
    expect(letters[0]!.text).toContain('/de/phone\n');
    expect(letters[0]!.text).toContain(secret);
    expect(await rows('de')).toBe(0);
    expect(await row('de', "SELECT count(*) AS mails FROM mail WHERE kind LIKE 'reminder%'")).toEqual({ mails: 0 });
    await sweep(soon);
    expect(await lettersTo(email)).toHaveLength(2);
  });

  it.each(marketIds)('speaks the language of %s, in letters that any mail program can end', async (market) => {
    await announce(market);
    const email = someone();
    const secret = await confirmed(market, email);
    await sweep({ ...env, ...later((48 - remindHours) * hour + 60_000) });
    const letters = await lettersTo(email);
    expect(letters).toHaveLength(2);
    for (const { text, headers } of letters) {
      const link = `http://localhost:8787/${market}/phone/reminder/${secret}`;
      expect(text).toContain(link);
      expect(headers).toEqual({ 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
      expect(text).not.toMatch(/\b(undefined|null|NaN)\b/);
    }
  });

  it('is never sent to whoever did not confirm, and forgotten after a day', async () => {
    await announce('de', 27);
    const email = someone();
    await ask('de', email);
    const secret = secretIn((await lettersTo(email))[0]!);
    const day = { ...env, ...later(confirmHours * hour + 1_000) };
    expect((await phone('de', day).calls[':secret'].$get({ param: { market: 'de', secret } })).status).toBe(404);
    expect((await phone('de', day).calls[':secret'].confirmation.$post({ param: { market: 'de', secret } })).status).toBe(404);
    await sweep(day);
    expect([await rows('de'), (await lettersTo(email)).length]).toEqual([0, 1]);
  });

  it('ends at once, before and after it is confirmed, and ending it again is no fault', async () => {
    await announce('de');
    for (const isConfirmed of [false, true]) {
      const email = someone();
      if (isConfirmed) await confirmed('de', email);
      else await ask('de', email);
      const secret = secretIn((await lettersTo(email))[0]!);
      const end = () => phone('de').calls[':secret'].$delete({ param: { market: 'de', secret } });
      expect([(await end()).status, (await end()).status, await rows('de')]).toEqual([200, 200, 0]);
      await sweep({ ...env, ...later((48 - remindHours) * hour + 60_000) });
      expect(await lettersTo(email)).toHaveLength(1);
    }
  });

  it('is not confirmed by looking, nor by the secret in another market', async () => {
    await announce('de');
    await announce('fr');
    const email = someone();
    await ask('de', email);
    const secret = secretIn((await lettersTo(email))[0]!);
    const look = async (market: MarketId) => (await phone(market).calls[':secret'].$get({ param: { market, secret } })).json();
    expect(await look('de')).toMatchObject({ confirmed: false });
    expect(await look('de')).toMatchObject({ confirmed: false });
    expect((await phone('fr').calls[':secret'].confirmation.$post({ param: { market: 'fr', secret } })).status).toBe(404);
    await phone('fr').calls[':secret'].$delete({ param: { market: 'fr', secret } });
    expect(await rows('de')).toBe(1);
  });
});

describe('the form', () => {
  it('gets the same answer for an address that is new, waits, or is confirmed', async () => {
    await announce('de');
    const email = someone();
    const answers = [];
    for (const step of ['new', 'waits', 'confirmed']) {
      if (step === 'confirmed') await phone('de').calls[':secret'].confirmation.$post({ param: { market: 'de', secret: secretIn((await lettersTo(email))[0]!) } });
      const response = await ask('de', email);
      answers.push([response.status, await response.text(), [...response.headers.keys()].sort().join()]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('writes to an address no more than three times a day, ten minutes apart; the newest link counts', async () => {
    await announce('de');
    const email = someone();
    for (const minute of [0, pauseMinutes - 1, pauseMinutes, 2 * pauseMinutes, 3 * pauseMinutes, 60]) await ask('de', email.toUpperCase(), later(minute * 60_000));
    const letters = await lettersTo(email);
    expect([letters.length, new Set(letters.map(secretIn)).size, await rows('de')]).toEqual([lettersAtMost, lettersAtMost, 1]);
    const statuses = await Promise.all(letters.map(async (letter) => (await phone('de').calls[':secret'].$get({ param: { market: 'de', secret: secretIn(letter) } })).status));
    expect(statuses.sort()).toEqual([200, 404, 404]);
  });

  it('asks for a sale that is announced, and keeps nothing where none is', async () => {
    expect(await (await ask('de', someone())).json()).toMatchObject({ type: '/problems/no-drop' });
    await openDrop('de');
    expect(await (await ask('de', someone())).json()).toMatchObject({ type: '/problems/no-drop' });
    expect(await rows('de')).toBe(0);
  });

  it('takes no address that is none, and not too many from one place', async () => {
    await announce('de');
    for (const email of ['', 'x', 'a@b', `${'x'.repeat(250)}@example.org`]) expect((await ask('de', email)).status).toBe(400);
    const send = visitor({ REMINDER_LIMIT: { limit: async () => ({ success: false }) } as never }).send;
    const refused = await send('http://localhost:8787/api/de/phone/reminder', { method: 'POST', headers: { 'content-type': 'application/json', 'cf-connecting-ip': '192.0.2.1' }, body: JSON.stringify({ email: someone() }) });
    expect([refused.status, refused.headers.get('retry-after'), await rows('de')]).toEqual([429, '60', 0]);
  });
});

describe('many reminders', () => {
  it('are owed so many a sweep that others’ letters find room, each once, and all are gone when the sale opens', async () => {
    const drop = await announce('de', 2);
    const db = databaseOfMarket(env, 'de');
    await db.sql.batch(Array.from({ length: lettersASweep + 5 }, (_, n) => db.sql.prepare("INSERT INTO reminder (id, market, drop_id, email, secret, asked_at, confirmed_at) VALUES (?1, 'de', ?2, ?3, ?1, 1, 1)").bind(`rmd_eu1_${n}`, drop, `${n}@example.org`)));
    const owed = async () => (await row<{ owed: number }>('de', "SELECT count(*) AS owed FROM mail WHERE kind = 'reminder'")).owed;
    const counts = [];
    for (let time = 0; time < 3; time += 1) {
      await tendReminders(db, Date.now());
      counts.push(await owed());
    }
    expect(counts).toEqual([lettersASweep, lettersASweep + 5, lettersASweep + 5]);
    await tendReminders(db, Date.now() + 2 * hour + 1_000);
    expect([await rows('de'), await owed()]).toEqual([0, 0]);
  });
});

describe('the sale that opens next', () => {
  it('is told with the one that is on, and is null where none is announced', async () => {
    await openDrop('de');
    const told = async () => ((await (await visitor().api[':market'].phone.$get({ param: { market: 'de' } })).json()) as { id: string; next: { id: string; opens: string } | null });
    expect((await told()).next).toBeNull();
    // Room on the shelf for what says what the next sale's phones are worth.
    await execute('de', "UPDATE offer SET grade = 'fair'");
    const next = await announce('de');
    const { id, next: announced } = await told();
    expect([announced!.id, id === next]).toEqual([next, false]);
    expect(Date.parse(announced!.opens)).toBeGreaterThan(Date.now());
  });
});
