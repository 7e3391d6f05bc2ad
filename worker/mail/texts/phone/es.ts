import type { PhoneLetters } from '../../phone-letter';

export const es: PhoneLetters = {
  paid: ({ manifest, draw, promises }) => [
    ...(draw ? [
      `Tu asignación es la número ${draw.sequence} de esta venta; su nombre público es ${draw.id}. La decide la ronda ${draw.round} de la fuente pública de azar, que sale el ${draw.at}; antes nadie puede conocerla.`,
      `Así consta en el registro público. El hash de esa línea:\n${draw.entry}`,
      'Guarda esta carta: los dos hashes que contiene demuestran que fijamos tu asignación antes de que nadie pudiera saber el resultado.',
    ] : []),
    `Lo que prometemos, sea el móvil que sea:\n${promises.map((promise) => `– ${promise}`).join('\n')}`,
    `SHA-256 de la lista de móviles de la que sale el tuyo:\n${manifest}`,
  ],
  drawn: ({ number, link }, { unit, draw, verify }) => ({
    subject: `Tu Phone ${number} ya está decidido: ${unit!.name}`,
    paragraphs: [
      'Hola:', `Tu Phone ya está decidido. Es este: ${unit!.name}. El número de la caja: ${unit!.code}.`,
      `Es la asignación número ${draw!.sequence}, decidida por la ronda ${draw!.round} de la fuente pública de azar.`,
      `No hace falta que nos creas. Aquí tu propio aparato repite todo el cálculo:\n${verify}`,
      `Tu pedido, con todo sobre este móvil en concreto:\n${link}`,
      'Si no es para ti, devuélvelo gratis en los 30 días siguientes a la entrega. Si tiene un defecto, lo reparamos, te enviamos el mismo modelo o te devolvemos el dinero, lo que tú elijas.',
    ],
  }),
  gift: (link) => ({
    subject: 'Un Phone va de camino a tu casa',
    paragraphs: ['Hola:', 'Alguien te ha comprado un Phone: un smartphone usado, revisado y en buen funcionamiento. El modelo salió al azar de una lista pública, y cualquiera puede comprobar que todo fue limpio.', `Aquí ves cuál es. No aparecen ni el precio ni el pedido:\n${link}`, 'Quien tenga este enlace puede verlo, así que no lo compartas.'],
  }),
  limitReached: 'Cada cliente puede comprar un Phone cada treinta días, para que llegue a la mayor cantidad de gente. Tú, o alguien con la misma dirección o tarjeta, ya ha recibido uno en ese plazo. Por eso no se ha asignado ningún móvil a este pedido.',
};
