import { afterEach, vi } from 'vitest';
import { sandbox } from '../shop';

afterEach(async () => {
  vi.useRealTimers();
  await sandbox('/sandbox/drand', {}, 'PUT');
});
