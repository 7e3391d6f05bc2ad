import { expect, it, vi } from 'vitest';
import { fillCart, order, stockUp, visitor, type Placed } from './shop';

it('every request leaves one line that says what it was and nothing about whose', async () => {
  const { offer } = await stockUp('de');
  const placed = (await (await order(visitor(), 'de', offer)).json()) as Placed;
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  await visitor().api[':market'].orders[':token'].$get({ param: { market: 'de', token: placed.order } });
  await fillCart(visitor(), 'de', offer);
  log.mockRestore();
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0]!)).toMatchObject({ method: 'GET', route: '/api/:market/orders/:token', market: 'de', status: 200, ms: expect.any(Number), request: expect.any(String) });
  expect(lines.join('')).not.toContain(placed.order);
  expect(lines.join('')).not.toContain('@example.org');
});
