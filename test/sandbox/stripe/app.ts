import { Hono } from 'hono';
import type { Account } from './account.ts';
import { api } from './api.ts';
import { control } from './control/routes.ts';
import { page } from './page/routes.ts';

export interface Bindings {
  account: Account;
}

export const app = new Hono<{ Bindings: Bindings }>().route('/v1', api).route('/c/pay', page).route('/sandbox', control);
