import type { Currency } from '../money';
import type { Region } from '../shard';

/** What a country's law or custom sets, with where it says so. */
export type LegalSource = { readonly rule: string; readonly source: string };

/** A part of the country that parcels or tax rules keep us from; `reason` names a sentence in the texts. */
export type UnservedArea = {
  readonly name: string;
  /** Against the postal code as the shopper's country writes it, upper case, without surrounding spaces. */
  readonly postalCode?: RegExp;
  /** Against the state, province or prefecture code. */
  readonly division?: readonly string[];
  readonly reason: 'customs' | 'tax' | 'carrier';
};

/** Why a product of chance is sold in a country, and under which rule. */
export type LegalNote = {
  /** In the country's language. */
  readonly text: string;
  readonly source: string;
  /** The day on which somebody last stood by it: an ISO date. */
  readonly date: string;
};

/** What holds for Phones in a country. */
export type PhoneRules = {
  /** Null where nobody has looked into it. */
  readonly legalNote: LegalNote | null;
  /** The networks a Phone works on, as people there call them. */
  readonly networks: readonly string[];
  /** How the data of earlier owners is wiped. */
  readonly wipeStandard: string;
  /** From this age on one may buy a Phone. */
  readonly adultAge: number;
  /** One customer may buy one Phone in so many days. */
  readonly limitDays: number;
};

/**
 * When a lowered price may be announced as a reduction; worker/pricing/reduction.ts holds what is the same everywhere.
 * `steps`: whether the steps of an unbroken series are measured from before the first one, or each against what was before it.
 */
export type ReductionRule = {
  readonly steps: 'from-first' | 'each';
  /** The earlier price must have been charged for more than half of the last `days`, and be no older than `freshDays`. */
  readonly prevailing?: { readonly days: number; readonly freshDays: number };
};

/** Fields of an address form, in the order in which the country writes them. */
export type AddressField =
  | 'familyName' | 'givenName' | 'familyNameKana' | 'givenNameKana' | 'name'
  | 'line1' | 'line2' | 'postalCode' | 'city' | 'division';

export type AddressForm = {
  readonly fields: readonly AddressField[];
  readonly optional: readonly AddressField[];
  readonly postalCode: { readonly pattern: RegExp; readonly example: string };
  /** Codes of states, provinces or prefectures and their names, where the address has one. */
  readonly divisions?: Readonly<Record<string, string>>;
  readonly phoneRequired: boolean;
  readonly phonePrefix: string;
};

/** A payment method by Stripe's name for it, and whether the money is certain at once. */
export type PaymentMethod = {
  readonly id: 'card' | 'paypal' | 'klarna' | 'sepa_debit' | 'eps' | 'bizum' | 'satispay' | 'konbini' | 'paypay' | 'cashapp';
  readonly settles: 'at-once' | 'later';
  /** Days in which one that settles later has done so or never will; Stripe's word for the single payment goes first. */
  readonly settlesWithinDays?: number;
};

export type MarketRecord = {
  readonly id: string;
  readonly region: Region;
  /** The country's name in its own language. */
  readonly name: string;
  readonly locale: string;
  readonly currency: Currency;
  readonly timeZone: string;
  /** Whether prices carry the tax (EU, GB, JP) or the state adds it at checkout (US). */
  readonly tax: { readonly display: 'included' | 'added-at-checkout'; readonly wording: 'vat-margin' | 'consumption-tax' | 'sales-tax' };
  readonly reduction: ReductionRule;
  readonly guarantee: { readonly months: number; readonly kind: 'statutory' | 'commercial'; readonly harmonisedNotice: boolean };
  readonly returns: { readonly days: 30; readonly statutoryWithdrawalDays: number; readonly withdrawalFunction: boolean };
  readonly delivery: {
    /** ISO 3166-1 codes. */
    readonly countries: readonly string[];
    /** Minor units; 0 is free. */
    readonly price: number;
    /** Working days from payment to the door. */
    readonly days: { readonly min: number; readonly max: number };
    readonly unserved: readonly UnservedArea[];
  };
  readonly address: AddressForm;
  readonly payment: { readonly stripeLocale: 'de' | 'fr' | 'es' | 'it' | 'en-GB' | 'en' | 'ja'; readonly methods: readonly PaymentMethod[] };
  /** The house as contract partner in this market: a fictional company, marked as such on its pages. */
  readonly house: { readonly name: string; /** ISO 3166-1 */ readonly country: string; readonly address: readonly string[]; readonly email: string; readonly phone: string; readonly registration: string; readonly taxId: string };
  readonly legal: readonly LegalSource[];
  readonly phone: PhoneRules;
};

export const card: PaymentMethod = { id: 'card', settles: 'at-once' };
export const paypal: PaymentMethod = { id: 'paypal', settles: 'at-once' };
export const klarna: PaymentMethod = { id: 'klarna', settles: 'at-once' };
/** Success or failure is known within 14 business days: https://docs.stripe.com/payments/sepa-debit */
export const sepaDebit: PaymentMethod = { id: 'sepa_debit', settles: 'later', settlesWithinDays: 21 };
/** A voucher is good for three days unless told otherwise: https://docs.stripe.com/payments/konbini */
export const konbini: PaymentMethod = { id: 'konbini', settles: 'later', settlesWithinDays: 3 };

/** Guidelines for Media Sanitization: https://csrc.nist.gov/pubs/sp/800/88/r1/final */
export const wipeStandard = 'NIST SP 800-88 Rev. 1, Purge';

/** The house among the sellers. */
export const houseSeller = 'sel_house_reprise';

/** The house sells to the whole European Union from Berlin. */
export const europeanHouse = {
  name: 'Reprise Handels GmbH',
  country: 'DE',
  address: ['Musterstraße 12', '10115 Berlin', 'Deutschland'],
  email: 'hallo@reprise.example',
  phone: '+49 30 0000 0000',
  registration: 'Amtsgericht Charlottenburg, HRB 000000 B',
  taxId: 'DE000000000',
} as const;

/** Law that holds in every EU market. */
export const europeanLaw: readonly LegalSource[] = [
  { rule: 'Legal guarantee of at least two years', source: 'Directive (EU) 2019/771, Art. 10' },
  { rule: 'Harmonised notice on the legal guarantee', source: 'Directive (EU) 2024/825; Implementing Regulation (EU) 2025/1960' },
  { rule: 'Withdrawal within 14 days', source: 'Directive 2011/83/EU, Art. 9' },
  { rule: 'Withdrawal function in two steps', source: 'Directive 2011/83/EU, Art. 11a (Directive (EU) 2023/2673)' },
  { rule: 'Order button names the obligation to pay', source: 'Directive 2011/83/EU, Art. 8(2)' },
  { rule: 'A reduction is announced with the lowest price of the 30 days before it', source: 'Directive 98/6/EC, Art. 6a; CJEU C-330/23 (Aldi Süd)' },
  { rule: 'What decides the order of offers is said', source: 'Directive 2011/83/EU, Art. 6a(1)(a); Directive 2005/29/EC, Art. 7(4a)' },
  { rule: 'Manufacturer and responsible person in every offer', source: 'Regulation (EU) 2023/988, Art. 16 and 19' },
  { rule: 'No generic environmental claims', source: 'Directive 2005/29/EC, Annex I, No. 4a (Directive (EU) 2024/825)' },
  { rule: 'VAT on the margin for second-hand goods', source: 'Directive 2006/112/EC, Art. 313–325' },
];
