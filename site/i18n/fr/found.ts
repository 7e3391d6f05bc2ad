import type { Messages } from '../en/messages';

export const found: Messages['found'] = {};
