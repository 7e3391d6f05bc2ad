import type { Messages } from '../en/messages';
import { hour } from './hour';

/** The queue for the opening of a sale of Phones. */
const scenes: Messages['queue']['scenes'] = {
  none: { heading: 'No hay por qué hacer cola', text: 'De momento no hay prevista ninguna venta de Phones aquí.' },
  before: {
    heading: 'La cola aún no está abierta',
    text: (day, time, opens) => `Se abre el ${day} a ${hour(time)}, y la venta, a ${hour(opens)}. No hace falta llegar el primero: a todos los que para entonces estén en la cola los ordena un número aleatorio público.`,
  },
  lobby: {
    heading: 'Coge sitio en la cola',
    text: (opens) => `La venta se abre a ${hour(opens)}. Ven cuando quieras hasta entonces: llegar pronto no da ventaja, basta con estar.`,
  },
  late: { heading: 'Hay cola', text: 'Ahora mismo hay mucha gente que quiere un Phone. Coge sitio al final; vamos dando paso tan rápido como podemos atender.' },
  free: { heading: 'No hay cola', text: 'No espera nadie: puedes hacer el pedido directamente.' },
  over: { heading: 'La venta ha terminado', text: 'Ya no hay nada por lo que hacer cola.' },
  waiting: {
    heading: 'Ya estás en la cola',
    text: 'Puedes cerrar esta página y volver con este navegador: tu sitio se conserva. Si la dejas abierta, avanza sola.',
  },
  admitted: {
    heading: 'Es tu turno',
    text: (time) => `Tienes hasta ${hour(time)} para tramitar el pedido. Usa la misma dirección de correo que en la cola, por favor. Lo que pidas queda reservado para ti en cuanto envíes el formulario.`,
  },
  used: {
    heading: 'Ya has estado tramitando el pedido',
    text: (time) => `Si no has terminado, tienes hasta ${hour(time)}. Si ya has hecho el pedido, todo está en su página y en tu correo.`,
  },
  ordered: { heading: 'Ya has hecho tu pedido', text: 'Todo está en la página del pedido y en tu correo.' },
  lapsed: {
    heading: 'Se te ha pasado el turno',
    text: (minutes) => `Has tenido ${minutes} minutos para tramitar el pedido; después le ha tocado a otra persona. Si aún quieres un Phone, puedes ponerte al final de la cola, una sola vez. Usa la misma dirección de correo, por favor.`,
  },
  gone: { heading: 'Se te ha pasado el turno', text: 'Ha sido la segunda vez, y los demás también esperan el suyo. Cuando se acabe la cola, cualquiera podrá hacer un pedido, y tú también.' },
  soldOut: { heading: 'Todos los Phones de esta venta están vendidos', text: 'Sentimos que hayas esperado para nada. No se te ha cobrado nada.' },
};

const form: Messages['queue']['form'] = {
  email: 'Correo electrónico',
  emailHint: 'Un sitio por persona. De la dirección guardamos un código que nadie puede leer, para reconocerte al tramitar el pedido. No te enviamos nada.',
  join: 'Coger sitio',
  return: 'Ir al final de la cola',
  sending: 'Un momento…',
  check: 'Comprobación de que eres una persona',
  checkNeedsScript: 'Esta comprobación necesita JavaScript. Sin ella no podemos dejar entrar a nadie en la cola.',
};

/** While somebody waits. */
const line: Messages['queue']['line'] = {
  place: 'Tu puesto',
  notYet: 'se sabrá al abrir la venta',
  serving: 'Turnos dados: hasta el puesto',
  nobodyYet: 'ninguno todavía',
  waiting: 'Personas en la cola',
  about: 'Tu turno',
  unknown: 'Aún no lo sabemos.',
  soon: 'en cualquier momento',
  opensIn: 'La venta se abre en',
  lobbyIn: 'La cola se abre en',
  progress: 'Hasta dónde ha avanzado la cola',
  news: {
    byItself: 'Esta página se actualiza sola.',
    sealed: 'La venta está abierta. La lista se ha cerrado y dentro de unos segundos la ordena un número aleatorio público.',
    late: 'El número aleatorio se retrasa. Nadie pasa antes de que salga; seguimos preguntando.',
    placed: (place) => `Tu puesto es el ${place}.`,
    soon: 'Tu turno llega muy pronto.',
    turn: 'Es tu turno.',
    lost: 'No hay conexión. Tu sitio se conserva; lo seguimos intentando.',
    found: 'Vuelve a haber conexión.',
    full: 'Hay tantas personas tramitando su pedido como Phones quedan. Cuando alguien se va sin pedir, pasa quien le sigue; nadie puede decir cuándo será.',
  },
};

/** How a place came about, for whoever wants to know. */
const proof: Messages['queue']['proof'] = {
  heading: 'De dónde salen los puestos',
  text: 'Cuando se abre la venta, se cierra la lista de todos los que están aquí y se publica su huella. Solo después sale una ronda de una fuente pública de azar que nadie puede conocer de antemano, ni tú ni nosotros. De la huella y la ronda sale el orden.',
  ticket: 'Tu línea en la lista',
  people: 'Personas en la lista',
  hash: 'Huella de la lista (SHA-256)',
  round: 'Ronda de la fuente',
  list: 'Abrir la lista',
  beacon: 'Abrir la ronda',
  computed: (place) => `Tu navegador lo ha calculado con la huella y la ronda: puesto ${place}.`,
  same: (place) => `Tu navegador lo ha calculado con la huella y la ronda: puesto ${place}. Coincide con el que decimos nosotros.`,
  different: (place) => `Con la huella y la ronda, tu navegador ha calculado el puesto ${place}, y no es el que decimos nosotros. Escríbenos, por favor: esto no puede pasar.`,
  wrongList: 'La lista que mostramos no tiene la huella que publicamos. Escríbenos, por favor: esto no puede pasar.',
  late: 'Llegaste cuando la lista ya estaba cerrada: tu puesto depende de cuándo llegaste.',
};

export const queue: Messages['queue'] = {
  title: 'Cola para un Phone',
  turnTitle: 'Es tu turno: pide un Phone',
  scenes,
  form,
  line,
  proof,
  toCheckout: 'Tramitar el pedido',
  toPhone: 'Qué es el Phone',
  toPhones: 'Ver todos los móviles',
  look: 'Volver a mirar',
};
