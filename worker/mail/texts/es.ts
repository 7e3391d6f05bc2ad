import type { Letters } from '../letter';
import { es as phones } from './phone/es';

export const es: Letters = {
  grades: { premium: 'Premium', excellent: 'Excelente', good: 'Bueno', fair: 'Aceptable' },
  chosen: (code, battery) => `justo este móvil: ${code}, batería al ${battery}`,
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
};
