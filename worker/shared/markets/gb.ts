import { card, klarna, paypal, wipeStandard, type MarketRecord } from './record';

export const gb = {
  id: 'gb',
  region: 'gb',
  name: 'United Kingdom',
  locale: 'en-GB',
  currency: 'GBP',
  timeZone: 'Europe/London',
  tax: { display: 'included', wording: 'vat-margin' },
  reduction: { steps: 'each' },
  guarantee: { months: 12, kind: 'commercial', harmonisedNotice: false },
  returns: { days: 30, statutoryWithdrawalDays: 14, withdrawalFunction: false },
  delivery: {
    countries: ['GB'],
    price: 0,
    days: { min: 1, max: 3 },
    unserved: [
      { name: 'Channel Islands', postalCode: /^(GY|JE)\d/, reason: 'tax' },
      { name: 'Isle of Man', postalCode: /^IM\d/, reason: 'tax' },
      { name: 'Gibraltar', postalCode: /^GX11/, reason: 'customs' },
      { name: 'Northern Ireland', postalCode: /^BT\d/, reason: 'customs' },
    ],
  },
  address: {
    fields: ['name', 'line1', 'line2', 'city', 'postalCode'],
    optional: ['line2'],
    postalCode: { pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, example: 'M1 1AE' },
    phoneRequired: false,
    phonePrefix: '+44',
  },
  payment: { stripeLocale: 'en-GB', methods: [card, paypal, klarna] },
  house: {
    name: 'Reprise Trading Ltd',
    address: ['12 Sample Street', 'Manchester M1 1AE', 'United Kingdom'],
    email: 'hello@reprise.example',
    phone: '+44 161 000 0000',
    registration: 'Registered in England and Wales, no. 00000000',
    taxId: 'GB 000 0000 00',
  },
  legal: [
    { rule: 'Goods of satisfactory quality, as described; 30-day right to reject; up to six years to claim (five in Scotland)', source: 'Consumer Rights Act 2015, ss. 9–24; Limitation Act 1980, s. 5' },
    { rule: 'Right to cancel within 14 days', source: 'Consumer Contracts Regulations 2013, reg. 29–30' },
    { rule: 'Order button names the obligation to pay', source: 'Consumer Contracts Regulations 2013, reg. 14(4)' },
    { rule: 'VAT margin scheme', source: 'VAT Notice 718' },
    { rule: 'A comparison with an earlier price of ours is genuine and recent', source: 'Digital Markets, Competition and Consumers Act 2024, s. 226; CTSI, Guidance for Traders on Pricing Practices' },
  ],
  phone: {
    legalNote: {
      text: 'A Phone is a sale of goods. Which one you get depends on a public number that anybody can check, yet each is worth at least its price, so nobody pays for a mere chance and nobody can come away with less than they paid for. That is why we do not read it as gaming or as an arrangement under sections 6 and 14 of the Gambling Act 2005. It keeps everything a purchase has: the right to cancel, 30 days to return it, and your rights if it is faulty.',
      source: 'Gambling Act 2005, ss. 6 and 14; Consumer Contracts Regulations 2013, reg. 29–30; Consumer Rights Act 2015, ss. 9–24',
      date: '2026-11-16',
    },
    networks: ['EE', 'O2', 'Vodafone', 'Three'],
    wipeStandard,
    adultAge: 18,
    limitDays: 30,
  },
} as const satisfies MarketRecord;
