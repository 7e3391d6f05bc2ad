import { card, europeanHouse, europeanLaw, klarna, paypal, wipeStandard, type MarketRecord } from './record';

export const fr = {
  id: 'fr',
  region: 'eu',
  name: 'France',
  locale: 'fr-FR',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  tax: { display: 'included', wording: 'vat-margin' },
  reduction: { steps: 'from-first' },
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
    { rule: 'Affichage du DAS : tête, tronc, membre', source: 'Arrêté du 8 octobre 2003, modifié le 15 novembre 2019 ; CPCE, art. R20-10 et suivants' },
    { rule: 'TVA sur la marge', source: 'CGI, art. 297 A' },
    { rule: 'Prix le plus bas des trente jours précédant une réduction ; en cas de réductions successives, avant la première', source: 'Code de la consommation, art. L112-1-1' },
  ],
  phone: {
    legalNote: {
      text: 'Un Phone est une vente : le modèle livré dépend d’un nombre public et vérifiable, mais chaque appareil vaut au moins son prix, et personne ne repart les mains vides. L’acheteur garde tous les droits d’un achat : rétractation, retour pendant 30 jours, garantie légale de conformité. L’article L322-2 du code de la sécurité intérieure vise pourtant aussi certaines ventes de marchandises par la voie du sort : savoir s’il s’applique à une vente où nul ne peut perdre est une question qu’un avocat doit trancher avant toute ouverture réelle.',
      source: 'Code de la sécurité intérieure, art. L320-1, L322-1 et L322-2 ; code de la consommation, art. L221-18 et L217-3',
      date: '2026-11-16',
    },
    networks: ['Orange', 'SFR', 'Bouygues Telecom', 'Free'],
    wipeStandard,
    adultAge: 18,
    limitDays: 30,
  },
} as const satisfies MarketRecord;
