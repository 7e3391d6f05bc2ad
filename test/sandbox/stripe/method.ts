/**
 * The payment methods the sandbox knows: a good part of what Stripe offers in
 * the countries the shop sells in. `currencies` is what Stripe supports for
 * Checkout; a method asked for in another currency is refused.
 * https://docs.stripe.com/payments/payment-methods/payment-method-support
 */
export interface Method {
  label: string;
  /** `now` is paid or not at once; a `debit` arrives later; a `voucher` is paid in a shop, or never. */
  timing: 'now' | 'debit' | 'voucher';
  currencies: readonly string[] | 'any';
  /** Limits in minor units, where they are far from those of a card. */
  minimum?: number;
  maximum?: number;
}

const now = (label: string, ...currencies: string[]): Method => ({ label, timing: 'now', currencies });

export const METHODS: Readonly<Record<string, Method>> = {
  card: { label: 'Card', timing: 'now', currencies: 'any' },
  link: { label: 'Link', timing: 'now', currencies: 'any' },
  affirm: { ...now('Affirm', 'usd', 'cad'), minimum: 3_500 },
  afterpay_clearpay: now('Afterpay / Clearpay', 'usd', 'gbp', 'aud', 'cad', 'nzd'),
  alma: { ...now('Alma', 'eur'), minimum: 5_000 },
  amazon_pay: now('Amazon Pay', 'usd', 'eur', 'gbp', 'jpy', 'aud', 'chf', 'dkk', 'nok', 'nzd', 'sek'),
  bacs_debit: { label: 'Bacs Direct Debit', timing: 'debit', currencies: ['gbp'] },
  bancontact: now('Bancontact', 'eur'),
  billie: now('Billie', 'eur', 'gbp', 'sek'),
  bizum: now('Bizum', 'eur'),
  blik: now('BLIK', 'pln'),
  cashapp: now('Cash App Pay', 'usd'),
  eps: now('EPS', 'eur'),
  ideal: now('iDEAL', 'eur'),
  klarna: now('Klarna', 'eur', 'gbp', 'usd', 'aud', 'cad', 'chf', 'czk', 'dkk', 'nok', 'nzd', 'pln', 'ron', 'sek'),
  konbini: { label: 'Konbini', timing: 'voucher', currencies: ['jpy'], minimum: 120, maximum: 300_000 },
  mb_way: now('MB WAY', 'eur'),
  mobilepay: now('MobilePay', 'dkk', 'eur', 'nok', 'sek'),
  multibanco: { label: 'Multibanco', timing: 'voucher', currencies: ['eur'] },
  p24: now('Przelewy24', 'eur', 'pln'),
  pay_by_bank: now('Pay by Bank', 'gbp', 'eur'),
  paypal: now('PayPal', 'eur', 'gbp', 'usd', 'aud', 'cad', 'chf', 'czk', 'dkk', 'nok', 'nzd', 'pln', 'sek', 'sgd'),
  paypay: now('PayPay', 'jpy'),
  revolut_pay: now('Revolut Pay', 'eur', 'gbp', 'ron', 'pln', 'dkk'),
  satispay: now('Satispay', 'eur'),
  scalapay: now('Scalapay', 'eur'),
  sepa_debit: { label: 'SEPA Direct Debit', timing: 'debit', currencies: ['eur'] },
  sequra: now('seQura', 'eur'),
  swish: now('Swish', 'sek'),
  twint: now('TWINT', 'chf'),
  us_bank_account: { label: 'US bank account', timing: 'debit', currencies: ['usd'] },
};

export const methodNames = Object.keys(METHODS);

/** Stripe's other methods: they may be named in a list, and are never offered here. */
export const otherMethodNames = (
  'acss_debit alipay au_becs_debit boleto crypto customer_balance fpx giropay grabpay kakao_pay kr_card naver_pay ' +
  'nz_bank_account oxxo payco paynow payto pix promptpay samsung_pay sofort sunbit upi wechat_pay zip'
).split(' ');

export function methodOf(name: string): Method {
  const method = METHODS[name];
  if (!method) throw new Error(`Not a payment method of the sandbox: ${name}`);
  return method;
}

export const supports = (method: Method, currency: string): boolean => method.currencies === 'any' || method.currencies.includes(currency);

export const withinLimits = (method: Method, amount: number): boolean =>
  amount >= (method.minimum ?? 0) && amount <= (method.maximum ?? Number.POSITIVE_INFINITY);
