import type { Messages } from '../en/messages';

export const premium: Messages['premium'] = {
  title: 'Móviles reacondicionados Premium: qué significa | Reprise',
  description: (battery) => `Solo piezas del fabricante, batería al ${battery} o más, ninguna marca a la vista. Qué significa Premium aquí y qué teléfonos hay en ese estado.`,
  heading: 'Premium es un estado. Esto es lo que pide.',
  lead: 'La palabra está impresa en todas partes. Aquí son cuatro cosas que se pueden comprobar, y el teléfono al que le falta una se vende en otro estado.',
  points: {
    parts: { title: 'Solo piezas del fabricante', text: 'Si se ha cambiado una pieza, la nueva se hizo para el fabricante. En los demás estados puede ser también una original restaurada o de otra marca; lo dice el informe de cada teléfono.' },
    battery: { title: (share) => `Batería al ${share} o más`, text: 'Medida, frente a la capacidad de fábrica. Si no llega, se cambia por una del fabricante, o el teléfono no es Premium.' },
    looks: { title: 'Ninguna marca a la vista', text: 'Ni con el brazo estirado ni más de cerca. Una sola raya fina a contraluz, y el teléfono pasa a Excelente.' },
    origin: { title: 'Sin cuentas pendientes', text: 'No consta como perdido ni robado, no está vinculado a ninguna cuenta y nadie lo está pagando aún. Se mira antes de revisar nada, en todos los estados. Quién lo vende está escrito al lado.' },
  },
  notHeading: 'Y lo que no significa',
  not: 'Que funcione mejor. Los cuatro estados pasan la misma lista de pruebas y tienen la misma garantía. Si el tuyo va a vivir en una funda, uno Bueno hace lo mismo por menos.',
  tableHeading: 'Los cuatro estados, uno al lado del otro',
  columns: { looks: 'Aspecto', battery: 'Batería, como mínimo', parts: 'Piezas cambiadas' },
  looks: { premium: 'ninguna marca a la vista', excellent: 'rayas finísimas a contraluz', good: 'rayas leves', fair: 'rayas y pequeños golpes' },
  makersOnly: 'del fabricante, nuevas',
  anyParts: 'del fabricante, originales restauradas o de otros',
  same: (months, days) => `Igual en los cuatro: la lista entera de pruebas, ${months} meses de garantía, ${days} días para devolverlo.`,
  offers: 'Hoy en Premium',
  none: 'Ahora mismo no hay ninguno. Lo más cercano es Excelente: rayas finísimas y batería al 88 % o más.',
  all: 'Ver todos los teléfonos',
  questions: {
    heading: 'Preguntas sobre Premium',
    why: '¿Por qué cuesta más?',
    whyBecause: 'Porque pocos teléfonos usados tienen ese aspecto, y las piezas del fabricante cuestan más que otras. Pagas aspecto y batería, no velocidad.',
    isNew: '¿Un Premium es nuevo?',
    isNewNo: 'No. Alguien lo ha tenido antes. Solo que no se le nota.',
    sure: '¿Cómo sé que es verdad?',
    sureBy: (days) => `Cada teléfono tiene un informe: qué se midió, qué se cambió y qué se vio. Si el tuyo no es como se describe, no es conforme y tienes todos tus derechos; y en cualquier caso puedes devolverlo durante ${days} días.`,
  },
};
