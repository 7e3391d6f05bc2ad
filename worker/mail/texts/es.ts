import type { Letters } from '../letter';
import { es as phones } from './phone/es';

export const es: Letters = {
  grades: { premium: 'Premium', excellent: 'Excelente', good: 'Bueno', fair: 'Aceptable' },
  chosen: (code, battery) => `justo este móvil: ${code}, batería al ${battery}`,
  voucher: (code, amount) => `Código ${code}: −${amount}`,
  orderPaid: ({ number, items, tax, total, link, delivery, phone, terms, returns }) => ({
    subject: `Tu pedido ${number} está pagado`,
    paragraphs: [
      'Hola:',
      'Gracias por tu pedido. Hemos recibido el pago y, con ello, el contrato queda celebrado.',
      items.join('\n'),
      ...(tax ? [`Impuesto: ${tax}`] : []),
      `Total: ${total}`,
      ...(phone ? phones.paid(phone) : ['Ahora revisamos y empaquetamos lo que has comprado.']),
      `Entrega prevista: ${delivery}`,
      `Todo sobre tu pedido está aquí:\n${link}`,
      'Quien tenga este enlace puede ver el pedido: guárdalo para ti. Tienes 30 días desde la entrega para devolverlo sin dar explicaciones.',
      `Nuestras condiciones: ${terms}\nDesistimiento y devoluciones: ${returns}`,
    ],
  }),
  orderRefunded: ({ number, total, link, phone }) => ({
    subject: `Te devolvemos el importe del pedido ${number}`,
    paragraphs: [
      'Hola:',
      phone?.refundReason === 'limit-reached' ? phones.limitReached : 'Tu pago llegó cuando la reserva ya había caducado y otra persona se había quedado con el móvil. Lo sentimos.',
      `Te hemos devuelto el importe íntegro: ${total}. Según cómo pagaste, tardará unos días en llegarte.`,
      link,
    ],
  }),
  refundMade: ({ number, link }, amount) => ({
    subject: `Tu pedido ${number}: te hemos devuelto ${amount}`,
    paragraphs: [
      'Hola:',
      `Te hemos devuelto ${amount} del pedido ${number} por la misma vía por la que pagaste. El dinero puede tardar unos días en llegarte.`,
      `Todo sobre tu pedido está aquí:\n${link}`,
    ],
  }),
  paymentFailed: ({ number, link }) => ({
    subject: `Tu pedido ${number}: el pago no ha salido adelante`,
    paragraphs: [
      'Hola:',
      `El pago de tu pedido ${number} no ha salido adelante. No se te ha cobrado nada y lo reservado vuelve a estar libre.`,
      `Si aún lo quieres, haz el pedido de nuevo y paga de otra forma:\n${link}`,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Hemos recibido tu desistimiento del pedido ${orderNumber}`,
    paragraphs: [
      'Hola:',
      `Confirmamos que el ${declaredAt} recibimos tu desistimiento del contrato del pedido ${orderNumber}.`,
      'Te enviaremos la etiqueta de devolución. Te reembolsamos todo lo pagado en cuanto tengamos el móvil o nos demuestres que lo has enviado: en 14 días como máximo.',
    ],
  }),
  phoneDrawn: (facts) => phones.drawn(facts, facts.phone),
  gift: phones.gift,
  reminderConfirm: ({ opens, link, hours, house }) => ({
    subject: 'Confírmalo: un correo antes de la próxima venta de Phones',
    paragraphs: [
      'Hola:',
      `Alguien, esperamos que tú, nos ha pedido que escribamos a esta dirección antes de la próxima venta de Phones. Se abre el ${opens}.`,
      `Si has sido tú, confírmalo en las próximas ${hours} horas:\n${link}`,
      'Recibirás entonces un único correo, unas horas antes de que se abra, y en cuanto salga borraremos tu dirección. Si no has sido tú, no hagas nada: la olvidaremos sin más. En el mismo enlace puedes hacer que se borre ahora mismo.',
      house,
    ],
  }),
  reminder: ({ opens, page, link, house }) => ({
    subject: 'La venta de Phones se abre pronto',
    paragraphs: [
      'Hola:',
      `Nos pediste que te lo recordáramos: la venta de Phones se abre el ${opens}.`,
      `Está aquí:\n${page}`,
      'No hay nada reservado ni pedido a tu nombre. Este era el único correo que nos pediste: estamos borrando tu dirección y no te llegará ninguno más.',
      `Si ya no quieres saber nada de esto, termínalo aquí:\n${link}`,
      house,
    ],
  }),
};
