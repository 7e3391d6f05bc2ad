import { card, klarna, wipeStandard, type MarketRecord } from './record';

export const us = {
  id: 'us',
  region: 'us',
  name: 'United States',
  locale: 'en-US',
  currency: 'USD',
  /** Campaigns open at midnight in the east; the page says which midnight it means. */
  timeZone: 'America/New_York',
  tax: { display: 'added-at-checkout', wording: 'sales-tax' },
  reduction: { steps: 'each' },
  guarantee: { months: 12, kind: 'commercial', harmonisedNotice: false },
  returns: { days: 30, statutoryWithdrawalDays: 0, withdrawalFunction: false },
  delivery: {
    countries: ['US'],
    price: 0,
    days: { min: 3, max: 6 },
    unserved: [
      { name: 'APO, FPO and DPO addresses', division: ['AA', 'AE', 'AP'], reason: 'carrier' },
      { name: 'Puerto Rico and the island territories', division: ['PR', 'VI', 'GU', 'AS', 'MP'], reason: 'carrier' },
    ],
  },
  address: {
    fields: ['name', 'line1', 'line2', 'city', 'division', 'postalCode'],
    optional: ['line2'],
    postalCode: { pattern: /^\d{5}(-\d{4})?$/, example: '94110' },
    divisions: {
      AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware',
      DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
      KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota',
      MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey',
      NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon',
      PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah',
      VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming',
      AA: 'Armed Forces Americas', AE: 'Armed Forces Europe', AP: 'Armed Forces Pacific', AS: 'American Samoa', GU: 'Guam',
      MP: 'Northern Mariana Islands', PR: 'Puerto Rico', VI: 'U.S. Virgin Islands',
    },
    phoneRequired: false,
    phonePrefix: '+1',
  },
  payment: { stripeLocale: 'en', methods: [card, klarna, { id: 'cashapp', settles: 'at-once' }] },
  house: {
    name: 'Reprise Commerce, Inc.',
    country: 'US',
    address: ['12 Sample Street', 'Wilmington, DE 19801', 'USA'],
    email: 'hello@reprise.example',
    phone: '+1 302 555 0100',
    registration: 'Delaware corporation, file no. 0000000',
    taxId: 'EIN 00-0000000',
  },
  legal: [
    { rule: 'Limited warranty readable before the sale', source: 'Magnuson-Moss Warranty Act; 16 CFR Part 702' },
    { rule: 'Warranty terms disclosed in one document', source: '16 CFR Part 701' },
    { rule: 'Sales tax of a marketplace facilitator is collected at checkout', source: 'state law, South Dakota v. Wayfair, 585 U.S. ___ (2018)' },
    { rule: 'A former price was really asked, recently and for a reasonable time', source: '16 CFR 233.1' },
  ],
  phone: {
    legalNote: {
      text: 'A Phone is a sale of goods. State laws on gambling look for three things together: a payment, chance, and something to be gained or lost by it. Chance is here, but nobody stakes or risks the payment: each phone is worth at least its price, and it can be returned for a full refund within 30 days. The rules differ from state to state, and so may the answer.',
      source: 'For example N.Y. Penal Law § 225.00(2); Cal. Penal Code § 319',
      date: '2026-11-16',
    },
    networks: ['AT&T', 'T-Mobile', 'Verizon'],
    wipeStandard,
    adultAge: 18,
    limitDays: 30,
  },
} as const satisfies MarketRecord;
