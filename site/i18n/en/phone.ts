/** The fair draw on the Phone page. */
const page = {
  /** The name of a sale, by what can be in it. */
  systems: { ios: 'Phone: all with iOS', android: 'Phone: all with Android', mixed: 'Phone: iOS and Android, mixed' },
  closesIn: 'Closes in',
  opensIn: 'Opens in',
  opensAt: (day: string, time: string) => `The sale opens on ${day} at ${time}.`,
  closesAt: (day: string, time: string) => `On sale until ${day}, ${time}, or until the last one is gone.`,
  lobby: 'The queue is open already. When the sale begins, a public random number puts everybody who is in it by then into order: being early does not help, being there does.',
  lobbyFrom: (time: string) => `The queue for it opens at ${time}. Being first in it is no advantage.`,
  toQueue: 'To the queue',
  queue: 'Many people want one at this moment, so there is a queue.',
  soldOut: 'All Phones of this sale are sold.',
  limit: (days: number) => `One Phone for each customer in ${days} days.`,
  adults: (age: number) => `For adults, ${age} and over.`,
  /** @param methods as a list, joined by “or” */
  methods: (methods: string) => `You can pay by ${methods}: only in ways that are confirmed at once, because the draw begins with your payment.`,
  wall: 'See the draws so far',
  verifier: 'Check a draw yourself',
};

/** What can be in it. */
const odds = {
  heading: 'What can be in it',
  lead: 'Every phone that has not been drawn yet has the same chance to be the next. So the chance of a model follows from how many of it are left. “At the start” is when none had been drawn.',
  best: 'The best you can get', middle: 'In the middle', worst: 'The least you can get',
  worth: (price: string) => `worth ${price}`,
  worthNote: 'What a phone is worth is the lowest price at which one like it was in stock here, the median of the 14 days before the list was fixed.',
  byModel: 'By model', byMaker: 'By maker', byWorth: 'By what it is worth',
  model: 'Model', maker: 'Maker', worths: 'Worth',
  left: 'Left', now: 'Chance now', start: 'At the start',
  /** How many are left, of how many there were. */
  of: (left: string, size: string) => `${left} of ${size}`,
  from: (from: string, to: string) => `${from} to ${to}`,
  gone: 'All of them have been drawn. These are the figures of the start.',
};

/** What every unit of a sale has at least. */
const floor = {
  heading: 'The least it can be',
  lead: 'Before a sale is published, each phone on its list is checked against these points. One that misses a single point cannot be in it.',
  worth: { title: 'Worth its price', text: (worth: string) => `No phone on the list is worth less than ${worth}. The price of the sale is never above that.` },
  battery: { title: (percent: string) => `Battery at ${percent} or more`, text: 'Of what it held when new. Measured, and written into your order.' },
  updates: {
    title: (months: number) => `Security updates for ${months} months`,
    text: (years: number) => `Counted from the last day of the sale. Where a maker names no end, the phone was less than ${years} years old when the list was fixed.`,
  },
  works: { title: 'It works, fully', text: 'It has passed the same list of checks as every phone here.' },
  guarantee: { title: (months: number) => `${months} months’ guarantee`, text: 'The same as for a phone that you choose yourself.' },
};

/** How it is drawn, and why nobody can bend it. */
const draw = {
  heading: 'How it is drawn',
  lead: 'Not by us. A public random number decides, one that nobody can know when you pay: not you, not us, not those who publish it.',
  list: { title: 'The list is fixed first.', text: 'Before the sale opens we publish which phones are in it, one by one, and a fingerprint of that list. Change one letter of the list, and the fingerprint is another.' },
  payment: {
    title: 'Your payment fixes a round.',
    text: (period: number, margin: number) =>
      `drand, a public source run jointly by independent organisations, publishes a random number every ${period} seconds, in numbered rounds. When your payment arrives we write into a public ledger which round counts for you: the first that comes more than ${margin} seconds later.`,
  },
  round: { title: 'The round comes.', text: 'Its number appears for everybody at once. It carries a signature, so nobody can make one up or swap it for another.' },
  formula: { title: 'A formula picks the phone.', text: 'It takes three things: the list’s fingerprint, the round’s number, your draw’s id. Out of them comes one of the phones that are left. The same three always give the same phone.' },
  check: { title: 'You can check it.', text: 'The list, the ledger and the round are open to anybody. Our checker works it out again in your browser, and so can a program of your own.' },
  late: (hours: number) => `Should a round ever fail to appear, the draw waits. After ${hours} hours a later round takes its place, and the ledger says so.`,
  formulaHeading: 'The formula, word for word',
  /** Goes with the formula's own lines, which are the same in every language. */
  formulaText: 'SHA-256 of these five lines. Its first 32 bits, modulo the number of phones left, say which one of them it is, counted from 0 in the order of the list. Numbers of the last, incomplete stretch would favour some phones; for those the next attempt counts.',
  formulaParts: { manifest: 'fingerprint of the list', randomness: 'number of the round', draw: 'id of the draw', attempt: 'attempt, from 0' },
};

