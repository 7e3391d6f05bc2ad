import { card, europeanHouse, europeanLaw, klarna, paypal, sepaDebit, wipeStandard, type MarketRecord } from './record';

export const de = {
  id: 'de',
  region: 'eu',
  name: 'Deutschland',
  locale: 'de-DE',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  tax: { display: 'included', wording: 'vat-margin' },
  reduction: { steps: 'from-first' },
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
    { rule: 'Niedrigster Preis der 30 Tage vor einer Preisermäßigung; bei schrittweiser Ermäßigung vor dem ersten Schritt', source: 'PAngV § 11 Abs. 1 und 2' },
  ],
  phone: {
    legalNote: {
      text: 'Ein Phone ist ein Kauf mit offener Ausstattung: Welches Gerät geliefert wird, entscheidet eine nachprüfbare Zufallszahl, doch jedes ist mindestens so viel wert, wie es kostet. Niemand setzt etwas ein, das er verlieren könnte, und es gibt nichts, was leer ausgeht. Nach unserem Verständnis fehlt damit das Entgelt für eine bloße Aussicht, wie es § 3 Abs. 1 GlüStV 2021 voraussetzt. Es bleibt ein Kauf: mit Widerrufsrecht, 30 Tagen Rückgabe und voller Gewährleistung.',
      source: 'GlüStV 2021 § 3 Abs. 1; BGB § 312g, § 355, § 437',
      date: '2026-11-16',
    },
    networks: ['Telekom', 'Vodafone', 'O2', '1&1'],
    wipeStandard,
    adultAge: 18,
    limitDays: 30,
  },
} as const satisfies MarketRecord;
