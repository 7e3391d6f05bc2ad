import type { Messages } from '../en/messages';

export const unit: Messages['unit'] = {};
