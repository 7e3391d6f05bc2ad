import type { Messages } from '../en/messages';
import { hour } from './hour';

/** The fair draw on the Phone page. */
const page: Messages['phone']['page'] = {
  systems: { ios: 'Phone: todos con iOS', android: 'Phone: todos con Android', mixed: 'Phone: unos con iOS, otros con Android' },
  closesIn: 'Se cierra en',
  opensIn: 'Se abre en',
  opensAt: (day, time) => `La venta se abre el ${day}, a ${hour(time)}.`,
  closesAt: (day, time) => `A la venta hasta el ${day} a ${hour(time)}, o hasta que se vendan todos.`,
  lobby: 'La cola ya está abierta. Cuando empiece la venta, un número aleatorio público pondrá en orden a todos los que estén en ella: llegar pronto no da ventaja; estar, sí.',
  lobbyFrom: (time) => `La cola se abre a ${hour(time)}. Llegar el primero no da ninguna ventaja.`,
  toQueue: 'Ir a la cola',
  queue: 'Ahora mismo hay mucha gente que quiere uno, así que hay cola.',
  soldOut: 'Todos los Phones de esta venta están vendidos.',
  limit: (days) => `Un Phone por cliente cada ${days} días.`,
  adults: (age) => `Solo para mayores de edad, a partir de ${age} años.`,
  methods: (methods) => `Puedes pagar con ${methods}: solo formas que se confirman al momento, porque con el pago empieza la asignación.`,
  wall: 'Ver las asignaciones hechas',
  verifier: 'Comprobar una por tu cuenta',
};

/** What can be in it. */
const odds: Messages['phone']['odds'] = {
  heading: 'Qué puede ser',
  lead: 'Todos los móviles que aún no se han asignado tienen la misma probabilidad de ser el siguiente. La de cada modelo depende, por tanto, de cuántos quedan. «Al principio» es cuando todavía no se había asignado ninguno.',
  best: 'El de más valor', middle: 'El del medio', worst: 'El de menos valor',
  worth: (price) => `vale ${price}`,
  worthNote: 'El valor de un móvil es el precio más bajo al que teníamos uno como él a la venta: la mediana de los 14 días anteriores a que se fijara la lista.',
  byModel: 'Por modelo', byMaker: 'Por fabricante', byWorth: 'Por valor',
  model: 'Modelo', maker: 'Fabricante', worths: 'Valor',
  left: 'Quedan', now: 'Proba\u00ADbilidad ahora', start: 'Al principio',
  of: (left, size) => `${left} de ${size}`,
  from: (from, to) => `De ${from} a ${to}`,
  gone: 'Ya se han asignado todos. Estas son las cifras del principio.',
};

/** What every unit of a sale has at least. */
const floor: Messages['phone']['floor'] = {
  heading: 'Lo mínimo que puede ser',
  lead: 'Antes de publicar una venta, comprobamos estos puntos en cada móvil de su lista. El que falla en uno solo se queda fuera.',
  worth: { title: 'Vale lo que cuesta', text: (worth) => `Ningún móvil de la lista vale menos de ${worth}. El precio de la venta nunca pasa de ahí.` },
  battery: { title: (percent) => `Batería al ${percent} o más`, text: 'De lo que cargaba cuando era nueva. La medimos y lo anotamos en tu pedido.' },
  updates: {
    title: (months) => `Actualizaciones de seguridad durante ${months} meses`,
    text: (years) => `Contados desde el último día de la venta. Si el fabricante no anuncia un final, el móvil tenía menos de ${years} años cuando se fijó la lista.`,
  },
  works: { title: 'Funciona del todo', text: 'Ha pasado la misma lista de comprobaciones que cualquier otro móvil de aquí.' },
  guarantee: { title: (months) => `${months} meses de garantía`, text: 'La misma que con un móvil que eliges tú.' },
};

/** How it is drawn, and why nobody can bend it. */
const draw: Messages['phone']['draw'] = {
  heading: 'Cómo se asigna',
  lead: 'No lo decidimos nosotros. Lo decide un número aleatorio público que nadie puede conocer cuando pagas: ni tú, ni nosotros, ni quienes lo publican.',
  list: { title: 'Primero se fija la lista.', text: 'Antes de abrir la venta publicamos qué móviles entran en ella, uno por uno, y una huella de esa lista. Si cambia una sola letra de la lista, la huella es otra.' },
  payment: {
    title: 'Tu pago fija una ronda.',
    text: (period, margin) =>
      `drand, una fuente pública que mantienen juntas varias organizaciones independientes, publica un número aleatorio cada ${period} segundos, en rondas numeradas. Cuando llega tu pago, escribimos en un registro público qué ronda vale para ti: la primera que salga pasados más de ${margin} segundos.`,
  },
  round: { title: 'Sale la ronda.', text: 'Su número aparece para todos a la vez. Lleva una firma, así que nadie puede inventárselo ni cambiarlo por otro.' },
  formula: { title: 'Una fórmula señala el móvil.', text: 'Parte de tres datos: la huella de la lista, el número aleatorio de la ronda y el nombre de tu asignación. El resultado es uno de los móviles que quedan. Con los mismos tres datos sale siempre el mismo móvil.' },
  check: { title: 'Puedes comprobarlo.', text: 'La lista, el registro y la ronda están a la vista de cualquiera. Nuestro comprobador repite el cálculo en tu navegador; un programa tuyo también puede hacerlo.' },
  late: (hours) => `Si una ronda no llegara a salir, la asignación espera. A las ${hours} horas la sustituye una ronda posterior, y así consta en el registro.`,
  formulaHeading: 'La fórmula, al pie de la letra',
  formulaText: 'SHA-256 de estas cinco líneas. Sus primeros 32 bits, módulo el número de móviles que quedan, dicen cuál de ellos es, contando desde 0 en el orden de la lista. Los números del último tramo, que queda incompleto, favorecerían a algunos móviles; si sale uno de esos, vale el intento siguiente.',
  formulaParts: { manifest: 'huella de la lista', randomness: 'número aleatorio de la ronda', draw: 'nombre de la asignación', attempt: 'intento, desde 0' },
};

