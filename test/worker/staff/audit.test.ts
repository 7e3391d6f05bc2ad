import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordDeed } from '../../../worker/staff/audit.store';
import { employ, lines, signIn, typeOf } from './house';

const house = env.DB_HOUSE;
const record = (at: number, who: string, subject: string) => recordDeed(house, { who, deed: 'staff-changed', subject, detail: { role: 'admin', roleWas: 'publisher' } }, at);
type Page = { lines: { at: string; who: string; name: string | null; subject: string; detail: object }[]; next: string | null };

beforeEach(() => employ(['ada@reprise.example', 'admin'], ['mara@reprise.example', 'marketer']));

const read = async (query = ''): Promise<Page> => (await (await signIn('mara@reprise.example')).call(`/api/studio/audit${query}`)).json();

describe('the log', () => {
  it.each([
    "UPDATE audit SET who = 'somebody'", 'UPDATE audit SET at = 2', 'DELETE FROM audit',
    "INSERT OR REPLACE INTO audit (id, at, who, deed, subject, detail) SELECT id, 2, 'somebody', deed, subject, detail FROM audit",
    "INSERT INTO audit (id, at, who, deed, subject, detail) SELECT id, 2, 'somebody', deed, subject, detail FROM audit WHERE true ON CONFLICT (id) DO UPDATE SET who = excluded.who",
  ])('cannot be changed: %s', async (sql) => {
    await record(1, 'ada@reprise.example', 'staff/x@y.example').run();
    const before = await lines();
    await expect(house.prepare(sql).run()).rejects.toThrow('audit-stays');
    expect(await lines()).toEqual(before);
  });

  it('tells of nothing that was not done', async () => {
    const line = record(1, 'ada@reprise.example', 'staff/x@y.example');
    await expect(house.batch([line, house.prepare("INSERT INTO staff (email, name, role, since) VALUES ('ada@reprise.example', 'Again', 'admin', 1)")])).rejects.toThrow();
    const never = recordDeed(house, { who: 'ada@reprise.example', deed: 'staff-removed', subject: 'staff/x@y.example' }, 1, { sql: 'EXISTS (SELECT 1 FROM staff WHERE email = ?)', values: ['x@y.example'] });
    await never.run();
    expect(await lines()).toEqual([]);
  });

  it('comes page by page, newest first, each line once', async () => {
    await house.batch(Array.from({ length: 120 }, (_, index) => record(1_000 + index, 'ada@reprise.example', `staff/${index}@y.example`)));
    const seen: string[] = [];
    for (let page = await read(); ; page = await read(`?before=${page.next}`)) {
      seen.push(...page.lines.map(({ subject }) => subject));
      if (!page.next) break;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `staff/${119 - index}@y.example`));
  });

  it('is read by person and by what it was done to', async () => {
    await house.batch([record(1, 'ada@reprise.example', 'campaign/winter/de'), record(2, 'gone@reprise.example', 'campaign/winter/fr'), record(3, 'ada@reprise.example', 'campaign/winter-sale/de')]);
    expect((await read('?who=ADA@reprise.example')).lines.map(({ subject }) => subject)).toEqual(['campaign/winter-sale/de', 'campaign/winter/de']);
    expect((await read('?subject=campaign/winter/')).lines.map(({ subject, name }) => [subject, name])).toEqual([['campaign/winter/fr', null], ['campaign/winter/de', 'ada']]);
    expect((await read('?subject=campaign/winter/de&who=gone@reprise.example')).lines).toEqual([]);
    expect((await read("?subject=' OR 1=1 --")).lines).toEqual([]);
    expect((await read()).lines[2]).toMatchObject({ at: '1970-01-01T00:00:00.001Z', who: 'ada@reprise.example', detail: { role: 'admin', roleWas: 'publisher' } });
  });

  it('is for people with a role', async () => {
    expect(await typeOf(await (await signIn('new@reprise.example')).call('/api/studio/audit'))).toEqual([403, 'not-allowed']);
  });
});
