import type { FormName } from '../../features/verifier/form.ts';
import type { Messages } from '../en/messages.ts';

type Verify = Messages['verify'];

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const attempts: Record<number, string> = { 0: 'al primer intento', 1: 'al segundo intento', 2: 'al tercer intento' };

/** What a value must look like. */
const forms: Record<FormName, string> = {
  format: '«reprise-manifest-1»', formula: '«reprise-draw-1»', scheme: '«bls-unchained-g1-rfc9380»',
  system: '«ios», «android» o «mixed»', grade: '«premium», «excellent», «good» o «fair»',
  kind: '«published», «committed», «drawn», «refunded» o «postponed»', reason: '«sold-out», «limit-reached» o «refunded-earlier»',
  hash: '64 cifras hexadecimales, con letras minúsculas', signature: '96 cifras hexadecimales, con letras minúsculas', publicKey: '192 cifras hexadecimales, con letras minúsculas',
  dropId: 'el nombre de una venta (drp_…)', drawId: 'el nombre de una asignación (drw_…)', market: 'dos letras minúsculas', currency: 'tres letras mayúsculas',
  code: 'un código de caracteres visibles', name: 'letras minúsculas, cifras y guiones', time: 'una hora como 2026-10-31T23:00:00.000Z',
  percent: 'un número entero del 1 al 100', natural: 'un número entero, 0 o mayor', positive: 'un número entero, 1 o mayor', seconds: 'un número entero de segundos, 1 o mayor', round: 'el número de una ronda, entero y 1 o mayor',
};

