import type { ShopProblemCode } from '../../../worker/problem';
import type { AddressField, PaymentMethod } from '../../../worker/shared/markets/record';

/** What lines of a cart and of an order have in common. */
const line = {
  seller: (name: string) => `Sold by ${name}`,
  each: (price: string) => `${price} each`,
  times: (quantity: number) => `${quantity} ×`,
  phone: 'Phone',
  phoneFacts: 'Model, colour and storage by chance',
};

/** The sums under the lines. */
const sums = {
  subtotal: 'Phones',
  /** What a code takes off. */
  code: (code: string) => `Code ${code}`,
  delivery: 'Delivery',
  included: 'Included',
  tax: 'Sales tax',
  taxLater: 'On the payment page',
  total: 'Total',
  /** Where tax is added at checkout. */
  totalBeforeTax: 'Total before sales tax',
  /** One sentence under the total, by the market's tax wording. */
  taxNotes: {
    'vat-margin': 'VAT is in the price (margin scheme for second-hand goods, so it is not shown separately).',
    'consumption-tax': 'Consumption tax is in the price.',
    'sales-tax': 'Your state’s sales tax is added on the payment page, before you pay. It depends on where the parcel goes.',
  },
};

const cart = {
  title: 'Cart',
  heading: (phones: number) => (phones === 1 ? 'One phone in your cart' : `${phones} phones in your cart`),
  empty: {
    heading: 'Nothing in here yet',
    text: 'If the phone in your pocket still does its job, that may be just right. If it does not, have a look around.',
    phones: 'See all phones',
    phone: 'Or leave the choice to chance',
  },
  lines: 'Phones in your cart',
  summary: 'What it comes to',
  /** Names of buttons that show only a sign. */
  less: (name: string) => `One ${name} less`,
  more: (name: string) => `One ${name} more`,
  quantity: (quantity: number) => `${quantity} in the cart`,
  remove: 'Remove',
  /** Read out instead of `remove`, so that it says which. */
  removeNamed: (name: string) => `Remove ${name}`,
  soldOut: 'Sold out while you were thinking it over. Remove it to go on.',
  another: (name: string) => `See which other ${name} we have`,
  limited: (left: number) => (left === 1 ? 'Only one is left.' : `Only ${left} are left.`),
  takeLeft: (left: number) => (left === 1 ? 'Take the one' : `Take the ${left}`),
  priceChanged: (was: string, is: string) => `It cost ${was} when you put it in. It costs ${is} now.`,
  notOrderable: 'Something in the cart is no longer there in that number. Put it right above, then go on.',
  held: (number: string, time: string) => `These are held for your order ${number} until ${time}.`,
  pay: 'Go on to payment',
  checkout: 'Go to checkout',
  goOn: 'Keep looking',
  voucher: {
    heading: 'Do you have a code?',
    label: 'Code',
    apply: 'Use it',
    applied: (code: string) => `Code ${code} counts.`,
    each: (price: string) => `${price} each with the code`,
    remove: 'Take it out',
  },
  /** Read out when a quantity has changed. */
  changed: (phones: number, total: string) => `Cart: ${phones === 1 ? 'one phone' : `${phones} phones`}, ${total}`,
};

