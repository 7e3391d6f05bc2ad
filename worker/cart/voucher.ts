import { isMeant, isOn, type Reducible, type Span } from '../pricing/cut';

/** What a code that was entered does for a cart: something, or why not. */
export const voucherStates = ['applied', 'unknown', 'not-yet', 'over', 'not-for-these', 'no-better'] as const;
export type VoucherState = (typeof voucherStates)[number];

/** A code as its campaign writes it, where there is one, else as it is compared. */
export type Voucher = { readonly code: string; readonly state: VoucherState };

/** The problem that each state but `applied` is: such a code is refused, and not kept. */
export const voucherProblem = {
  unknown: 'unknown-voucher', 'not-yet': 'voucher-not-yet', over: 'voucher-over', 'not-for-these': 'voucher-not-for-these', 'no-better': 'voucher-no-better',
} as const satisfies Record<Exclude<VoucherState, 'applied'>, string>;

type Line = { readonly reducible: Reducible; readonly asked: { readonly cut: Span['cut'] | null } };

/**
 * How a code stands: whoever knows one that is decided on is told that its time has not come, and not when.
 * `no-better` is one that means something in the cart whose price is as low without.
 *
 * @param folded the code as codes are compared
 */
export function voucherOf(folded: string, spans: readonly Span[], lines: readonly Line[], now: number): Voucher {
  const own = spans.filter(({ cut }) => cut.code?.folded === folded);
  const on = own.filter((span) => isOn(span, now));
  const told = (state: VoucherState, [span] = own) => ({ code: span?.cut.code?.written ?? folded, state });
  if (lines.some(({ asked }) => asked.cut?.code?.folded === folded)) return told('applied', on);
  if (on.length > 0) return told(lines.some(({ reducible }) => on.some(({ cut }) => isMeant(cut, reducible))) ? 'no-better' : 'not-for-these', on);
  if (own.some(({ from }) => from > now)) return told('not-yet');
  return told(own.length > 0 ? 'over' : 'unknown');
}