/** The hash of the manifest. */
const manifest = {
  heading: 'The fingerprint of the list',
  text: 'This is the SHA-256 hash of the list of phones in this sale. Keep it, if you like: with it you can tell at any time whether the list is still the one that was published before you paid.',
  copy: 'Copy the fingerprint',
  copied: 'Copied',
  open: 'Open the list',
  ledger: 'Open the ledger',
};

const promises = {
  heading: 'What we promise, whichever it is',
};

/** Why it is sold in this country, from the market's record. */
const legal = {
  heading: 'Why this is a purchase, and not a game',
  source: (source: string) => `Rules: ${source}`,
  demo: (date: string) => `As of ${date}. This note is part of a demonstration: before a real opening a lawyer has to replace it.`,
};

const checkout = {
  payment: 'Here you find only ways to pay that are confirmed at once: the draw begins with your payment.',
  fingerprint: 'Your phone is drawn from this list, by a public random number:',
  gift: {
    heading: 'Is it for somebody else?',
    option: 'It is a present',
    email: 'E-mail of the person who gets it',
    hint: 'They get a link that shows which Phone it is, without price or address. You get one to pass on, too.',
    note: 'The parcel goes to the address on this page. To send it back is up to you, as the buyer.',
  },
};

/** The order page, from the payment to the phone. */
const order = {
  drawing: {
    heading: 'Paid. Your Phone is about to be drawn.',
    /** Paid, and no round is fixed yet. */
    noRound: 'Your payment has arrived. In a moment the ledger names the round that counts for you.',
    text: 'Your payment has arrived, and the round that counts for you is fixed. Its number does not exist yet; nobody can know it. When it comes, it decides, and this page shows you the phone. You can also close it: we write to you.',
    comes: 'Your round comes',
    any: 'any moment now',
    late: 'Your round has not appeared yet. Nothing is lost: the draw waits for it and goes on by itself. We write to you as soon as it is done.',
    ready: 'It has been drawn. Here it comes.',
    byItself: 'This page goes on by itself.',
    sequence: 'Your draw in this sale',
    sequenceValue: (sequence: string) => `No. ${sequence}`,
    draw: 'Id of your draw',
    round: 'Round',
    roundAt: 'Time of the round',
    entry: 'Its line in the ledger',
    entryNote: 'This hash is of the line that fixes your round. As long as it is there, nobody can change the round without anybody noticing.',
  },
  worth: 'Worth',
  fair: {
    heading: 'Why it is this one',
    text: (sequence: string, round: string, position: string, of: string) =>
      `Draw no. ${sequence} of this sale was fixed before round ${round} existed. When that round came, its number picked the phone at place ${position} of the ${of} that were left. Nobody could have known, and nobody can change it.`,
    check: 'Work it out again',
    wall: 'All draws of this sale',
  },
  notForMe: {
    heading: 'Not for you?',
    text: (days: number) => `Hoping for another model is reason enough. Send it back within ${days} days of delivery, free of charge, and you get all of your money back. It will not be drawn again in this sale.`,
  },
  limitReached: {
    heading: 'One Phone a customer: your money goes back',
    text: (amount: string, days: number) => `Within ${days} days we sell one Phone to each customer, and there was one for you already. No round was fixed for this order. All of it, ${amount}, goes back the way it came; you need do nothing.`,
  },
  gift: {
    heading: 'Your present',
    text: (email: string) => `We have sent this link to ${email}. It shows which Phone it is, without price or address. You can pass it on yourself, too.`,
    copy: 'Copy the link',
    copied: 'Copied',
    look: 'See for yourself which one it is',
  },
};

