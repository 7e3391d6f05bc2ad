import type { Messages } from '../en/messages';

/** The next sale of Phones: its date, its calendar file, and the letter before it opens. */
export const reminder: Messages['reminder'] = {
  heading: 'La próxima venta',
  opens: (day, time) => `Se abre el ${day}, ${time}.`,
  calendar: 'Añádela a tu calendario',
  email: 'Correo electrónico',
  emailHint: 'Un solo correo, unas horas antes de que se abra. Primero confirmas la dirección, y la borramos en cuanto sale el correo.',
  remind: 'Recordármelo',
  sending: 'Un momento…',
  title: 'Un recordatorio de la próxima venta | Reprise',
  asked: { heading: 'Mira tu correo', text: (hours) => `Si esa dirección existe, va de camino un correo con un enlace. El recordatorio vale cuando lo confirmes allí, antes de ${hours} horas; si no, olvidamos la dirección.` },
  none: { heading: 'No hay ninguna venta anunciada', text: 'No hemos guardado nada. En cuanto la próxima venta de Phones tenga fecha, aparecerá en la página del Phone.' },
  confirm: { heading: 'Un paso más', text: (day, time) => `Quieres un correo antes de que se abra la venta de Phones: ${day}, ${time}. ¿Es así?`, action: 'Sí, recordádmelo' },
  confirmed: { heading: 'Te lo recordaremos', text: (day, time) => `Te llegará un correo unas horas antes de que se abra la venta: ${day}, ${time}. Después borramos tu dirección.` },
  end: 'Ningún correo: borrad mi dirección',
  ended: { heading: 'Tu dirección está borrada', text: 'No llegará ningún correo.' },
  gone: { heading: 'Con este enlace no hay nada guardado', text: 'Ya cumplió su función, ha caducado o se terminó. En cualquier caso, aquí ya no tenemos ninguna dirección.' },
  back: 'Todo sobre el Phone',
  event: {
    summary: 'Venta de Phones en Reprise',
    text: (price) => `Un Phone cuesta ${price}: un smartphone reacondicionado, revisado y que funciona. Cuál es, lo decide un número aleatorio público después del pago.`,
    alarm: (minutes) => `La venta de Phones se abre en ${minutes} minutos`,
  },
};
