import { describe, expect, it } from 'vitest';
import { control, freshSandbox, look, open, set, stripe } from './sandbox.fixture.ts';

freshSandbox();

describe('the limit of sessions a second', () => {
  it('is off by default, and the busiest second is remembered all the same', async () => {
    await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(await look('limits')).toEqual({ sessionsPerSecond: null, highestInOneSecond: 6, refused: 0 });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await open();
    expect((await look('limits')).highestInOneSecond).toBe(6);
  });

  it('refuses what is above it, and takes it a second later', async () => {
    await set('limits', { sessionsPerSecond: 3 });
    const calls = await Promise.allSettled(Array.from({ length: 5 }, () => open()));
    const refused = calls.flatMap((call) => (call.status === 'rejected' ? [call.reason] : []));
    expect(refused).toMatchObject([{ statusCode: 429 }, { statusCode: 429 }]);
    expect(await look('limits')).toEqual({ sessionsPerSecond: 3, highestInOneSecond: 5, refused: 2 });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await open()).status).toBe('open');
  });

  it('is for sessions that are made, not for anything else', async () => {
    await set('limits', { sessionsPerSecond: 1 });
    const { id } = await open();
    for (const _ of [1, 2, 3]) await stripe.checkout.sessions.retrieve(id);
    expect((await control(`sessions/${id}/pay`)).outcome).toBe('paid');
  });
});
