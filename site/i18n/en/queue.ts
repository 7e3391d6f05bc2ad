/** The queue for the opening of a sale of Phones. */
const scenes = {
  /** No sale is planned. */
  none: { heading: 'Nothing to queue for', text: 'No sale of Phones is planned here at the moment.' },
  before: {
    heading: 'The queue is not open yet',
    text: (day: string, time: string, opens: string) => `It opens on ${day} at ${time}, and the sale at ${opens}. You need not be first: everybody who is in the queue by then is put into order by a public random number.`,
  },
  lobby: {
    heading: 'Take a place in the queue',
    text: (opens: string) => `The sale opens at ${opens}. Come at any moment until then: being early is no advantage, being here is enough.`,
  },
  /** People are let in already; a new one comes to the end. */
  late: { heading: 'There is a queue', text: 'Many people want a Phone at this moment. Take a place at the end; we let people in as quickly as we can serve them.' },
  free: { heading: 'No queue', text: 'Nobody is waiting: you can order right away.' },
  over: { heading: 'The sale is over', text: 'There is nothing to queue for any more.' },
  waiting: {
    heading: 'You are in',
    text: 'You can close this page and come back with this browser: your place stays. While it is open, it goes on by itself.',
  },
  admitted: {
    heading: 'Your turn',
    text: (time: string) => `Until ${time} the checkout is open for you. Please use the e-mail address that you queued with. What you order is held for you as soon as you send the form.`,
  },
  used: {
    heading: 'You were at the checkout',
    text: (time: string) => `If you have not finished, it is open for you until ${time}. If you have ordered, all about it is on the page of your order and in your e-mail.`,
  },
  ordered: { heading: 'You have ordered', text: 'All about it is on the page of your order and in your e-mail.' },
  lapsed: {
    heading: 'Your turn has passed',
    text: (minutes: number) => `The checkout was open for you for ${minutes} minutes, and then it was somebody else’s turn. If you still want a Phone, you can go to the end of the queue, once. Please use the same e-mail address.`,
  },
  gone: { heading: 'Your turn has passed', text: 'It has passed twice, so that others may have theirs. When the queue is over, anybody can order, and so can you.' },
  soldOut: { heading: 'All Phones of this sale are sold', text: 'We are sorry that you waited for nothing. Nothing was charged.' },
};

const form = {
  email: 'E-mail',
  emailHint: 'One place a person. We keep a code of it that nobody can read, to know you again at the checkout, and write nothing to it.',
  join: 'Take a place',
  return: 'Go to the end of the queue',
  sending: 'One moment …',
  check: 'A check that you are a person',
  checkNeedsScript: 'This check needs JavaScript. Without it we cannot let anybody into the queue.',
};

/** While somebody waits. */
const line = {
  place: 'Your place',
  notYet: 'comes with the opening',
  serving: 'At the checkout: up to place',
  nobodyYet: 'nobody yet',
  waiting: 'People in the queue',
  about: 'Your turn',
  unknown: 'We do not know yet.',
  soon: 'any moment now',
  opensIn: 'The sale opens in',
  lobbyIn: 'The queue opens in',
  progress: 'How far the queue has come',
  /** Read out, each once. */
  news: {
    byItself: 'This page goes on by itself.',
    sealed: 'The sale is open. The list is closed, and in a few seconds a public random number puts it into order.',
    late: 'The random number is late. Nobody is let in before it is there; we keep asking.',
    placed: (place: string) => `Your place is ${place}.`,
    soon: 'Your turn comes very soon.',
    turn: 'It is your turn.',
    lost: 'No connection. Your place stays; we keep trying.',
    found: 'The connection is back.',
    /** As many are in as there are places. */
    full: 'As many people are at the checkout as there are Phones left. When somebody leaves without ordering, the next one’s turn comes; nobody can say when that is.',
  },
};

/** How a place came about, for whoever wants to know. */
const proof = {
  heading: 'How places come about',
  text: 'When the sale opens, the list of everybody who is here is closed and its fingerprint published. Only then comes a round of a public beacon that nobody can know beforehand, we as little as you. Both together give the order.',
  ticket: 'Your line on the list',
  people: 'People on the list',
  hash: 'Fingerprint of the list (SHA-256)',
  round: 'Round of the beacon',
  list: 'Open the list',
  beacon: 'Open the round',
  /** What the visitor's own browser found out, without and with our word to compare. */
  computed: (place: string) => `Your browser has computed it from both: place ${place}.`,
  same: (place: string) => `Your browser has computed it from both: place ${place}. That agrees.`,
  different: (place: string) => `Your browser has computed place ${place} from both, and that is not what we say. Please write to us: this must not happen.`,
  wrongList: 'The list that we show does not have the fingerprint that we published. Please write to us: this must not happen.',
  late: 'You came after the list was closed, so your place follows from when you came.',
};

export const queue = {
  title: 'Queue for a Phone',
  turnTitle: 'Your turn: order a Phone',
  scenes,
  form,
  line,
  proof,
  toCheckout: 'Go to the checkout',
  toPhone: 'About the Phone',
  toPhones: 'See all phones',
  look: 'Look again now',
};
