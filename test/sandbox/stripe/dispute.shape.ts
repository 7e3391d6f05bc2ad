import type Stripe from 'stripe';
import { newId } from './id.ts';

interface Complaint {
  amount: number;
  reason: string;
  inquiry: boolean;
}

/** Stripe has the answer by the end of the day, a week or so after it was asked. */
const ANSWER_WITHIN_SECONDS = 9 * 24 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

const EVIDENCE = (
  'access_activity_log billing_address cancellation_policy cancellation_policy_disclosure cancellation_rebuttal ' +
  'customer_communication customer_email_address customer_name customer_purchase_ip customer_signature ' +
  'duplicate_charge_documentation duplicate_charge_explanation duplicate_charge_id product_description receipt ' +
  'refund_policy refund_policy_disclosure refund_refusal_explanation service_date service_documentation shipping_address ' +
  'shipping_carrier shipping_date shipping_documentation shipping_tracking_number uncategorized_file uncategorized_text'
).split(' ');

/** A new Dispute, before any money has moved. */
export function newDispute(charge: Stripe.Charge, { amount, reason, inquiry }: Complaint, now: number): Stripe.Dispute {
  const created = Math.floor(now / 1000);
  const { card, type = 'card' } = charge.payment_method_details ?? {};
  const evidence = { ...Object.fromEntries(EVIDENCE.map((name) => [name, null])), enhanced_evidence: {} };
  return {
    id: newId('du_1'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: evidence as unknown as Stripe.Dispute.Evidence,
    evidence_details: {
      due_by: Math.ceil((created + ANSWER_WITHIN_SECONDS) / DAY_SECONDS) * DAY_SECONDS - 1,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details:
      type === 'card'
        ? {
            type,
            card: {
              brand: card?.brand ?? 'visa',
              case_type: inquiry ? 'inquiry' : 'chargeback',
              network: card?.network ?? 'visa',
              network_reason_code: reason === 'fraudulent' ? '10.4' : '13.1',
            },
          }
        : { type },
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  };
}
