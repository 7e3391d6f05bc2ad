import { Hono } from 'hono';
import { control } from './control.ts';
import { siteverify } from './siteverify.ts';
import type { UsedTokens } from './used.store.ts';
import { widget } from './widget.ts';

export interface Bindings {
  used: UsedTokens;
}

const JAVASCRIPT = { 'content-type': 'application/javascript; charset=UTF-8', 'cache-control': 'max-age=300, public', 'access-control-allow-origin': '*' };

export const app = new Hono<{ Bindings: Bindings }>()
  .get('/turnstile/v0/api.js', (c) => c.body(widget, 200, JAVASCRIPT))
  .route('/turnstile/v0', siteverify)
  .route('/sandbox/turnstile', control);