/** The hash of the manifest. */
const manifest: Messages['phone']['manifest'] = {
  heading: 'La huella de la lista',
  text: 'Es el hash SHA-256 de la lista de móviles de esta venta. Guárdalo si quieres: con él puedes saber en cualquier momento si la lista sigue siendo la que se publicó antes de que pagaras.',
  copy: 'Copiar la huella',
  copied: 'Copiada',
  open: 'Abrir la lista',
  ledger: 'Abrir el registro',
};

const promises: Messages['phone']['promises'] = {
  heading: 'Lo que prometemos, sea el que sea',
};

/** Why it is sold in this country, from the market's record. */
const legal: Messages['phone']['legal'] = {
  heading: 'Por qué es una compra y no un juego',
  source: (source) => `Normas: ${source}`,
  demo: (date) => `A fecha de ${date}. Esta nota forma parte de una demostración: antes de abrir de verdad, un abogado tiene que sustituirla por la suya.`,
};

const checkout: Messages['phone']['checkout'] = {
  payment: 'Aquí solo verás formas de pago que se confirman al momento: con tu pago empieza la asignación.',
  fingerprint: 'Tu móvil sale de esta lista, según un número aleatorio público:',
  gift: {
    heading: '¿Es para otra persona?',
    option: 'Es un regalo',
    email: 'Correo electrónico de quien lo recibe',
    hint: 'Le llegará un enlace para ver qué Phone es, sin precio ni dirección. A ti también te damos uno, por si quieres pasárselo tú.',
    note: 'El paquete va a la dirección de esta página. Si hay que devolverlo, te toca a ti, que lo has comprado.',
  },
};

/** The order page, from the payment to the phone. */
const order: Messages['phone']['order'] = {
  drawing: {
    heading: 'Pagado. Enseguida se decide cuál es tu Phone.',
    noRound: 'Tu pago ha llegado. Dentro de un momento el registro dirá qué ronda vale para ti.',
    text: 'Tu pago ha llegado y la ronda que vale para ti está fijada. Su número todavía no existe, así que nadie puede conocerlo. Cuando salga, quedará decidido y esta página te enseñará el móvil. También puedes cerrarla: te escribimos.',
    comes: 'Tu ronda sale',
    any: 'en cualquier momento',
    late: 'Tu ronda aún no ha salido. No se ha perdido nada: la asignación la espera y sigue sola. Te escribimos en cuanto esté hecha.',
    ready: 'Ya está decidido. Aquí viene.',
    byItself: 'Esta página se actualiza sola.',
    sequence: 'Tu asignación en esta venta',
    sequenceValue: (sequence) => `N.º\u00A0${sequence}`,
    draw: 'Nombre de tu asignación',
    round: 'Ronda',
    roundAt: 'Hora de la ronda',
    entry: 'Su línea en el registro',
    entryNote: 'Es el hash de la línea que fija tu ronda. Mientras siga ahí, nadie puede cambiar la ronda sin que se note.',
  },
  worth: 'Valor',
  fair: {
    heading: 'Por qué es este',
    text: (sequence, round, position, of) =>
      `La asignación n.º\u00A0${sequence} de esta venta quedó fijada antes de que existiera la ronda ${round}. Cuando salió, su número señaló el móvil que estaba en el puesto ${position} de ${of}, entre los que quedaban. Nadie podía saberlo y nadie puede cambiarlo.`,
    check: 'Repetir el cálculo',
    wall: 'Todas las asignaciones de esta venta',
  },
  notForMe: {
    heading: '¿No es para ti?',
    text: (days) => `Que esperaras otro modelo ya es motivo suficiente. Devuélvelo gratis en los ${days} días siguientes a la entrega y recuperas todo tu dinero. No se volverá a asignar en esta venta.`,
  },
  limitReached: {
    heading: 'Un Phone por cliente: te devolvemos el dinero',
    text: (amount, days) => `Vendemos un Phone por cliente cada ${days} días, y tú ya tenías el tuyo. Para este pedido no se fijó ninguna ronda. El importe íntegro, ${amount}, vuelve por la misma vía; no tienes que hacer nada.`,
  },
  gift: {
    heading: 'Tu regalo',
    text: (email) => `Hemos enviado este enlace a ${email}. Muestra qué Phone es, sin precio ni dirección. También puedes pasárselo tú.`,
    copy: 'Copiar el enlace',
    copied: 'Copiado',
    look: 'Ver ya cuál es',
  },
};