const checkout = {
  title: 'Checkout',
  heading: 'Where should it go?',
  lead: 'No account, no newsletter. We ask for what the parcel needs.',
  contact: 'How we reach you',
  address: 'Delivery address',
  optional: 'optional',
  choose: 'Please choose',
  hints: {
    email: 'For the confirmation and the link to your order. Nothing else.',
    phone: 'For the carrier alone, should the parcel not find you.',
    postalCode: (example: string) => `For example ${example}`,
  },
  labels: {
    email: 'E-mail',
    phone: 'Phone number',
    name: 'First and last name',
    familyName: 'Family name',
    givenName: 'Given name',
    familyNameKana: 'Family name in katakana',
    givenNameKana: 'Given name in katakana',
    line1: 'Street and number',
    line2: 'Flat, floor, company',
    postalCode: 'Postcode',
    city: 'Town or city',
    /** State, province, prefecture. */
    division: 'State or province',
  } satisfies Record<AddressField | 'email' | 'phone', string>,
  unserved: {
    summary: 'Where we do not deliver',
    customs: 'outside the customs area our parcels travel in',
    tax: 'other tax rules apply there',
    carrier: 'our carrier does not go there',
  },
  summary: 'What you are ordering',
  facts: {
    delivery: 'Delivery',
    deliveryText: (range: string) => `${range}, insured, if you pay today.`,
    payment: 'Payment',
    paymentText: (methods: string) => `On the next page, run by Stripe: ${methods}.`,
    paymentAtOnce: 'You are charged when you confirm there, and not before.',
    paymentLater: (methods: string) => `With ${methods} the money takes longer: we hold your order until it is here.`,
    returns: 'Returns',
    returnsText: (days: number) => `${days} days from delivery to send it back, free of charge, for any reason.`,
    /** EU (the right of withdrawal) and GB (the right to cancel) only. */
    withdrawalText: (days: number) => `Your legal right to cancel within ${days} days is part of that.`,
    guarantee: 'Guarantee',
    statutory: (months: number) => `${months} months’ legal guarantee of conformity.`,
    commercial: (months: number) => `${months} months’ guarantee from us, on top of your rights by law.`,
    /** Japan (特定商取引法 第12条の6): until when one can order. */
    offerPeriod: 'Offer period',
    offerPeriodStock: 'As long as it is in stock.',
    offerPeriodUntil: (day: string, time: string) => `Until ${day}, ${time}, or until all are sold.`,
    /** Japan (特定商取引法 第12条の6): how to take back the order. */
    cancellation: 'Cancelling the order',
    cancellationText: (days: number) => `Until you have paid, on the order page at any time. After that, by returning it within ${days} days of delivery.`,
    quantity: 'Quantity',
    contract: 'Contract',
    contractText: 'It is made with the seller named at each phone, when our confirmation reaches you by e-mail after payment.',
  },
  methods: {
    card: 'card',
    paypal: 'PayPal',
    klarna: 'Klarna',
    sepa_debit: 'SEPA direct debit',
    eps: 'eps',
    bizum: 'Bizum',
    satispay: 'Satispay',
    konbini: 'convenience store',
    paypay: 'PayPay',
    cashapp: 'Cash App Pay',
  } satisfies Record<PaymentMethod['id'], string>,
  hold: (minutes: number) => `From here on we hold everything for you for at least ${minutes} minutes, time enough to pay.`,
  limitedWarranty: 'Read the limited warranty before you order',
  /**
   * The law asks for these very words. de, at: „Zahlungspflichtig bestellen“ (BGB § 312j, FAGG § 8); fr: « Commande avec
   * obligation de paiement » (L221-14); es: «Pedido con obligación de pago» (art. 98.2); it: «Ordine con obbligo di pagare»
   * (art. 51); gb: as here (reg. 14(4)); us: “Order and pay”; jp: 「注文を確定する」.
   */
  order: 'Order with obligation to pay',
  sending: 'One moment …',
  toCart: 'Back to the cart',
  priceChanged: (total: string) => `A price has changed while you were here. The total is now ${total}. If that is fine with you, press the button once more.`,
};

const phoneCheckout = {
  title: 'Order a Phone',
  heading: 'One Phone. Where should it go?',
  chance: 'Which model, which colour and how much storage you get is left to chance. You cannot choose, and neither can we.',
  left: (left: string, size: string) => `${left} of ${size} are left.`,
  soldOut: { heading: 'All Phones of this sale are gone', text: 'Somebody may still leave one unpaid; then it is back here within the hour.' },
  notYet: { heading: 'The sale has not begun', text: (day: string, time: string) => `It opens on ${day} at ${time}.` },
  over: { heading: 'The sale is over', text: (day: string) => `It closed on ${day}. The next one will be announced on the Phone page.` },
  none: { heading: 'No sale of Phones right now', text: 'We start one when enough good phones have come in.' },
  back: 'About the Phone',
};

