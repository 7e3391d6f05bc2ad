import type { Letters } from '../letter';
import { en as phones } from './phone/en';

export const en: Letters = {
  grades: { premium: 'Premium', excellent: 'Excellent', good: 'Good', fair: 'Fair' },
  chosen: (code, battery) => `this very phone: ${code}, battery ${battery}`,
  voucher: (code, amount) => `Code ${code}: −${amount}`,
  orderPaid: ({ number, items, tax, total, link, delivery, phone, terms, returns }) => ({
    subject: `Your order ${number} is paid`,
    paragraphs: [
      'Hello,',
      'Thank you for your order. Your payment has arrived, so we have a contract.',
      items.join('\n'),
      ...(tax ? [`Sales tax: ${tax}`] : []),
      `Total: ${total}`,
      ...(phone ? phones.paid(phone) : ['We are now checking and packing what you bought.']),
      `Expected with you: ${delivery}`,
      `Everything about your order is here:\n${link}`,
      'Anyone who has this link can see the order, so keep it to yourself. You can return it within 30 days without giving a reason.',
      `Our terms: ${terms}\nReturning it: ${returns}`,
    ],
  }),
  orderRefunded: ({ number, total, link, phone }) => ({
    subject: `We are refunding your order ${number}`,
    paragraphs: [
      'Hello,',
      phone?.refundReason === 'limit-reached' ? phones.limitReached : 'Your payment reached us after the reservation had run out, and the phone had gone to somebody else. We are sorry.',
      `We have sent back the full ${total}. Depending on how you paid, it takes a few days to reach you.`,
      link,
    ],
  }),
  refundMade: ({ number, link }, amount) => ({
    subject: `Your order ${number}: we have sent back ${amount}`,
    paragraphs: [
      'Hello,',
      `We have sent back ${amount} for your order ${number}, the way your payment came. It may take a few days to reach you.`,
      `Everything about your order is here:\n${link}`,
    ],
  }),
  paymentFailed: ({ number, link }) => ({
    subject: `Your order ${number}: the payment did not go through`,
    paragraphs: [
      'Hello,',
      `The payment for your order ${number} did not go through. You have not been charged, and what we held is free again.`,
      `If you still want it, order again and pay another way:\n${link}`,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `We have received your cancellation of ${orderNumber}`,
    paragraphs: [
      'Hello,',
      `We confirm that we received your notice to cancel order ${orderNumber} on ${declaredAt}.`,
      'We will send you the return label. You get all payments back as soon as the phone is with us or you show that you sent it, within 14 days at the latest.',
    ],
  }),
  phoneDrawn: (facts) => phones.drawn(facts, facts.phone),
  gift: phones.gift,
  reminderConfirm: ({ opens, link, hours, house }) => ({
    subject: 'Please confirm: one e-mail before the Phone sale opens',
    paragraphs: [
      'Hello,',
      `Somebody, we hope you, asked us to write to this address before the next sale of Phones. It opens on ${opens}.`,
      `If that was you, confirm it here within ${hours} hours:\n${link}`,
      'You then get one e-mail, a few hours before it opens, and we delete your address once it is sent. If it was not you, do nothing: we forget the address by ourselves. You can also have it deleted at once, behind the same link.',
      house,
    ],
  }),
  reminder: ({ opens, page, link, house }) => ({
    subject: 'The Phone sale opens soon',
    paragraphs: [
      'Hello,',
      `You asked us to remind you: the sale of Phones opens on ${opens}.`,
      `Here it is:\n${page}`,
      'Nothing is held for you, and nothing is ordered. This was the one e-mail that you asked for: your address is being deleted, and no other follows.',
      `If you no longer want any of it, end it here:\n${link}`,
      house,
    ],
  }),
};
