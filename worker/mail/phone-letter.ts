import type { Letter, OrderFacts, PhoneFacts } from './letter';

/** What letters say of Phones, in one language. */
export type PhoneLetters = {
  /** Paragraphs of the receipt: what was fixed before anybody could know, and what is promised. */
  paid(phone: PhoneFacts): string[];
  drawn(order: OrderFacts, phone: PhoneFacts): Letter;
  /** To whom it is given. @param link where they see which it is */
  gift(link: string): Letter;
  /** Why a payment goes back for which nothing was drawn. */
  limitReached: string;
};

/** To the house: nobody else can look after a beacon that does not come. */
export function beaconLate(number: string, { draw }: PhoneFacts): Letter {
  return {
    subject: `Draw ${draw?.sequence} waits: the beacon’s round ${draw?.round} is not out`,
    paragraphs: [
      `The draw ${draw?.id} of order ${number} waits for round ${draw?.round}, which was to be out at ${draw?.at}. The shop asks again by itself and draws as soon as the round is there; all later draws of this sale wait, too.`,
      'Look whether drand is in trouble (https://drand.love, https://status.drand.love) or whether it is only us who cannot reach it. There is nothing to choose: a round that never comes is replaced by the rule of the manifest.',
    ],
  };
}
