import { describe, expect, it } from 'vitest';
import { aspects, compare, inOrder, type Aspect, type Standing } from '../../site/features/compare/compare';
import { valueOf } from '../../site/features/compare/value';
import { verdict } from '../../site/features/compare/verdict';
import type { PhoneModel } from '../../site/features/model/shelf';
import { marketIds } from '../../worker/shared/market';
import { phone, phones } from './models';

const today = '2026-11-25';
const mirror: Record<Standing, Standing> = { first: 'second', second: 'first', same: 'same', other: 'other' };
const pairs = phones.flatMap((a) => phones.map((b) => [a, b] as const));
const standings = (a: PhoneModel, b: PhoneModel) => Object.fromEntries(compare('de', a, b, today).map(({ aspect, standing }) => [aspect, standing])) as Record<Aspect, Standing>;

describe('the comparison of any two phones', () => {
  it('is its own mirror image for every pair of the catalogue', () => {
    const told = (a: PhoneModel, b: PhoneModel) => compare('us', a, b, today).map(({ aspect, standing }) => `${aspect} ${standing}`).join();
    const back = (a: PhoneModel, b: PhoneModel) => compare('us', b, a, today).map(({ aspect, standing }) => `${aspect} ${mirror[standing]}`).join();
    expect(pairs.filter(([a, b]) => told(a, b) !== back(a, b))).toEqual([]);
  });

  it('finds no difference between a phone and itself', () => {
    for (const one of phones) expect(Object.values(standings(one, one)).filter((standing) => standing !== 'same')).toEqual([]);
  });

  it('calls nothing larger, lighter, smoother or longer that is not', () => {
    const most = ({ storage }: PhoneModel) => Math.max(...storage.options);
    const isTrue: Partial<Record<Aspect, (a: PhoneModel, b: PhoneModel) => boolean>> = {
      screen: (a, b) => a.screen.diagonal > b.screen.diagonal,
      refresh: (a, b) => a.screen.refresh > b.screen.refresh,
      weight: (a, b) => a.body.weight < b.body.weight,
      size: (a, b) => a.body.height <= b.body.height && a.body.width <= b.body.width,
      storage: (a, b) => most(a) > most(b),
      mainCamera: (a, b) => a.cameras.rear[0]!.megapixels > b.cameras.rear[0]!.megapixels,
    };
    const lies = pairs.flatMap(([a, b]) => compare('de', a, b, today).filter(({ aspect, standing }) => standing === 'first' && isTrue[aspect]?.(a, b) === false).map(({ aspect }) => [a.id, b.id, aspect]));
    expect(lies).toEqual([]);
  });

  it('never calls one of two better and prints the same for both', () => {
    const values = new Map(phones.map((one) => [one.id, Object.fromEntries(aspects.map((aspect) => [aspect, valueOf('jp', aspect, one)]))]));
    const empty = pairs.flatMap(([a, b]) =>
      compare('jp', a, b, today)
        .filter(({ aspect, standing }) => (standing === 'first' || standing === 'second') && values.get(a.id)![aspect] === values.get(b.id)![aspect])
        .map(({ aspect }) => [a.id, b.id, aspect]));
    expect(empty).toEqual([]);
  });

  it.each([
    ['apple-iphone-17', 'apple-iphone-13', { screen: 'first', refresh: 'first', mainCamera: 'first', port: 'first', nfc: 'same', technology: 'same', os: 'same', updates: 'same' }],
    ['google-pixel-8', 'google-pixel-7', { updates: 'first', port: 'same', weight: 'first', size: 'first' }],
    ['google-pixel-8', 'apple-iphone-13', { os: 'other', updates: 'other', port: 'first', refresh: 'first' }],
    ['apple-iphone-13-pro', 'apple-iphone-13', { telephoto: 'first', refresh: 'first', weight: 'second' }],
  ] as const)('knows %s from %s', (a, b, expected) => {
    expect(standings(phone(a), phone(b))).toMatchObject(expected);
  });

  it('holds an end that has come against a phone, and an end nobody named against none', () => {
    const [iphone, pixel] = [phone('apple-iphone-13'), phone('google-pixel-6a')];
    const on = (day: string) => compare('de', iphone, pixel, day).find(({ aspect }) => aspect === 'updates')!.standing;
    expect(on('2027-06-30')).toBe('other');
    expect(on('2027-07-02')).toBe('first');
  });

  it('knows that iPhones of the US have no slot for a card', () => {
    const slot = (market: 'us' | 'de') => compare(market, phone('apple-iphone-14'), phone('apple-iphone-13'), today).find(({ aspect }) => aspect === 'slot')!.standing;
    expect([slot('us'), slot('de')]).toEqual(['second', 'same']);
  });

  it('shows a pair in one order, whichever was named first', () => {
    const names = phones.map(({ id, life }) => ({ id, released: life.released }));
    for (const a of names) for (const b of names) if (a.id !== b.id) expect(inOrder(a, b)).toEqual(inOrder(b, a));
    expect(inOrder({ id: 'old', released: '2021-01-01' }, { id: 'new', released: '2022-01-01' }).map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('sums up in the words of every market, with warnings first', () => {
    const [newer, older] = [phone('google-pixel-8'), phone('google-pixel-6a')];
    for (const market of marketIds) {
      const sentences = verdict(market, newer, older, compare(market, newer, older, '2027-12-01'), '2027-12-01');
      expect(sentences).toHaveLength(2);
      expect(sentences[0]).toContain(older.name);
    }
  });
});
