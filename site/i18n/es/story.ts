import type { Messages } from '../en/messages';

/** Texts of campaign and Phone pages. */
export const story: Messages['story'] = {
  campaign: {
    drawing: (first, second) => `${first} y ${second}, dibujados a la misma escala`,
    sideBySide: 'Uno al lado del otro',
    fact: 'Dato',
    giveUp: 'A qué renuncias',
    keep: 'Qué conservas',
    newFrom: (name, storage) => `${name}, ${storage}, nuevo`,
    oursFrom: (name, storage, grade) => `${name}, ${storage}, ${grade}, el nuestro`,
    atLaunch: (source, date) => `Precio de lanzamiento: ${source}, ${date}`,
    atLaunchAbroad: (country, source, date) => `Precio de lanzamiento en ${country}: ${source}, ${date}`,
    used: 'Usado, revisado, con la entrega incluida',
    difference: 'La diferencia',
    notAlike: 'El almacenamiento no es el mismo: cada precio es el de la versión más barata.',
    alsoUsed: (name, price) => `También hay un término medio: el ${name}, usado, ${price}.`,
    questions: 'Preguntas razonables',
    sources: 'De dónde salen los datos',
  },
  over: {
    title: 'Esta campaña ha terminado',
    text: 'Tuvo su momento, y sus ofertas también. En las demás páginas están los precios de hoy.',
    now: 'Lo que hay ahora',
  },
  phone: {
    searchTitle: 'El Phone: un móvil que funciona, asignado al azar | Reprise',
    description: (price) => `Un móvil reacondicionado por ${price}. El modelo se asigna al azar después del pago, entre los de una lista que está aquí, con todas las probabilidades.`,
    headline: 'Un precio. Un móvil que funciona. Cuál, ya lo verás.',
    lead: 'Si necesitas un móvil y te da igual cuál, no hace falta que leas fichas técnicas. Pagas un precio fijo; uno de los móviles de esta página se te asigna al azar y te lo enviamos.',
    left: (left, size) => `Disponibles: ${left} de ${size}`,
    buy: 'Comprar un Phone',
    noCart: 'No pasa por el carrito: se pide por separado.',
    soldOut: 'Ahora mismo están todos cogidos. Si algún pago no se completa, puede que uno vuelva a quedar libre.',
    ended: 'Esta venta ha terminado.',
    none: 'Ahora mismo no hay ninguna venta de Phones.',
    not: 'Lo que no es',
    nots: [
      { title: 'No es a elegir.', text: 'El modelo, el color y la memoria no se pueden escoger ni cambiar. Si necesitas uno en concreto, cógelo del estante.' },
      { title: 'No es un juego.', text: 'Nadie se queda sin nada: quien paga recibe un móvil de esta lista.' },
      { title: 'No es un secreto.', text: 'Qué puede ser y con qué probabilidad está escrito arriba, antes de pagar.' },
    ],
    shelf: 'Prefiero elegirlo yo',
  },
};