/** The page of whoever gets a Phone as a present. */
const reveal = {
  title: 'A Phone for you | Reprise',
  named: (name: string) => `A Phone for you: ${name}`,
  waiting: {
    heading: 'Somebody has a Phone for you',
    text: 'Which one it is, a public random number decides in a moment. Nobody knows it yet, not even the person who gave it to you.',
    noRound: 'Which one it is, a public random number decides. As soon as its round is fixed, this page shows when it comes.',
    late: 'The random number that decides has not appeared yet. Nothing is lost: it goes on by itself. Look in again later.',
  },
  drawn: {
    heading: 'A Phone for you',
    text: 'A refurbished phone, checked by list, drawn from all that were left. It comes in the post, with a charging cable.',
    fair: (sequence: string, round: string) => `Draw no. ${sequence} of this sale was fixed before round ${round} of a public random number existed. That number picked this phone; nobody could have known, and nobody can change it.`,
    back: (days: number) => `If it is not for you: the person who gave it to you can send it back within ${days} days of delivery.`,
  },
  calledOff: { heading: 'This Phone is not coming', text: 'The order behind it came to its end, and nothing was drawn for it. Ask whoever sent you the link: more is not shown here.' },
};

/** The picture to show around. */
const share = {
  heading: 'A picture to show around',
  text: 'It shows the phone and how it was drawn: no name, no address, no order.',
  save: 'Save the picture',
  share: 'Share it',
  /** On the picture. */
  line: (of: string, round: string) => `One of ${of} Phones, drawn by round ${round}`,
  alt: (name: string) => `A card with a drawing of the ${name}`,
  slogan: 'Refurbished, and drawn in the open.',
};

/** All draws of a sale, as cards. */
const wall = {
  title: 'All draws of this sale | Reprise',
  description: 'Every Phone of this sale that has been drawn, each with the public random number that decided it, and a way to work it out again.',
  heading: 'Every draw, in the open',
  lead: 'Each card is a Phone that somebody has paid for. It turns over when its random number appears. Nobody’s name is on this page, and none is in the ledger.',
  prove: {
    heading: 'Prove one of them wrong',
    text: 'Take any card, open the checker, and let it work out the draw again in your browser. If one of them does not come out right, we want to know, and so should everybody else.',
    action: 'Open the checker',
  },
  /** Filled in by a script, so the words must fit every number. */
  count: (drawn: string, waiting: string, size: string) => `Drawn: ${drawn} of ${size}. Waiting: ${waiting}.`,
  draw: (sequence: string) => `No. ${sequence}`,
  round: (round: string) => `Round ${round}`,
  waiting: 'Waiting for its round',
  postponed: 'Its round did not appear; a later one counts.',
  any: 'any moment now',
  one: (position: string, of: string) => `Place ${position} of ${of}`,
  refunded: 'Refunded',
  reasons: {
    'sold-out': 'The payment came when all were sold.',
    'limit-reached': 'One Phone a customer: this was a second one.',
    'refunded-earlier': 'The money had gone back before a round was fixed.',
  },
  check: 'Check this draw',
  more: 'Show earlier draws',
  empty: { heading: 'Nobody has bought one yet', text: 'As soon as the first payment arrives, its card stands here, face down, with the number of its round.' },
  loading: 'Reading the ledger …',
  failing: 'The ledger does not answer. This page keeps trying.',
  none: 'There is no sale of Phones at the moment.',
  noScript: 'The cards need a script. The ledger itself does not: it is a text file, one line for each thing that happened.',
  ledger: 'The ledger, as it is',
  back: 'About the Phone',
};

/** Texts of the fair Phone, but for its checker and its queue. */
export const phone = { page, odds, floor, draw, manifest, promises, legal, checkout, order, reveal, share, wall };
