import { describe, expect, it } from 'vitest';
import type { Bindings } from '../../worker/env';
import { rememberGlance } from '../../worker/queue/glance';

describe('a look at a queue', () => {
  const env = {} as Bindings;
  const counting = () => {
    let asked = 0;
    return async () => (asked += 1);
  };

  it('asks its room once a second, however many look', async () => {
    const [glance, ask] = [rememberGlance<number>(), counting()];
    const looks = [0, 0, 500, 999, 1_000, 1_500].map((now) => glance(env, 'de', now, ask));
    expect(await Promise.all(looks)).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('is another in another country, and to whoever asks with settings of their own', async () => {
    const [glance, ask] = [rememberGlance<number>(), counting()];
    expect([await glance(env, 'de', 0, ask), await glance(env, 'fr', 0, ask), await glance({ ...env }, 'de', 0, ask)]).toEqual([1, 2, 3]);
  });

  it('that failed is not remembered', async () => {
    const glance = rememberGlance<number>();
    await expect(glance(env, 'de', 0, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await glance(env, 'de', 1, async () => 7)).toBe(7);
  });
});
