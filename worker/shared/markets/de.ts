import { card, europeanHouse, europeanLaw, klarna, paypal, sepaDebit, type MarketRecord } from './record';

export const de = {
  id: 'de',
  region: 'eu',
  name: 'Deutschland',
  locale: 'de-DE',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  tax: { display: 'included', wording: 'vat-margin' },
  guarantee: { months: 24, kind: 'statutory', harmonisedNotice: true },
  returns: { days: 30, statutoryWithdrawalDays: 14, withdrawalFunction: true },
  delivery: {
    countries: ['DE'],
    price: 0,
    days: { min: 2, max: 3 },
    unserved: [
      { name: 'Büsingen am Hochrhein', postalCode: /^78266$/, reason: 'customs' },
      { name: 'Helgoland', postalCode: /^27498$/, reason: 'customs' },
    ],
  },
  address: {
    fields: ['name', 'line1', 'line2', 'postalCode', 'city'],
    optional: ['line2'],
    postalCode: { pattern: /^\d{5}$/, example: '10115' },
    phoneRequired: false,
    phonePrefix: '+49',
  },
  payment: { stripeLocale: 'de', methods: [card, paypal, klarna, sepaDebit] },
  house: europeanHouse,
  legal: [
    ...europeanLaw,
    { rule: 'Gewährleistung 24 Monate', source: 'BGB § 438 Abs. 1 Nr. 3, § 475e, § 476 Abs. 2' },
    { rule: 'Schaltfläche „Zahlungspflichtig bestellen“', source: 'BGB § 312j Abs. 3' },
    { rule: 'Differenzbesteuerung', source: 'UStG § 25a' },
  ],
} as const satisfies MarketRecord;
