import { en, type Messages } from '../en/messages';

const { shell, shop, story, purchase, law, newest, found } = en;
const { phone } = story;
const { checkout, phoneCheckout, order, errors, problems } = purchase;
const { floor, reveal } = en.phone;

/** American English: what differs from British, in words and in law. */
export const us: Messages = {
  ...en,
  shell: {
    ...shell,
    legal: { ...shell.legal, guarantee: 'Limited warranty', imprint: 'Contact', privacy: 'Privacy policy', terms: 'Terms of sale' },
    grades: {
      premium: { ...shell.grades.premium, short: 'No wear to be seen, battery at 95% or more.', long: 'No mark that you can see at arm’s length or closer. Battery health 95% or more.' },
      excellent: { ...shell.grades.excellent, short: 'Fine traces close up, battery at 88% or more.', long: 'Fine hairlines that show only when light falls across them. Battery health 88% or more.' },
      good: { ...shell.grades.good, short: 'Light wear you can see, battery at 85% or more.', long: 'Light scratches on glass or frame that you notice in the hand and forget in a case. Battery health 85% or more.' },
      fair: { ...shell.grades.fair, short: 'Clearly used, battery at 80% or more.', long: 'Scratches and small nicks, plain to see; the screen reads perfectly. Battery health 80% or more.' },
    },
    hues: { ...shell.hues, grey: 'gray' },
    taxNote: 'Shipping is included. Sales tax is added at checkout, before you pay.',
    deliveryFree: 'Shipping included',
  },
  shop: {
    ...shop,
    countries: { ...shop.countries, heading: 'Where should we ship it?' },
    home: { ...shop.home, description: (returnDays) => `Used phones, checked by list, graded in plain words. Shipping is included, and you have ${returnDays} days to send yours back.` },
    promises: {
      ...shop.promises,
      guarantee: { title: (months) => `${months}-month limited warranty`, text: 'If it fails, we repair it, replace it or refund you, whoever the seller is.' },
      returns: { ...shop.promises.returns, text: 'For any reason or none. Return shipping is on us.' },
      delivery: { title: 'Shipping included', text: (min, max) => `At your door ${min} to ${max} business days after you pay. The price you see has it in it; only sales tax comes on top.` },
    },
    teaser: { ...shop.teaser, text: (price) => `A Phone costs ${price} plus sales tax and is a working smartphone. Which model, you learn after paying: it is drawn from a list that you can read beforehand.` },
    list: { ...shop.list, description: (models) => `${models} models with prices, stock and the end of their security updates. Used, checked, graded. Shipping included.` },
    model: {
      ...shop.model,
      description: (name, returnDays) => `${name}, used and checked: what each grade looks like, what it costs with shipping, and how long its updates last. ${returnDays} days to return it.`,
      colour: 'Color',
      add: 'Add to cart',
      addThis: (variant, seller) => `Add to cart: ${variant}, sold by ${seller}`,
      offerFacts: { ...shop.model.offerFacts, colour: 'Color' },
      delivery: (min, max) => `Shipping included, ${min} to ${max} business days after you pay`,
      guarantee: (months) => `${months}-month limited warranty`,
      guaranteeText: 'Defects are repaired, or the phone is replaced, or you get your money back. Read all of it before you buy:',
    },
    facts: { ...shop.facts, heading: 'The facts, and where we got them', released: 'Released' },
  },
  premium: {
    ...en.premium,
    not: 'That it works better. All four grades pass the same list of checks and have the same limited warranty. If yours lives in a case, a good one does the same for less.',
    same: (months, days) => `The same in all four: the whole list of checks, a ${months}-month limited warranty, ${days} days to return it.`,
    questions: { ...en.premium.questions, sureBy: (days) => `Each phone has a report with what was measured, replaced and seen. If yours isn’t as described, the warranty covers it; and you can return it within ${days} days in any case.` },
  },
  find: { ...en.find, facets: { ...en.find.facets, colour: 'Color', network: 'Cell network' } },
  story: {
    campaign: { ...story.campaign, used: 'Used, checked, shipping included' },
    reduction: story.reduction,
    over: story.over,
    phone: {
      ...phone,
      description: (price) => `A refurbished smartphone for ${price} plus sales tax. Which model you get is drawn after you pay, from a list you can read here with every chance in it.`,
      lead: 'If you need a phone and don’t mind which, you can skip the spec sheets. You pay a fixed price; one of the phones on this page is drawn for you and shipped.',
      nots: phone.nots.map((not, index) => (index === 0 ? { ...not, text: 'Model, color and storage can’t be picked or swapped. If you need a particular phone, take it from the shelf.' } : not)),
    },
  },
  phone: {
    ...en.phone,
    floor: { ...floor, guarantee: { ...floor.guarantee, title: (months) => `${months}-month limited warranty` } },
    reveal: { ...reveal, drawn: { ...reveal.drawn, text: 'A refurbished phone, checked by list, drawn from all that were left. It comes by mail, with a charging cable.' } },
  },
  law: {
    ...law,
    notFound: { ...law.notFound, home: 'Go to the home page', phones: 'See all phones' },
    broken: { ...law.broken, home: 'Go to the home page' },
  },
  newest: {
    ...newest,
    compare: {
      ...newest.compare,
      points: { ...newest.compare.points, nfc: { ...newest.compare.points.nfc, why: 'For paying at the register.' } },
    },
    quiz: {
      ...newest.quiz,
      choices: { ...newest.quiz.choices, size: { ...newest.quiz.choices.size, any: 'It doesn’t matter' } },
    },
  },
  purchase: {
    ...purchase,
    line: { ...purchase.line, phoneFacts: 'Model, color and storage left to chance' },
    sums: {
      ...purchase.sums,
      delivery: 'Shipping',
      taxNotes: { ...purchase.sums.taxNotes, 'sales-tax': 'Your state’s sales tax is added on the payment page, before you pay. It depends on where the package goes.' },
    },
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
        'refund-due': {
          ...order.states['refund-due'],
          text: (amount) => `It came after the time had run out, and by then somebody else had what you chose. We’re sorry. All of it, ${amount}, goes back the way it came; there’s nothing you need to do.`,
        },
        owed: { ...order.states.owed, text: (amount) => `The bank returned it to us. We still owe you ${amount} and will write to you to find another way. The order itself is canceled.` },
        cancelled: { ...order.states.cancelled, heading: 'Canceled' },
      },
      notes: { ...order.notes, onHold: 'Until then, nothing ships.' },
      cancel: 'Cancel this order',
      cancelNote: 'You can change your mind. What we hold then goes to somebody else.',
      reveal: { ...order.reveal, drawing: (name, color) => `Drawing of the ${name} in ${color}, from behind`, colour: 'Color' },
    },
    errors: {
      ...errors,
      postalCode: (example) => `This doesn’t look like a ZIP code. One looks like ${example}.`,
      notServed: { ...errors.notServed, carrier: (area) => `We can’t ship to ${area}: our carrier doesn’t take our packages there.` },
    },
    problems: {
      ...problems,
      'limit-reached': 'Three unpaid orders are already waiting under this e-mail address. Please pay for one of them or cancel it first; an unpaid order ends by itself within 45 minutes.',
      'not-served': 'We can’t ship to this address.',
    },
  },
  found: {
    ...found,
    feed: {
      ...found.feed,
      description: ({ name, grade, months, days }) =>
        `${name}, used, checked by list and graded. ${grade} Shipping is included. ${months}-month limited warranty, ${days} days to send it back at our expense. The picture is a drawing of the model in this color, not of the single phone.`,
    },
  },
};