const order = {
  title: (news: string, number: string) => `${news} · Order ${number}`,
  /** Stands before the number. */
  label: 'Order',
  placedOn: (day: string, time: string) => `Placed on ${day} at ${time}.`,
  keep: 'Whoever has this page’s address can see the order, so keep it to yourself.',
  mail: (email: string) => `We write to ${email}.`,
  states: {
    /** Held, but its payment page is not open yet. */
    waiting: {
      heading: 'You have it. Payment opens soon.',
      text: (what: string, time: string) =>
        `We hold ${what} for you until ${time}, and nothing has been charged. Your payment page is not open yet: many people are ordering at this moment, or the payment service is slow to answer.`,
    },
    placed: { heading: 'Waiting for your payment', text: (time: string) => `We hold everything for you until ${time}.` },
    /** Back from the payment page; the confirmation is still under way. */
    confirming: { heading: 'Waiting for the payment to be confirmed', text: 'That usually takes a few seconds. This page looks again by itself.' },
    /** The same, after looking for a while. */
    stillConfirming: { heading: 'Still no confirmation', text: 'That does not mean anything went wrong: we write as soon as the payment is confirmed. You can close this page.' },
    /** Came back without paying. */
    left: { heading: 'Not paid yet', text: (time: string) => `You came back without paying, so nothing was charged. We hold everything for you until ${time}.` },
    pending: { heading: 'Your money is on its way', text: (day: string) => `Your bank has until ${day} to send it. We hold your order until then and write as soon as the money is here.` },
    /** The same where it is paid at a shop, with a voucher. */
    pendingVoucher: { heading: 'Waiting for your payment at the shop', text: (day: string, time: string) => `Please pay there by ${time} on ${day}. We hold your order until then and write as soon as the money is here.` },
    paid: { heading: 'Paid. Thank you.', text: (range: string) => `We check it once more, pack it and send it. Expected with you: ${range}.` },
    expired: { heading: 'The time to pay ran out', text: 'Nothing was charged, and what we held is free again. Your cart is still as you left it.' },
    expiredPhone: { heading: 'The time to pay ran out', text: 'Nothing was charged, and your place is free again.' },
    /** Nobody could pay: the payment page did not open while the order waited for it. */
    unopened: { heading: 'The payment page did not open in time', text: 'That was our side of it. Nothing was charged, and what we held is free again. Please try again in a while.' },
    cancelled: { heading: 'Cancelled', text: 'Nothing is owed, and what we held is free again.' },
    'partially-refunded': { heading: 'Part of your money has gone back', text: (amount: string) => `We have sent back ${amount}, the way it came. It may take your bank a few days to show it.` },
    'refund-due': {
      heading: 'Your payment came too late, and goes back',
      text: (amount: string) => `It came after the time had run out, and by then somebody else had what you chose. We are sorry. All of it, ${amount}, goes back the way it came; you need do nothing.`,
    },
    refunded: { heading: 'Refunded', text: (amount: string) => `All of it, ${amount}, went back the way it came. It may take your bank a few days to show it.` },
    /** A refund that the bank sent back, of an order that is not sent any more. */
    owed: { heading: 'Your refund did not arrive', text: (amount: string) => `The bank returned it to us. We still owe you ${amount} and write to you to find another way. The order itself is called off.` },
    disputed: { heading: 'Your bank is looking into this payment', text: 'It has been questioned there, and your bank decides.' },
    paymentFailed: { heading: 'The payment did not go through', text: 'You have not been charged, and what we held is free again. If you still want it, order again and pay another way.' },
    withdrawn: { heading: 'Withdrawal received', text: (when: string) => `We received it on ${when}. If the parcel has not left, it stays here; otherwise you get a prepaid label from us.` },
  },
  /** Stands behind the words of a state, where it is so. */
  notes: {
    goesOn: (range: string) => `Everything else stays as it was. Expected with you: ${range}.`,
    onHold: 'Until then we send nothing.',
    mistake: 'If that was a mistake, tell your bank and write to us; our address is further down.',
  },
  waiting: {
    /** What is held. */
    goods: (phones: number) => (phones === 1 ? 'one phone' : `${phones} phones`),
    phone: 'a Phone',
    /** Goes on with “in 12 seconds”, or with `soon`. */
    opens: 'Your payment page should open',
    soon: 'any moment now',
    byItself: 'This page goes there by itself. Just leave it open.',
    later: 'It takes longer than we thought. Everything stays held, and this page keeps trying.',
    opening: 'It is open. Going there now.',
    end: (time: string) => `If it is not open by ${time}, the order ends there, and nothing is charged.`,
  },
  pay: 'Go on to payment',
  look: 'Look again',
  cancel: 'Give up this order',
  cancelNote: 'You can think better of it. What we hold goes to somebody else then.',
  backToCart: 'Back to the cart',
  backToPhone: 'Back to the Phone',
  bought: 'What you ordered',
  goesTo: 'Where it goes',
  units: 'These very phones are yours',
  oneUnit: 'This very phone is yours',
  unit: {
    code: 'Number on the box',
    battery: 'Battery health',
    parts: 'Replaced parts',
    noParts: 'None, all as it was made',
    part: { battery: 'battery', screen: 'screen', back: 'back', 'charging-port': 'charging port', 'camera-lens': 'camera lens' },
  },
  reveal: {
    label: 'Your Phone',
    heading: (name: string) => `Here it is: ${name}`,
    drawing: (name: string, colour: string) => `Drawing of the ${name} in ${colour}, from behind`,
    grade: 'Condition',
    colour: 'Colour',
    storage: 'Storage',
  },
  help: 'If something is not right',
  returns: (days: number) => `You can return it within ${days} days of delivery, free of charge.`,
  howToReturn: 'How returns work',
  contact: 'Ask us, with the order number:',
};

