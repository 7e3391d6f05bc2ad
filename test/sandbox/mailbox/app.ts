import { Hono } from 'hono';
import type { Mailbox } from './mailbox.store.ts';
import { provider } from './provider.ts';
import { reading } from './reading.ts';

export interface Bindings {
  mailbox: Mailbox;
}

export const app = new Hono<{ Bindings: Bindings }>().route('/', provider).route('/', reading);
