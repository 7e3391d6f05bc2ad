import { en, type Messages } from '../en/messages';

const { purchase } = en;
const { checkout, phoneCheckout, order, errors, problems } = purchase;

/** American English: what differs from British, in words and in law. */
export const us: Messages = {
  ...en,
  purchase: {
    ...purchase,
    line: { ...purchase.line, phoneFacts: 'Model, color and storage left to chance' },
    sums: { ...purchase.sums, delivery: 'Shipping' },
    cart: {
      ...purchase.cart,
      summary: 'Order summary',
      takeLeft: (left) => (left === 1 ? 'Take it' : `Take the ${left}`),
      notOrderable: 'We don’t have that many of everything in your cart anymore. Fix it above, then go on.',
    },
    checkout: {
      ...checkout,
      heading: 'Where should we ship it?',
      lead: 'No account, no newsletter. We ask for what the package needs.',
      address: 'Shipping address',
      hints: { ...checkout.hints, phone: 'For the carrier only, in case the package can’t find you.' },
      labels: { ...checkout.labels, line1: 'Street address', line2: 'Apartment, floor, company', postalCode: 'ZIP code', city: 'City', division: 'State' },
      unserved: { ...checkout.unserved, summary: 'Where we don’t ship', carrier: 'our carrier doesn’t take our packages there' },
      facts: {
        ...checkout.facts,
        delivery: 'Shipping',
        deliveryText: (range) => `${range}, insured, if you pay today.`,
        guarantee: 'Limited warranty',
        commercial: (months) => `${months}-month limited warranty from us, on top of your rights under state law.`,
        contractText: 'It is made with the seller named with each phone, when our confirmation reaches you by e-mail after payment.',
      },
      order: 'Order and pay',
    },
    phoneCheckout: {
      ...phoneCheckout,
      heading: 'One Phone. Where should we ship it?',
      chance: 'Which model, which color and how much storage you get is left to chance. You can’t choose, and neither can we.',
    },
    order: {
      ...order,
      states: {
        ...order.states,
        paid: { ...order.states.paid, text: (range) => `We check it once more, pack it and ship it. Expected with you: ${range}.` },
        cancelled: { ...order.states.cancelled, heading: 'Canceled' },
      },
      cancel: 'Cancel this order',
      cancelNote: 'You can change your mind. What we hold then goes to somebody else.',
      reveal: { ...order.reveal, drawing: (name, color) => `Drawing of the ${name} in ${color}, from behind`, colour: 'Color' },
    },
    errors: {
      ...errors,
      postalCode: (example) => `This doesn’t look like a ZIP code. One looks like ${example}.`,
      notServed: { ...errors.notServed, carrier: (area) => `We can’t ship to ${area}: our carrier doesn’t take our packages there.` },
    },
    problems: { ...problems, 'not-served': 'We can’t ship to this address.' },
  },
};