/** The withdrawal function of Directive 2011/83/EU, Art. 11a: two steps, no login. EU markets only. */
const withdrawal = {
  title: 'Withdraw from a contract',
  lead: (days: number) => `You need no reason and no account. By law you have ${days} days from delivery.`,
  longer: (days: number) => `We take phones back for ${days} days, so this form is here for you as long.`,
  step: (step: number, of: number) => `Step ${step} of ${of}`,
  which: 'Which order?',
  orderNumber: 'Order number',
  orderNumberHint: (example: string) => `It is in our e-mail and on the order page: ${example}`,
  email: 'E-mail address of the order',
  emailHint: 'The acknowledgement goes there.',
  next: 'Continue',
  check: 'This is what you declare',
  declaration: (number: string) => `I hereby withdraw from the contract for the purchase of the goods of order ${number}.`,
  sentTo: (email: string) => `Acknowledgement of receipt to ${email}`,
  change: 'Change something',
  /**
   * The law asks for “confirm withdrawal” or words as clear. de, at: „Widerruf bestätigen“; fr: « Confirmer la
   * rétractation »; es: «Confirmar el desistimiento»; it: «Conferma recesso».
   */
  confirm: 'Confirm withdrawal',
  done: 'We have received your withdrawal',
  received: (day: string, time: string) => `Received on ${day} at ${time}.`,
  forOrder: (number: string, email: string) => `For order ${number}. The acknowledgement is on its way to ${email}; keep it.`,
  nextSteps: 'We send you a prepaid label. Once the phone is with us, or you show that you sent it, you get your money back, within 14 days at the latest.',
  /** Where no order matches number and e-mail, a person looks. */
  anyway: 'Should number and e-mail not fit together, your declaration counts all the same: one of us looks into it and writes to you.',
};