/** The page of whoever gets a Phone as a present. */
const reveal: Messages['phone']['reveal'] = {
  title: 'Un Phone para ti | Reprise',
  named: (name) => `Un Phone para ti: ${name}`,
  waiting: {
    heading: 'Alguien tiene un Phone para ti',
    text: 'Cuál es lo decide, dentro de un momento, un número aleatorio público. Aún no lo sabe nadie, ni siquiera quien te lo regala.',
    noRound: 'Cuál es lo decide un número aleatorio público. En cuanto se fije su ronda, esta página dirá cuándo sale.',
    late: 'El número aleatorio que lo decide aún no ha salido. No se ha perdido nada: todo sigue solo. Vuelve a mirar más tarde.',
  },
  drawn: {
    heading: 'Un Phone para ti',
    text: 'Un móvil reacondicionado, revisado con una lista y asignado entre todos los que quedaban. Llega en un paquete, con un cable de carga.',
    fair: (sequence, round) => `La asignación n.º\u00A0${sequence} de esta venta quedó fijada antes de que existiera la ronda ${round} de una fuente pública de azar. El número de esa ronda señaló este móvil; nadie podía saberlo y nadie puede cambiarlo.`,
    back: (days) => `Si no es para ti, quien te lo ha regalado puede devolverlo en los ${days} días siguientes a la entrega.`,
  },
  calledOff: { heading: 'Este Phone no va a llegar', text: 'El pedido del que venía ha terminado y no se le asignó ningún móvil. Pregunta a quien te envió el enlace: aquí no se muestra nada más.' },
};

/** The picture to show around. */
const share: Messages['phone']['share'] = {
  heading: 'Una imagen para enseñar',
  text: 'Muestra el móvil y cómo se asignó: ni nombre, ni dirección, ni pedido.',
  save: 'Guardar la imagen',
  share: 'Compartirla',
  line: (of, round) => `Uno de ${of} Phones, decidido por la ronda ${round}`,
  alt: (name) => `Una tarjeta con un dibujo del ${name}`,
  slogan: 'Reacondicionado y asignado a la vista de todos.',
};

/** All draws of a sale, as cards. */
const wall: Messages['phone']['wall'] = {
  title: 'Todas las asignaciones de esta venta | Reprise',
  description: 'Todos los Phones ya asignados en esta venta, cada uno con el número aleatorio público que lo decidió y con la forma de repetir el cálculo.',
  heading: 'Todas las asignaciones, a la vista',
  lead: 'Cada tarjeta es un Phone que alguien ha pagado. Se da la vuelta cuando sale su número aleatorio. En esta página no está el nombre de nadie, y en el registro tampoco.',
  prove: {
    heading: 'Demuestra que una está mal',
    text: 'Coge la tarjeta que quieras, abre el comprobador y deja que repita el cálculo en tu navegador. Si alguna no cuadra, queremos saberlo, y todos los demás deberían saberlo también.',
    action: 'Abrir el comprobador',
  },
  count: (drawn, waiting, size) => `Asignados: ${drawn} de ${size}. En espera: ${waiting}.`,
  draw: (sequence) => `N.º\u00A0${sequence}`,
  round: (round) => `Ronda ${round}`,
  waiting: 'A la espera de su ronda',
  postponed: 'Su ronda no salió; vale una posterior.',
  any: 'en cualquier momento',
  one: (position, of) => `Puesto ${position} de ${of}`,
  refunded: 'Reembolsado',
  reasons: {
    'sold-out': 'El pago llegó cuando ya estaban todos vendidos.',
    'limit-reached': 'Un Phone por cliente: este era el segundo.',
    'refunded-earlier': 'El dinero ya se había devuelto antes de fijar una ronda.',
  },
  check: 'Comprobar esta asignación',
  more: 'Ver asignaciones anteriores',
  empty: { heading: 'Todavía no ha comprado nadie', text: 'En cuanto llegue el primer pago, su tarjeta estará aquí, boca abajo, con el número de su ronda.' },
  loading: 'Leyendo el registro…',
  failing: 'El registro no responde. Esta página lo sigue intentando.',
  none: 'Ahora mismo no hay ninguna venta de Phones.',
  noScript: 'Las tarjetas necesitan un script. El registro, no: es un archivo de texto con una línea por cada cosa que ha pasado.',
  ledger: 'El registro, tal cual',
  back: 'Qué es el Phone',
};

/** Texts of the fair Phone, but for its checker and its queue. */
export const phone: Messages['phone'] = { page, odds, floor, draw, manifest, promises, legal, checkout, order, reveal, share, wall };
