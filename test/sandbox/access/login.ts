/** Signing in and out: Access’s redirects, with a page in the place of a provider’s. */
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { decode } from 'hono/jwt';
import { z } from 'zod';
import type { Bindings } from './app.ts';
import { outScreen, signInScreen, unknownScreen } from './screens.ts';
import { claimsOf, SESSION } from './token.ts';

type Env = { Bindings: Bindings };
export const login = new Hono<Env>();

const COOKIE = 'CF_Authorization';
/** The shop is on this machine, and so are the pages it leads back to. */
const shop = z.string().regex(/^localhost(:\d+)?$/);
const page = z.string().regex(/^\/(?!\/)/).default('/');
const address = z.string().trim().toLowerCase().pipe(z.email());

login.get('/login/:shop', (c) => withApplication(c, () => c.html(signInScreen())));

login.post('/login/:shop', (c) =>
  withApplication(c, async (back) => {
    const { email, other } = await c.req.parseBody();
    const chosen = address.safeParse(email === 'other' ? other : email);
    if (!chosen.success) return c.html(signInScreen('This does not look like an e-mail address.'), 422);
    const { origin, protocol } = new URL(c.req.url);
    // Access sets the cookie on the shop’s own host, at its edge. Here both are one host: cookies know no ports.
    setCookie(c, COOKIE, await c.env.keys.sign(claimsOf(chosen.data, origin, c.env.audience)), {
      path: '/', httpOnly: true, sameSite: 'Lax', secure: protocol === 'https:', maxAge: SESSION,
    });
    return c.redirect(back, 303);
  }),
);

login.get('/logout', (c) => {
  deleteCookie(c, COOKIE, { path: '/' });
  return c.html(outScreen());
});

login.get('/get-identity', (c) => {
  const token = getCookie(c, COOKIE);
  if (!token) return c.json({ err: 'no app token set' }, 400);
  const { email, iat, sub } = decode(token).payload;
  return c.json({ email, iat, user_uuid: sub, idp: { id: 'sandbox', type: 'onetimepin' } });
});

function withApplication(c: Context<Env>, act: (back: string) => Response | Promise<Response>): Response | Promise<Response> {
  const host = shop.safeParse(c.req.param('shop'));
  const path = page.safeParse(c.req.query('redirect_url'));
  if (!host.success || !path.success || c.req.query('kid') !== c.env.audience) return c.html(unknownScreen(), 404);
  return act(`${new URL(c.req.url).protocol}//${host.data}${path.data}`);
}
