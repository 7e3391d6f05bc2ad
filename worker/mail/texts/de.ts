import type { Letters } from '../letter';
import { de as phones } from './phone/de';

export const de: Letters = {
  grades: { premium: 'Premium', excellent: 'Exzellent', good: 'Gut', fair: 'Ordentlich' },
  chosen: (code, battery) => `genau dieses Gerät: ${code}, Akku ${battery}`,
  voucher: (code, amount) => `Code ${code}: −${amount}`,
  orderPaid: ({ number, items, tax, total, link, delivery, phone, terms, returns }) => ({
    subject: `Auftragsbestätigung: Ihre Bestellung ${number} ist bezahlt`,
    paragraphs: [
      'Guten Tag,',
      'danke für Ihre Bestellung. Ihre Zahlung ist da, und mit dieser Auftragsbestätigung ist der Vertrag geschlossen.',
      items.join('\n'),
      ...(tax ? [`Steuer: ${tax}`] : []),
      `Gesamtpreis: ${total}`,
      ...(phone ? phones.paid(phone) : ['Wir prüfen jetzt noch einmal alles und verpacken es dann.']),
      `Voraussichtlich bei Ihnen: ${delivery}`,
      `Alles zu Ihrer Bestellung steht hier:\n${link}`,
      'Wer diesen Link hat, kann die Bestellung sehen. Behalten Sie ihn deshalb für sich. Zurückgeben können Sie 30 Tage lang, kostenlos und ohne einen Grund zu nennen.',
      `Es gelten unsere Bedingungen: ${terms}\nWiderruf und Rückgabe: ${returns}`,
    ],
  }),
  orderRefunded: ({ number, total, link, phone }) => ({
    subject: `Ihre Bestellung ${number}: Sie bekommen Ihr Geld zurück`,
    paragraphs: [
      'Guten Tag,',
      phone?.refundReason === 'limit-reached' ? phones.limitReached : 'Ihre Zahlung ist erst angekommen, als die Reservierung abgelaufen und das Gerät schon vergeben war. Das tut uns leid.',
      `Wir haben den vollen Betrag von ${total} zurückgeschickt. Je nach Zahlungsart dauert es ein paar Tage, bis er bei Ihnen ist.`,
      link,
    ],
  }),
  refundMade: ({ number, link }, amount) => ({
    subject: `Ihre Bestellung ${number}: Wir haben ${amount} zurückgeschickt`,
    paragraphs: [
      'Guten Tag,',
      `zu Ihrer Bestellung ${number} haben wir ${amount} zurückgeschickt, auf dem Weg, auf dem Ihre Zahlung kam. Bis das Geld bei Ihnen ist, kann es ein paar Tage dauern.`,
      `Alles zu Ihrer Bestellung steht hier:\n${link}`,
    ],
  }),
  paymentFailed: ({ number, link }) => ({
    subject: `Ihre Bestellung ${number}: Die Zahlung hat nicht geklappt`,
    paragraphs: [
      'Guten Tag,',
      `die Zahlung für Ihre Bestellung ${number} ist nicht zustande gekommen. Abgebucht wurde nichts, und die Reservierung ist aufgehoben.`,
      `Wenn Sie möchten, bestellen Sie einfach noch einmal und zahlen auf einem anderen Weg:\n${link}`,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Ihr Widerruf zu ${orderNumber} ist eingegangen`,
    paragraphs: [
      'Guten Tag,',
      `wir bestätigen, dass Ihr Widerruf zur Bestellung ${orderNumber} am ${declaredAt} Uhr bei uns eingegangen ist. Sie haben erklärt:`,
      `„Hiermit widerrufe ich den Vertrag über den Kauf der Waren aus der Bestellung ${orderNumber}.“`,
      'Das Versandetikett schicken wir Ihnen noch. Sobald das Gerät bei uns ist oder Sie nachweisen, dass Sie es abgeschickt haben, bekommen Sie alle Zahlungen zurück, spätestens nach 14 Tagen.',
    ],
  }),
  phoneDrawn: (facts) => phones.drawn(facts, facts.phone),
  gift: phones.gift,
  reminderConfirm: ({ opens, link, hours, house }) => ({
    subject: 'Bitte bestätigen: eine E-Mail vor dem nächsten Phone-Verkauf',
    paragraphs: [
      'Guten Tag,',
      `jemand, hoffentlich Sie selbst, hat uns gebeten, an diese Adresse zu schreiben, bevor der nächste Verkauf von Phones beginnt. Er öffnet am ${opens} Uhr.`,
      `Wenn Sie das möchten, bestätigen Sie es innerhalb von ${hours} Stunden:\n${link}`,
      'Dann bekommen Sie eine einzige E-Mail, einige Stunden vor Beginn. Ist sie verschickt, löschen wir Ihre Adresse. Waren Sie es nicht, brauchen Sie nichts zu tun: Wir vergessen die Adresse von selbst. Unter demselben Link können Sie sie auch sofort löschen lassen.',
      house,
    ],
  }),
  reminder: ({ opens, page, link, house }) => ({
    subject: 'Der Phone-Verkauf öffnet bald',
    paragraphs: [
      'Guten Tag,',
      `Sie wollten daran erinnert werden: Der Verkauf von Phones öffnet am ${opens} Uhr.`,
      `Hier geht es hin:\n${page}`,
      'Reserviert oder bestellt ist damit nichts. Das war die eine E-Mail, um die Sie gebeten haben: Ihre Adresse wird jetzt gelöscht, eine weitere folgt nicht.',
      `Möchten Sie davon nichts mehr wissen, beenden Sie es hier:\n${link}`,
      house,
    ],
  }),
};
