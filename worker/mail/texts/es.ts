import type { Letters } from '../letter';

export const es: Letters = {
  orderPaid: ({ number, items, total, link, delivery, isPhone }) => ({
    subject: `Tu pedido ${number} está pagado`,
    paragraphs: [
      'Hola:',
      'Gracias por tu pedido. Hemos recibido el pago, así que el contrato queda celebrado.',
      items.join('\n'),
      `Total: ${total}`,
      isPhone ? 'En la página de tu pedido verás qué Phone te ha sido asignado.' : 'Ahora revisamos y preparamos tu compra.',
      `Entrega prevista: ${delivery}`,
      `Todo sobre tu pedido está aquí:\n${link}`,
      'Quien tenga este enlace puede ver el pedido: no lo compartas. Tienes 30 días para devolverlo sin dar explicaciones.',
    ],
  }),
  orderRefunded: ({ number, total, link }) => ({
    subject: `Te devolvemos el importe del pedido ${number}`,
    paragraphs: [
      'Hola:',
      'Tu pago llegó cuando la reserva ya había vencido y el móvil se había vendido. Lo sentimos.',
      `Hemos ordenado la devolución íntegra de ${total}. Según el medio de pago, tarda unos días en llegar.`,
      link,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Hemos recibido tu desistimiento de ${orderNumber}`,
    paragraphs: [
      'Hola:',
      `Confirmamos que recibimos tu desistimiento del pedido ${orderNumber} el ${declaredAt}.`,
      'Te enviaremos la etiqueta de devolución. Reembolsamos todos los pagos en cuanto el móvil llegue o demuestres que lo has enviado, en 14 días como máximo.',
    ],
  }),
};
