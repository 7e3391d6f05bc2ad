import { card, europeanHouse, europeanLaw, klarna, paypal, type MarketRecord } from './record';

export const fr = {
  id: 'fr',
  region: 'eu',
  name: 'France',
  locale: 'fr-FR',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  tax: { display: 'included', wording: 'vat-margin' },
  guarantee: { months: 24, kind: 'statutory', harmonisedNotice: true },
  returns: { days: 30, statutoryWithdrawalDays: 14, withdrawalFunction: true },
  delivery: {
    countries: ['FR'],
    price: 0,
    days: { min: 2, max: 4 },
    unserved: [{ name: 'Outre-mer', postalCode: /^9[78]\d{3}$/, reason: 'tax' }],
  },
  address: {
    fields: ['name', 'line1', 'line2', 'postalCode', 'city'],
    optional: ['line2'],
    postalCode: { pattern: /^\d{5}$/, example: '75011' },
    phoneRequired: false,
    phonePrefix: '+33',
  },
  payment: { stripeLocale: 'fr', methods: [card, paypal, klarna] },
  house: europeanHouse,
  legal: [
    ...europeanLaw,
    { rule: 'Garantie légale de conformité de deux ans, présomption de 24 mois (12 pour l’occasion)', source: 'Code de la consommation, art. L217-3 et L217-7' },
    { rule: 'Bouton « commande avec obligation de paiement »', source: 'Code de la consommation, art. L221-14' },
    { rule: 'Conditions d’emploi des mots « reconditionné » et « comme neuf »', source: 'Code de la consommation, art. R122-4 et R122-5' },
    { rule: 'TVA sur la marge', source: 'CGI, art. 297 A' },
  ],
} as const satisfies MarketRecord;
