import type { Letters } from '../letter';

export const it: Letters = {
  orderPaid: ({ number, items, total, link, delivery, isPhone }) => ({
    subject: `Il tuo ordine ${number} è pagato`,
    paragraphs: [
      'Ciao,',
      'grazie per il tuo ordine. Il pagamento è arrivato e il contratto è concluso.',
      items.join('\n'),
      `Totale: ${total}`,
      isPhone ? 'Sulla pagina dell’ordine trovi il Phone che ti è stato assegnato.' : 'Ora controlliamo e prepariamo quello che hai comprato.',
      `Consegna prevista: ${delivery}`,
      `Tutto sul tuo ordine è qui:\n${link}`,
      'Chi ha questo link può vedere l’ordine: tienilo per te. Hai 30 giorni per restituirlo, senza dare spiegazioni.',
    ],
  }),
  orderRefunded: ({ number, total, link }) => ({
    subject: `Ti rimborsiamo l’ordine ${number}`,
    paragraphs: [
      'Ciao,',
      'il tuo pagamento è arrivato quando la prenotazione era scaduta e il telefono era già stato venduto. Ci dispiace.',
      `Abbiamo disposto il rimborso completo di ${total}. A seconda del metodo di pagamento arriva in qualche giorno.`,
      link,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Abbiamo ricevuto il tuo recesso per ${orderNumber}`,
    paragraphs: [
      'Ciao,',
      `confermiamo di aver ricevuto il recesso dall’ordine ${orderNumber} il ${declaredAt}.`,
      'Ti mandiamo l’etichetta per la restituzione. Rimborsiamo tutti i pagamenti appena il telefono è da noi o ne dimostri la spedizione, al massimo entro 14 giorni.',
    ],
  }),
};
