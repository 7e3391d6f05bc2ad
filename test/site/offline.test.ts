import { expect, test } from 'vitest';
import { markKept, marketAt, mayKeep, needsOf, taskFor, type Task } from '../../site/features/offline/keeping';
import { paths } from '../../site/paths';
import { studioPaths } from '../../site/studio-paths';

const shop = 'https://shop.example';
const at = (path: string, { method = 'GET', mode = 'navigate' as RequestMode } = {}) => taskFor({ method, mode, url: new URL(path, shop).href }, shop);

test.each<[string, Task]>([
  ['/', 'page'],
  [paths.home('de'), 'page'],
  [paths.model('jp', 'apple-iphone-13'), 'page'],
  [paths.phone('fr'), 'page'],
  [paths.legal('gb', 'privacy'), 'page'],
  [paths.campaign('de', 'cart-of-the-year'), 'page'],
  [paths.cart('de'), 'private-page'],
  [paths.checkout('us'), 'private-page'],
  [paths.order('de', 'secret'), 'private-page'],
  [paths.phoneCheckout('it'), 'private-page'],
  [paths.queue('es'), 'private-page'],
  [paths.reveal('at', 'secret'), 'private-page'],
  [paths.withdrawal('de', 'ord_1'), 'private-page'],
  ['/de/units/abc', 'private-page'],
  ['/api/de/offers?model=x', 'nothing'],
  ['/cdn-cgi/explorer', 'nothing'],
  [studioPaths.home(), 'nothing'],
  [studioPaths.people(), 'nothing'],
])('opening %s is a %s', (path, task) => {
  expect(at(path)).toBe(task);
});

test('what is sent, what is foreign and what a script fetches is none of the worker’s business', () => {
  expect(at(paths.cart('de'), { method: 'POST' })).toBe('nothing');
  expect(at('https://checkout.stripe.com/c/pay')).toBe('nothing');
  expect(at(paths.model('de', 'x'), { mode: 'cors' })).toBe('nothing');
  expect(at('/robots.txt', { mode: 'cors', method: 'HEAD' })).toBe('nothing');
});

test('files of the build are known by their name, drawings by their place', () => {
  expect(at('/_astro/page.Ab12.css', { mode: 'no-cors' })).toBe('hashed');
  expect(at(paths.drawing('x', 'red'), { mode: 'no-cors' })).toBe('picture');
});

const answer = (headers: Record<string, string>, { status = 200, redirected = false } = {}) => ({ status, redirected, headers: new Headers({ 'content-type': 'text/html; charset=utf-8', ...headers }) });

test('only a page that is the same for everybody is kept', () => {
  expect(mayKeep(answer({ 'cache-control': 'public, max-age=0, must-revalidate' }))).toBe(true);
  expect(mayKeep(answer({ 'cache-control': 'private, no-cache' }))).toBe(false);
  expect(mayKeep(answer({ 'cache-control': 'public, no-store' }))).toBe(false);
  expect(mayKeep(answer({}))).toBe(false);
  expect(mayKeep(answer({ 'cache-control': 'public' }, { status: 404 }))).toBe(false);
  expect(mayKeep(answer({ 'cache-control': 'public' }, { redirected: true }))).toBe(false);
  expect(mayKeep(answer({ 'cache-control': 'public', 'content-type': 'application/xml' }))).toBe(false);
});

test('an offline page is looked for in the market of the address', () => {
  expect(marketAt(`${shop}/jp/phones/x`)).toBe('jp');
  expect(marketAt(`${shop}/de`)).toBe('de');
  expect(marketAt(`${shop}/`)).toBe(null);
  expect(marketAt(`${shop}/drawings/x`)).toBe(null);
});

test('what a page needs is found in it, what it may need later is not', () => {
  const html = '<link href="/_astro/a.css" rel="stylesheet"><img src="/drawings/x/red.svg"><a href="/de"><script type="module">import{a}from"./b.js";import"./c.js";import("./later.js")</script>';
  expect(needsOf(html, `${shop}/_astro/page.js`)).toEqual(['/_astro/a.css', '/drawings/x/red.svg', '/_astro/b.js', '/_astro/c.js'].map((path) => shop + path));
});

test('a copy says that it is one', () => {
  expect(markKept('<!doctype html><html lang="de-DE"><html >')).toBe('<!doctype html><html data-kept lang="de-DE"><html >');
});
