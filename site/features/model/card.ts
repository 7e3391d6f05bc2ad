import type { Grade } from '../../../worker/shared/grade';
import type { Money } from '../../../worker/shared/money';
import { drawPhone } from '../drawing/drawing';
import type { Wanted } from '../offer/wanted';
import type { PhoneModel, Shelved } from './shelf';

/** What a card says of a phone. */
export type Card = {
  readonly id: string;
  readonly name: string;
  readonly updates: PhoneModel['life']['securityUpdates'];
  /** The back in a colour; mm. */
  readonly picture: { readonly colour: string; readonly width: number; readonly height: number };
  readonly from: Money;
  /** The lowest price before it was reduced. Said only where it was so when the page was made: a line that comes later would move the page. */
  readonly lowest?: Money | undefined;
  /** A line is kept for it where a campaign may reduce the price while the page is open. */
  readonly mayBeReduced?: boolean;
  readonly left: number;
  /** Where the price is that of some offers alone: which, for the correction of prices and stock. */
  readonly only?: Wanted;
  /** Chosen at once on the phone's page. */
  readonly grade?: Grade;
  /** What the price buys, where it was asked for. */
  readonly variant?: string;
};

/** @param grade where the shelf is about phones of one grade, whose offers alone it holds */
export function cardOf({ model, offers, glance }: Shelved, grade?: Grade): Card {
  const colour = offers[0]?.colour ?? model.colours.options[0]!.id;
  const { width, height } = drawPhone(model, { colour });
  return {
    id: model.id,
    name: model.name,
    updates: model.life.securityUpdates,
    picture: { colour, width, height },
    from: glance.from,
    lowest: glance.left > 0 ? offers[0]?.reduction?.lowest : undefined,
    left: glance.left,
    ...(grade && { grade, only: { grade: [grade] } }),
  };
}
