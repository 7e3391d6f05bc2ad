import type { Letters } from '../letter';
import { it as phones } from './phone/it';

export const it: Letters = {
  grades: { premium: 'Premium', excellent: 'Eccellente', good: 'Buono', fair: 'Discreto' },
  chosen: (code, battery) => `proprio questo telefono: ${code}, batteria ${battery}`,
  voucher: (code, amount) => `Codice ${code}: −${amount}`,
  orderPaid: ({ number, items, tax, total, link, delivery, phone, terms, returns }) => ({
    subject: `Ordine ${number}: pagamento ricevuto`,
    paragraphs: [
      'Ciao,',
      'grazie per il tuo ordine. Il pagamento è arrivato, quindi il contratto è concluso.',
      items.join('\n'),
      ...(tax ? [`Imposta: ${tax}`] : []),
      `Totale: ${total}`,
      ...(phone ? phones.paid(phone) : ['Ora controlliamo e imballiamo quello che hai comprato.']),
      `Consegna prevista: ${delivery}`,
      `Tutto quello che riguarda il tuo ordine è qui:\n${link}`,
      'Chi ha questo link può vedere l’ordine: tienilo per te. Hai 30 giorni dalla consegna per la restituzione, senza dare spiegazioni.',
      `Le nostre condizioni: ${terms}\nRecesso e resi: ${returns}`,
    ],
  }),
  orderRefunded: ({ number, total, link, phone }) => ({
    subject: `Ti rimborsiamo l’ordine ${number}`,
    paragraphs: [
      'Ciao,',
      phone?.refundReason === 'limit-reached' ? phones.limitReached : 'il tuo pagamento è arrivato quando il tempo per pagare era ormai scaduto e il telefono era andato a qualcun altro. Ci dispiace.',
      `Ti abbiamo rimborsato l’intero importo: ${total}. A seconda di come hai pagato, arriva nel giro di qualche giorno.`,
      link,
    ],
  }),
  refundMade: ({ number, link }, amount) => ({
    subject: `Ordine ${number}: ti abbiamo restituito ${amount}`,
    paragraphs: [
      'Ciao,',
      `per l’ordine ${number} ti abbiamo restituito ${amount}, per la stessa via da cui era arrivato il pagamento. Può volerci qualche giorno.`,
      `Tutto quello che riguarda il tuo ordine è qui:\n${link}`,
    ],
  }),
  paymentFailed: ({ number, link }) => ({
    subject: `Il tuo ordine ${number}: il pagamento non è andato a buon fine`,
    paragraphs: [
      'Ciao,',
      `il pagamento dell’ordine ${number} non è andato a buon fine. Non ti è stato addebitato nulla e ciò che tenevamo da parte è di nuovo libero.`,
      `Se lo vuoi ancora, ordina di nuovo e paga in un altro modo:\n${link}`,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Abbiamo ricevuto il tuo recesso per l’ordine ${orderNumber}`,
    paragraphs: [
      'Ciao,',
      `confermiamo di aver ricevuto il tuo recesso dal contratto relativo all’ordine ${orderNumber}. Ricevuto: ${declaredAt}.`,
      'Ti mandiamo l’etichetta per la restituzione. Ti rimborsiamo tutto quello che hai pagato appena il telefono è da noi o ci dimostri di averlo spedito, al più tardi entro 14 giorni.',
    ],
  }),
  phoneDrawn: (facts) => phones.drawn(facts, facts.phone),
  gift: phones.gift,
  reminderConfirm: ({ opens, link, hours, house }) => ({
    subject: 'Da confermare: una e-mail prima della prossima vendita di Phone',
    paragraphs: [
      'Ciao,',
      `qualcuno, speriamo tu, ci ha chiesto di scrivere a questo indirizzo prima della prossima vendita di Phone. Si apre ${opens}.`,
      `Se sei stato tu, confermalo entro ${hours} ore:\n${link}`,
      'Riceverai una sola e-mail, qualche ora prima dell’apertura; appena è partita, cancelliamo il tuo indirizzo. Altrimenti non devi fare nulla: lo dimentichiamo da soli. Dallo stesso link puoi anche farlo cancellare subito.',
      house,
    ],
  }),
  reminder: ({ opens, page, link, house }) => ({
    subject: 'La vendita di Phone si apre tra poco',
    paragraphs: [
      'Ciao,',
      `ci hai chiesto di ricordartelo: la vendita di Phone si apre ${opens}.`,
      `È qui:\n${page}`,
      'Non c’è nulla di riservato né di ordinato a tuo nome. Questa era l’unica e-mail che avevi chiesto: stiamo cancellando il tuo indirizzo e non ne seguiranno altre.',
      `Se non ne vuoi più sapere, chiudi qui:\n${link}`,
      house,
    ],
  }),
};