const errors = {
  summary: (count: number) => (count === 1 ? 'One thing needs another look' : `${count} things need another look`),
  missing: (label: string) => `${label} is missing.`,
  tooLong: (label: string) => `${label} is too long.`,
  unknown: (label: string) => `${label}: please choose from the list.`,
  email: 'This does not look like an e-mail address.',
  phone: (prefix: string) => `This does not look like a phone number. Digits will do, with or without ${prefix}.`,
  postalCode: (example: string) => `This does not look like a postcode here. One looks like ${example}.`,
  kana: 'Please write the name in katakana.',
  orderNumber: (example: string) => `An order number looks like ${example}.`,
  format: (label: string) => `${label} needs another look.`,
  notServed: {
    customs: (area: string) => `We cannot deliver to ${area}: it lies outside the customs area our parcels travel in.`,
    tax: (area: string) => `We cannot deliver to ${area}: other tax rules apply there.`,
    carrier: (area: string) => `We cannot deliver to ${area}: our carrier does not go there.`,
  },
};

/** A sentence for every code that a shopper can meet; each stands alone. */
const problems = {
  'invalid-request': 'We could not read that request. Please try once more.',
  'idempotency-key-missing': 'The form was incomplete. Please send it once more.',
  'signature-invalid': 'That message did not come from where it says.',
  'key-required': 'This is for the people who run the shop.',
  'origin-refused': 'For your safety we take changes from our own pages only. Please try again from here.',
  'not-found': 'There is nothing here.',
  'unknown-market': 'We do not sell in this country.',
  'unknown-offer': 'This offer has gone. There may be another one for the same phone.',
  'unknown-order': 'No order has this link.',
  'unknown-unit': 'No phone of ours in this country has that code.',
  'unknown-line': 'That was no longer in the cart.',
  'unknown-voucher': 'We do not know this code. Please check how it is spelled.',
  'voucher-not-yet': 'This code does not count yet.',
  'voucher-over': 'The time of this code is over.',
  'voucher-not-for-these': 'This code is for other phones than those in the cart.',
  'voucher-no-better': 'With this code nothing in the cart would cost less: it is reduced as far already.',
  'no-drop': 'No sale of Phones is planned here at the moment.',
  'unit-gone': 'Somebody else was quicker: this very phone is taken. You have not been charged.',
  'sold-out': 'Somebody was quicker: it is sold out.',
  'price-changed': 'A price has changed in the meantime. Please look at the total again.',
  'cart-full': 'A cart holds twenty kinds of phone at most.',
  'cart-empty': 'The cart is empty.',
  'limit-reached': 'Three unpaid orders already wait under this e-mail address. Please pay for one of them or give it up first; one that is not paid ends by itself within three quarters of an hour.',
  'not-open': 'The sale of Phones is not open.',
  'queue-first': 'There is a queue for this sale, and it has not come to you yet.',
  'already-queued': 'There is already a place in the queue under this e-mail address. Please go on in the browser in which you took it.',
  'no-queue': 'There is no queue at the moment: you can simply order.',
  'not-human': 'The check that tells people from programs did not work out. Please try it once more.',
  'too-many': 'That was too often in a short time. Please wait a minute and try again.',
  'phone-limit': 'We sell one Phone to each customer in thirty days, and you have had yours.',
  'already-published': 'This sale is published; nothing about it changes any more.',
  'no-legal-note': 'The market’s record has no dated legal note, so no sale opens there.',
  'floor-not-met': 'Some of the phones do not meet the floor of the sale.',
  'unknown-drop': 'There is no such sale.',
  'idempotency-key-reused': 'The form has changed since you last sent it. Please press the button once more.',
  'order-closed': 'That attempt has run out, and nothing was charged. Please press the button once more.',
  'already-paid': 'This has been paid already. The confirmation is in your e-mail.',
  'invalid-address': 'Something in the address or contact needs another look.',
  'not-served': 'We cannot deliver to this address.',
  'too-large': 'That was too much at once.',
  'payment-unavailable': 'The payment page does not answer right now. What you chose is held for you; please try again in a minute.',
  busy: 'We have more to do at this moment than we can. Nothing is lost: please try again in a moment.',
  internal: 'Something went wrong on our side. Please try once more.',
} satisfies Record<ShopProblemCode, string>;

/** Texts of cart, checkout, order and withdrawal pages. */
export const purchase = { line, sums, cart, checkout, phoneCheckout, order, withdrawal, errors, problems };
