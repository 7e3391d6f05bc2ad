import type { Letters } from '../letter';

export const de: Letters = {
  orderPaid: ({ number, items, total, link, delivery, isPhone }) => ({
    subject: `Ihre Bestellung ${number} ist bezahlt`,
    paragraphs: [
      'Guten Tag,',
      `danke für Ihre Bestellung. Die Zahlung ist angekommen, damit ist der Vertrag geschlossen.`,
      items.join('\n'),
      `Gesamtbetrag: ${total}`,
      isPhone ? 'Welches Phone Ihnen zugeteilt wurde, steht auf Ihrer Bestellseite.' : 'Wir prüfen und verpacken jetzt Ihre Ware.',
      `Voraussichtlich bei Ihnen: ${delivery}`,
      `Alles zu Ihrer Bestellung finden Sie hier:\n${link}`,
      'Wer diesen Link hat, kann die Bestellung sehen. Behalten Sie ihn für sich. Sie können 30 Tage lang zurückgeben, ohne einen Grund zu nennen.',
    ],
  }),
  orderRefunded: ({ number, total, link }) => ({
    subject: `Wir erstatten Ihre Bestellung ${number}`,
    paragraphs: [
      'Guten Tag,',
      'Ihre Zahlung kam erst an, als die Reservierung abgelaufen und das Gerät vergeben war. Das tut uns leid.',
      `Wir haben die volle Erstattung von ${total} veranlasst. Je nach Zahlungsart ist das Geld in einigen Tagen bei Ihnen.`,
      link,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Ihr Widerruf zu ${orderNumber} ist eingegangen`,
    paragraphs: [
      'Guten Tag,',
      `wir bestätigen den Eingang Ihres Widerrufs zur Bestellung ${orderNumber} am ${declaredAt}.`,
      'Wir melden uns mit dem Rücksendeetikett. Sobald das Gerät bei uns ist oder Sie den Versand nachweisen, spätestens aber nach 14 Tagen, erstatten wir alle Zahlungen.',
    ],
  }),
};