/** Texts of the check of a drop. Times are UTC as the files have them. */
export const verify: Verify = {
  searchTitle: 'Comprueba una asignación del Phone | Reprise',
  description: 'Comprueba que un Phone se asignó según las reglas publicadas, con la lista, el registro y una fuente pública de azar, en tu navegador o sin nosotros.',
  heading: 'Comprueba la asignación',
  lead: 'No hace falta que nos creas. La lista de móviles, el puesto de cada pago y los números aleatorios son públicos, y esta página vuelve a calcular en tu navegador qué móvil tenía que dar cada asignación.',

  what: 'Qué se comprueba',
  whatItems: [
    { title: 'La lista se fijó antes.', text: 'Antes de la primera compra publicamos la lista, el manifiesto: todos los móviles con su código. Su hash, una huella de todos sus bytes, está en la primera línea del registro y en tu pedido.' },
    { title: 'El número aún no lo tenía nadie.', text: 'Cuando llega un pago, el registro nombra una ronda futura de drand, una fuente pública de azar que mantiene en común una liga de universidades y empresas. Nadie conoce el número de una ronda antes de su hora, así que nadie ha podido elegir.' },
    { title: 'La regla no deja elegir.', text: 'La lista, la ronda y el nombre de tu asignación entran en una fórmula. Da un móvil de los que quedan, y a quien la calcule le sale el mismo.' },
    { title: 'Después no se cambió nada.', text: 'Cada línea del registro contiene el hash de la anterior. Quien cambie una tiene que cambiar todas las siguientes, y entonces ya no coinciden con lo que la gente ha guardado.' },
  ],

  check: 'Compruébalo ahora',
  drawLabel: 'Nombre de la asignación',
  drawHint: 'Empieza por drw_. Está en la página de tu pedido y en nuestro correo. Déjalo vacío para comprobar la venta entera.',
  dropLabel: 'Nombre de la venta',
  dropHint: 'Empieza por drp_. Vacío significa la que está abierta ahora.',
  entryLabel: 'Hash de tu línea, si lo tienes',
  entryHint: 'Son las 64 cifras de nuestro correo. Con ellas miramos si esa línea sigue en el registro.',
  manifestLabel: 'Hash de la lista, si lo tienes',
  manifestHint: 'Son las 64 cifras de tu pedido. Con ellas miramos si la lista sigue siendo esa.',
  more: 'Compararlo con lo que te dijimos',
  checkDraw: 'Comprobar esta asignación',
  checkDrop: 'Comprobar la venta entera',
  ownFiles: 'O comprueba archivos que hayas guardado',
  ownFilesHint: 'Elige a la vez la lista, el registro y, si quieres, rondas, o suéltalos aquí. No salen de tu navegador, y a nosotros no se nos pide nada.',
  chooseFiles: 'Elegir archivos',
  noScript: 'La comprobación de esta página necesita JavaScript. Se puede hacer sin él: descarga los archivos de más abajo y ejecuta nuestro programa o, para una sola asignación, la línea de comandos que verás después. Mientras trabajan, no nos piden nada.',

  fetching: 'Descargando lo publicado…',
  fetchingBeacons: (done, total) => `Descargando rondas: ${done} de ${total}`,
  reading: 'Leyendo…',
  checkingSignatures: (done, total) => `Comprobando firmas: ${done} de ${total}`,

  resultHeading: 'Resultado',
  result: {
    draw: ({ unit, draw }) => `Correcto: según las reglas publicadas de antemano, la asignación ${draw} tenía que dar el móvil ${unit}.`,
    pending: ({ draw, round, roundAt }) => `Correcto hasta ahora: la asignación ${draw} tiene su puesto y espera la ronda ${round}, prevista para ${roundAt}. Nadie puede saber todavía qué móvil será.`,
    refunded: ({ draw, at }) => `Correcto: la asignación ${draw} no llegó a hacerse. Según el registro, su importe se devolvió íntegro el ${at}.`,
    drop: (drawn) => (drawn === 1 ? 'Correcto: hay 1 asignación en esta venta y tenía que dar lo que dio.' : `Correcto: hay ${drawn} asignaciones en esta venta y cada una tenía que dar lo que dio.`),
    nothingYet: 'Correcto hasta ahora: en esta venta aún no se ha asignado nada.',
    notQuicknet: 'Pero el azar no viene de la fuente pública de drand, sino de una cadena de la propia tienda, como las que se usan en una demostración o una prueba. Por eso esto solo demuestra que los archivos concuerdan entre sí, no que nadie haya elegido.',
    wrong: (steps) => `Incorrecto: en ${count(steps, 'paso', 'pasos')} hay algo mal. Más abajo se dice qué.`,
    unread: (url, status) => (status === null ? `No se ha comprobado nada: ${url} no ha respondido.` : `No se ha comprobado nada: ${url} ha respondido ${status}.`),
    broken: 'La propia comprobación ha fallado, así que no dice nada. Recarga la página e inténtalo otra vez.',
  },
  files: {
    'no-manifest': 'No se ha comprobado nada: falta la lista.',
    'no-ledger': 'No se ha comprobado nada: falta el registro.',
    unknown: (name) => `No se ha comprobado nada: ${name} no es ni una lista ni un registro ni una ronda.`,
    second: (name) => `No se ha comprobado nada: ${name} es el segundo archivo de su clase, y solo puede valer uno.`,
  },

  verdicts: { passed: 'En orden', failed: 'Mal', skipped: 'Sin comprobar', ownChain: 'No es público' },
  skipped: 'Depende de un paso anterior que ha fallado.',
  steps: {
    'manifest-form': 'La lista de móviles está completa y bien escrita',
    'chain-known': 'De dónde viene el azar',
    'ledger-form': 'Todas las líneas del registro están bien escritas',
    'manifest-hash': 'La lista es la que se publicó',
    'ledger-chain': 'Las líneas del registro encajan unas con otras',
    'ledger-rules': 'Lo que cuenta el registro es posible',
    'rounds-in-time': 'Cada ronda se fijó antes de su hora',
    'beacon-signatures': 'Las firmas de la fuente son auténticas',
    'draws-follow': 'Cada asignación da el móvil que tenía que dar',
    'your-draw': 'Tu asignación',
    'your-entry': 'Tu línea del registro',
  },
  facts: {
    'manifest-form': ({ drop, units, opens, closes }) => `${count(units, 'móvil', 'móviles')} en la venta ${drop}, abierta del ${opens} al ${closes}.`,
    'chain-known': ({ isQuicknet, chain }) => (isQuicknet ? `drand quicknet, cadena ${chain}. Su clave está escrita en este programa; no la pone la tienda.` : `No es quicknet, de drand, sino la cadena ${chain}, con la clave que nombra la lista. Solo demuestra que los archivos concuerdan entre sí.`),
    'ledger-form': ({ lines }) => `${count(lines, 'línea leída', 'líneas leídas')}.`,
    'manifest-hash': ({ hash, isCompared, publishedAt }) => `Su hash es ${hash}, el mismo que da la línea 1 del registro, con fecha ${publishedAt}${isCompared ? ', y el mismo que tú tenías' : ''}.`,
    'ledger-chain': ({ lines, last }) => `${count(lines, 'línea', 'líneas')}, cada una con el hash de la anterior. El de la última es ${last}.`,
    'ledger-rules': ({ committed, drawn, refunded, postponed, pending }) => `${count(committed, 'pago', 'pagos')} en su orden; asignados: ${drawn}, en espera: ${pending}, reembolsados antes de asignar: ${refunded}, aplazados: ${postponed}.`,
    'rounds-in-time': ({ committed, margin }) => `Según las horas del registro, ${count(committed, 'ronda nombrada', 'rondas nombradas')} con al menos ${margin} segundos de antelación.`,
    'beacon-signatures': ({ checked, unchecked, given, madeUp }) => `${count(checked, 'firma comprobada', 'firmas comprobadas')} en la curva${given > 0 ? `, ${count(given, 'ronda cotejada', 'rondas cotejadas')} con el registro` : ''}.${unchecked > 0 ? ` ${unchecked === 1 ? 'Falta la de otra ronda' : `Faltan las de otras ${unchecked} rondas`}; para eso, comprueba la venta entera.` : ''}${madeUp > 0 ? ` ${count(madeUp, 'ronda a la que se renunció existe', 'rondas a las que se renunció existen')} ya: tras una avería, drand recupera lo que faltó.` : ''}`,
    'draws-follow': ({ drawn, left }) => `${count(drawn, 'asignación calculada', 'asignaciones calculadas')} de nuevo, con el mismo resultado; ${left === 1 ? 'queda' : 'quedan'} ${count(left, 'móvil', 'móviles')}.`,
    'your-draw': (facts) =>
      facts.state === 'refunded' ? `El importe de ${facts.draw} se devolvió el ${facts.at} (${facts.reason}), antes de que se le fijara una ronda.`
      : facts.state === 'committed' ? `${facts.draw} es la número ${facts.sequence}. Pagada y fijada el ${facts.committedAt}, espera la ronda ${facts.round}, prevista para ${facts.roundAt}.`
      : `${facts.draw} es la número ${facts.sequence}. Se fijó el ${facts.committedAt} para la ronda ${facts.round}, del ${facts.roundAt}. ${facts.of === 1 ? 'Quedaba' : 'Quedaban'} ${count(facts.of, 'móvil', 'móviles')}; contando desde 0, la fórmula da el número ${facts.index} ${attempts[facts.attempt] ?? `al intento ${facts.attempt + 1}`}: ${facts.unit}.`,
    'your-entry': ({ line, kind, at }) => `Está en la línea ${line} (${kind}), con fecha ${at}.`,
  },

  where: ({ file, line }) => ({ manifest: 'La lista ', ledger: line ? `La línea ${line} del registro ` : 'El registro ', beacons: line ? `La línea ${line} de las rondas ` : 'El archivo de rondas ', question: 'Lo que has pedido' })[file],
  faults: {
    'not-text': () => 'no es texto UTF-8.',
    'not-json': ({ found }) => `no es un objeto JSON; empieza por: ${found}`,
    'not-canonical': ({ field, found, expected }) => `no sigue la única escritura permitida. Más o menos desde el carácter ${field} pone «${found}» y debería poner «${expected}».`,
    'other-keys': ({ field, found, expected }) => `no tiene los campos que debe tener${field ? ` en ${field}` : ''}. Tiene: ${found || 'ninguno'}. Debe tener, en este orden: ${expected}.`,
    'no-object': ({ field, found }) => `tiene ${found} donde debería haber un objeto${field ? `, en ${field}` : ''}.`,
    malformed: ({ field, found, expected }) => `tiene ${found} en ${field}. Ahí debe haber ${forms[expected as FormName]}.`,
    empty: ({ field }) => (field ? `no tiene nada en ${field}. Ahí debe haber una lista con al menos un elemento.` : 'no contiene nada.'),
    'no-newline': () => 'no acaba en un salto de línea: se ha cortado o añadido algo.',
    unsorted: ({ field, found, expected }) => `tiene ${found} en ${field}, justo después de ${expected}. Los códigos deben ir ordenados y ninguno puede repetirse.`,
    'below-floor': ({ field, found, expected }) => `tiene ${found} en ${field}. El mínimo prometido es ${expected}.`,
    'closes-first': ({ found, expected }) => `dice que la venta se cierra el ${found}, y tendría que ser después de abrirse, el ${expected}.`,
    'other-manifest': ({ found, expected }) => `tiene el hash ${found}. El que tú tenías es ${expected}: no es la misma lista.`,
    'published-manifest': ({ found, expected }) => `nombra la lista ${found}. El hash de la lista que tenemos es ${expected}.`,
    'published-drop': ({ found, expected }) => `habla de la venta ${found}. La lista es de la venta ${expected}.`,
    'false-quicknet': ({ field, found, expected }) => `dice que usa quicknet, de drand, pero tiene ${found} en ${field}. En quicknet es ${expected}.`,
    number: ({ found, expected }) => `lleva el número ${found}. Debería ser ${expected}: falta una línea, sobra o está fuera de su sitio.`,
    previous: ({ found, expected }) => `dice que el hash de la línea anterior es ${found}. Es ${expected}.`,
    hash: ({ found, expected }) => `dice que su propio hash es ${found}. Por su contenido es ${expected}: la línea se ha cambiado.`,
    'first-published': ({ found }) => `es del tipo «${found}». La primera línea debería ser «published».`,
    'published-again': () => 'publica otra vez. Solo puede hacerlo la primera línea.',
    'back-in-time': ({ found, expected }) => `lleva la fecha ${found}, anterior a la de la línea de encima (${expected}).`,
    sequence: ({ found, expected }) => `lleva el número de orden ${found}. El del pago siguiente es ${expected}.`,
    'draw-again': ({ found }) => `nombra la asignación ${found}, que ya estaba en el registro.`,
    'too-many': ({ found, expected }) => `acepta el pago número ${found}. Solo hay ${count(Number(expected), 'móvil', 'móviles')}.`,
    'not-committed': ({ found }) => `habla del número de orden ${found}, para el que antes no figura ningún pago.`,
    'other-draw': ({ found, expected }) => `nombra la asignación ${found}. La de este número de orden es ${expected}.`,
    'drawn-again': ({ found }) => `vuelve al número de orden ${found}, que ya estaba asignado.`,
    'out-of-order': ({ found, expected }) => `asigna el número de orden ${found}. Le toca al ${expected}.`,
    'committed-round': ({ found, expected }) => `fija la ronda ${found}. Según las reglas tiene que ser la ${expected}.`,
    'drawn-round': ({ found, expected }) => `asigna con la ronda ${found}. La que se fijó es la ${expected}.`,
    'postponed-round': ({ found, expected }) => `renuncia a la ronda ${found}. La que se fijó es la ${expected}.`,
    'next-round': ({ found, expected }) => `aplaza a la ronda ${found}. Según las reglas tiene que ser la ${expected}.`,
    'before-round': ({ found, expected }) => `lleva la fecha ${found}. Su ronda no salió antes de ${expected}.`,
    'postponed-early': ({ found, expected }) => `lleva la fecha ${found}. No se podía renunciar a la ronda antes de ${expected}.`,
    signature: ({ found, expected }) => `tiene una firma que no es la de la fuente para la ronda ${expected}: ${found}`,
    randomness: ({ found, expected }) => `dice que el número aleatorio es ${found}. De su firma sale ${expected}.`,
    'beacon-differs': ({ found, expected }) => `tiene la firma ${found}. La del registro para esta ronda, que es auténtica, es ${expected}.`,
    index: ({ found, expected }) => `dice que la fórmula da el número ${found}. Da ${expected}.`,
    unit: ({ found, expected }) => `da el móvil ${found}. Tenía que ser ${expected}.`,
    'no-entry': ({ found }) => `, la línea con el hash ${found}, no está en este registro. Si figura en el correo que recibiste, es que el registro se ha cambiado: conserva ese correo.`,
    'entry-of-another': ({ found, expected }) => `tiene el hash que has escrito, pero trata de ${found}; no es el comienzo de ${expected}.`,
    'no-draw': ({ found }) => `, la asignación ${found}, no está en este registro. Puede que sea de otra venta o que su pago no haya llegado todavía.`,
  },
  forms,

  formulaHeading: 'La fórmula, para tu propia terminal',
  formulaText: 'Una asignación es un SHA-256. Pon en esta línea el hash de la lista, el número aleatorio de la ronda, el nombre de la asignación y cuántos móviles quedaban; escribe el número del móvil entre los que quedaban, contando desde 0 en el orden de la lista. En un Mac sin sha256sum, escribe shasum -a 256.',
  formulaExample: 'Con los datos de tu asignación:',
  formulaRest: 'Lo que esta línea deja fuera: las ocho primeras cifras son un número del 0 al 4294967295. Si es tan alto que queda por encima del mayor múltiplo de la cantidad de móviles, el último 0 del texto pasa a ser 1, después 2, y así sucesivamente. Con 2000 móviles ocurre más o menos una vez cada 3 millones de asignaciones.',
  formulaNames: { manifest: 'LISTA', randomness: 'NUMERO', draw: 'ASIGNACION', count: 'CANTIDAD' },

  without: 'Sin esta página',
  withoutText: 'Una página que comprueba a su propia tienda vale lo que valga su código. La misma comprobación se puede ejecutar como programa en tu ordenador, a partir del código fuente, que puedes leer, y con archivos que guardas tú:',
  downloads: { manifest: 'Descargar la lista (manifiesto)', ledger: 'Descargar el registro' },

  limits: 'Lo que ninguna comprobación puede demostrar, y quién sí',
  limitItems: {
    publication: { title: 'Cuándo se publicó una línea.', text: 'El registro se pone la fecha a sí mismo. Que tu línea estaba ahí antes de que saliera su ronda lo sabe quien guardó el registro a tiempo, por ejemplo un archivo web, y lo sabes tú: nuestro correo con el hash de tu línea te llegó antes.' },
    ending: { title: 'Que no se cortó nada del final.', text: 'Un registro que acaba antes de tiempo sigue encajando. Quien tenga el hash de una línea posterior puede demostrar que falta: escribe el tuyo más arriba.' },
    postponement: { title: 'Que una ronda a la que se renunció no había salido.', text: 'Tras una avería, drand recupera las rondas que faltaron, así que esa ronda existe más tarde. Quien la guardó el día en que tocaba, por ejemplo un archivo web, puede demostrar que renunciamos a ella sin razón.' },
    payment: { title: 'Que detrás de cada línea hay un pago real.', text: 'Los nombres de los compradores no le importan a nadie, así que el registro no los lleva. Un comprador inventado tampoco podría elegir móvil: solo llevarse uno al azar.' },
    beacon: { title: 'Que quienes mantienen drand no se ponen de acuerdo.', text: 'Cada ronda la firman muchos de ellos juntos. Si la mayoría pactara en secreto, podría conocerla de antemano.' },
    parcel: { title: 'Que el móvil asignado es el de la caja.', text: 'Eso puedes verlo tú: su código está impreso en la caja y figura en tu pedido. Compáralo con el de arriba.' },
  },

  cli: {
    usage: 'Uso: npm run verify-drop -- <dirección de la página o de la API de la tienda, o archivos> [--draw drw_…] [--expect <hash de la lista>] [--entry <hash de tu línea>]',
    noAddress: (text) => `${text} no es la dirección del Phone de una tienda. Una dirección así es http://localhost:8787/de/phone`,
    noFile: (name) => `No se puede leer ${name}.`,
    mixed: 'Indica una dirección o archivos, no las dos cosas.',
    badHash: (option) => `${option} necesita 64 cifras hexadecimales.`,
    limits: 'Lo que esto no puede demostrar:',
  },
};
