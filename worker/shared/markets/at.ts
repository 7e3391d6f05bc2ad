import { card, europeanHouse, europeanLaw, klarna, paypal, sepaDebit, wipeStandard, type MarketRecord } from './record';

export const at = {
  id: 'at',
  region: 'eu',
  name: 'Österreich',
  locale: 'de-AT',
  currency: 'EUR',
  timeZone: 'Europe/Vienna',
  tax: { display: 'included', wording: 'vat-margin' },
  reduction: { steps: 'from-first' },
  guarantee: { months: 24, kind: 'statutory', harmonisedNotice: true },
  returns: { days: 30, statutoryWithdrawalDays: 14, withdrawalFunction: true },
  delivery: { countries: ['AT'], price: 0, days: { min: 2, max: 4 }, unserved: [] },
  address: {
    fields: ['name', 'line1', 'line2', 'postalCode', 'city'],
    optional: ['line2'],
    postalCode: { pattern: /^[1-9]\d{3}$/, example: '1070' },
    phoneRequired: false,
    phonePrefix: '+43',
  },
  payment: { stripeLocale: 'de', methods: [card, paypal, klarna, { id: 'eps', settles: 'at-once' }, sepaDebit] },
  house: europeanHouse,
  legal: [
    ...europeanLaw,
    { rule: 'Gewährleistung 24 Monate', source: 'VGG § 10 Abs. 1' },
    { rule: 'Schaltfläche „zahlungspflichtig bestellen“', source: 'FAGG § 8 Abs. 2' },
    { rule: 'Differenzbesteuerung', source: 'UStG 1994 § 24' },
    { rule: 'Vorheriger niedrigster Preis bei einer Preisermäßigung; bei schrittweiser Ermäßigung vor dem ersten Schritt', source: 'PrAG § 9a' },
  ],
  phone: {
    legalNote: {
      text: 'Ein Phone ist ein Kauf mit offener Ausstattung: Welches Gerät geliefert wird, entscheidet eine nachprüfbare Zufallszahl, doch jedes ist mindestens so viel wert, wie es kostet. Niemand leistet einen Einsatz, den er verlieren könnte. Nach unserem Verständnis ist das keine Ausspielung im Sinn von § 2 GSpG, sondern ein Kauf: mit Rücktrittsrecht, 30 Tagen Rückgabe und voller Gewährleistung.',
      source: 'GSpG § 1 Abs. 1, § 2 Abs. 1; FAGG § 11; VGG',
      date: '2026-11-16',
    },
    networks: ['A1', 'Magenta', 'Drei'],
    wipeStandard,
    adultAge: 18,
    limitDays: 30,
  },
} as const satisfies MarketRecord;
