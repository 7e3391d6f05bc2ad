import type { Messages } from '../en/messages';

const several = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);

export const unit: Messages['unit'] = {
  chosen: (code, battery) => `Justo este móvil: ${code}, batería al ${battery}`,
  gone: 'Otra persona se ha llevado justo este móvil. No se te ha cobrado nada.',
  another: 'Elegir otro de la misma oferta',
  notHeld: 'En un carrito todavía no está apartado. Se aparta al hacer el pedido, y entonces es este o ninguno.',
  passport: 'Pasaporte',
  passportOf: (code) => `Pasaporte de ${code}`,

  behind: {
    seeOne: 'Ver el móvil que hay detrás de esta oferta',
    see: (units) => `Ver los ${units} móviles que hay detrás de esta oferta`,
    title: (name) => `${name}: ¿cuál quieres?`,
    heading: '¿Cuál quieres?',
    lead: 'El mismo modelo, el mismo estado, el mismo precio, y aun así no hay dos iguales. El primero es el que tiene más batería.',
    first: (shown, all) => `Estos son los ${shown} con más batería, de ${all}.`,
    battery: (percent) => `Batería al ${percent}`,
    replaced: (parts) => `Cambiado: ${parts}`,
    untouched: 'Nada cambiado',
    wear: (marks) => `Marcas: ${marks}`,
    notRecorded: 'sin registrar',
    checked: (day) => `Revisado el ${day}`,
    take: 'Quiero este',
    takeNamed: (code, battery) => `Quiero este: ${code}, batería al ${battery}`,
    none: 'Ahora mismo no hay ninguno de estos disponible.',
    toModel: (name) => `Volver al ${name}`,
    loading: 'Un momento …',
    failed: 'La lista no ha llegado. Aquí está como página:',
  },

  marks: ({ scratch, nick, scuff }) => {
    const all = [...several(scratch, 'una raya', 'rayas'), ...several(nick, 'un golpe', 'golpes'), ...several(scuff, 'una rozadura', 'rozaduras')];
    return all.length === 0 ? 'ninguna a la vista' : new Intl.ListFormat('es').format(all);
  },
  longest: (marks, length) => `${marks}, de ${length} como mucho`,
  side: { front: 'Frontal', back: 'Parte trasera', frame: 'Marco' },
  drawn: (side, name, marks) => `${side} de este ${name}, dibujado con sus marcas: ${marks}`,
  drawing: 'Dibujado según lo que se registró. Es este, no uno como este.',

  origin: { genuine: 'del fabricante, nueva', 'refurbished-genuine': 'del fabricante, restaurada', compatible: 'de otro fabricante, compatible' },
  originUnknown: 'origen sin registrar',

  title: (name, code) => `${name} ${code}: pasaporte`,
  label: 'El pasaporte de un solo móvil',
  state: {
    'for-sale': 'Este está a la venta',
    held: 'Alguien está pagando este ahora mismo',
    sold: 'Vendido',
    'not-offered': 'No está a la venta en este país',
    'in-drop': 'Se asignará al azar: pertenece a una venta de Phones',
  },
  stateText: {
    'for-sale': 'Al precio de su oferta. Elegir no cuesta nada.',
    held: 'Si no sale adelante, vuelve a estar libre en menos de una hora.',
    sold: 'Quien tenga la caja puede leer aquí qué se encontró antes de venderlo. De quién es no aparece en ningún sitio de esta página.',
    'not-offered': 'Existe, está revisado y ahora mismo nadie lo ofrece aquí.',
    'in-drop': 'Hasta la asignación, esta página dice lo que dice la lista pública de esa venta. Piezas, marcas y pruebas llegan con ella.',
  },
  take: 'Añadir justo este móvil al carrito',
  others: 'Ver los demás de esta oferta',
  toPhone: 'A la venta de Phones',
  soldBy: (seller) => `Vendido por ${seller}`,
  model: (name) => `Todo sobre el ${name}`,

  grade: 'Su estado y por qué',
  notAbove: (grade) => `No es «${grade}» porque tiene:`,
  best: 'Mejor no hay. No se encontró ninguna marca y ninguna pieza es de otro que no sea el fabricante.',
  excess: {
    'scratch-count': (found, allowed) => `${found} rayas en una cara; se admiten ${allowed}`,
    'scratch-length': (found, allowed) => `una raya de ${found}; el límite son ${allowed}`,
    'nick-count': (found, allowed) => (allowed === '0' ? 'un golpe en el marco; no se admite ninguno' : `${found} golpes; se admite ${allowed}`),
    'nick-length': (found, allowed) => `un golpe de ${found}; el límite son ${allowed}`,
    'scuff-count': (found, allowed) => (allowed === '0' ? 'una rozadura; no se admite ninguna' : `${found} rozaduras; se admite ${allowed}`),
    'scuff-length': (found, allowed) => `una rozadura de ${found}; el límite son ${allowed}`,
    battery: (found, allowed) => `la batería al ${found}; se pide un ${allowed} como mínimo`,
    parts: () => 'una pieza cambiada que no es nueva del fabricante',
  },

  battery: 'Batería',
  batteryMeans: (percent, hours) => `Guarda el ${percent} de la carga que guardaba de nueva. Donde una nueva dura diez horas, esta dura unas ${hours}.`,
  batteryNew: 'Se cambió, así que es más joven que el móvil.',
  batteryFloor: (grade, percent) => `Para «${grade}» hace falta un ${percent} como mínimo.`,

  parts: 'Piezas cambiadas',
  noParts: 'Ninguna. Todo lo que lleva es lo que llevaba al fabricarse.',
  tests: 'Qué se ha probado',
  test: {
    screen: 'Pantalla: píxeles, brillo, quemados', touch: 'Táctil, en toda la pantalla', buttons: 'Botones', cameras: 'Cámaras, con enfoque y flash', microphones: 'Micrófonos', speakers: 'Altavoces',
    radios: 'Red móvil, wifi, Bluetooth, GPS, NFC', sensors: 'Sensores, huella o cara', charging: 'Carga, potencia máxima', battery: 'Capacidad de la batería, medida', cycles: 'Ciclos de carga',
    'activation-lock': 'Bloqueo de una cuenta anterior', network: 'IMEI denunciado como perdido o robado', erasure: 'Datos del dueño anterior',
  },
  passed: 'funciona',
  unlocked: 'ninguno, está desactivado',
  notReported: 'no',
  notTold: 'este modelo no lo dice',
  erased: { 'nist-800-88-purge': 'borrados sin vuelta atrás (NIST SP 800-88, Purge)', 'nist-800-88-clear': 'borrados (NIST SP 800-88, Clear)' },
  whatFails: 'Lo que falla se repara y se prueba otra vez, o va a recambios. Así que todo móvil que se vende lo ha superado.',
  checked: (day, station) => `Revisado el ${day} en el puesto ${station}.`,
  checkedOn: (day) => `Revisado el ${day}.`,
  noReport: 'De este no se guardó un informe detallado.',
};
