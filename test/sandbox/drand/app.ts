import { Hono } from 'hono';
import { api } from './api.ts';
import { control } from './control.ts';
import type { Drand } from './drand.store.ts';
import { page } from './page.ts';

export interface Bindings {
  drand: Drand;
}

// The page comes first: it is there for people even while the API is silent.
export const app = new Hono<{ Bindings: Bindings }>().route('/sandbox/drand', control).route('/drand', page).route('/drand', api);
