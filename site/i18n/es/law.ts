import type { Messages } from '../en/messages';

/** Texts around the legal documents, of the errors, and around the harmonised notice. */
export const law: Messages['law'] = {
  documents: 'Documentos legales',
  updated: (date) => `Versión del ${date}`,
  searchTitle: (title) => `${title} | Reprise`,
  notice: {
    label: 'Aviso europeo sobre la garantía legal',
    link: 'Tus derechos en cada país, en las páginas de la Unión Europea',
    code: (address) => `Código QR que lleva a ${address}`,
  },
  notFound: {
    title: 'Aquí no hay nada',
    text: 'La página se ha mudado, se ha vendido o nunca existió. Lo único que se ha perdido es el camino.',
    home: 'Ir al inicio',
    phones: 'Ver todos los móviles',
    countries: 'Elige un país:',
  },
  broken: {
    title: 'Algo ha fallado por nuestra parte',
    text: 'No es cosa tuya. Inténtalo de nuevo dentro de un momento; si ya has pagado, no se ha perdido nada y tu pedido está a salvo.',
    again: 'Intentarlo de nuevo',
    home: 'Ir al inicio',
  },
};
