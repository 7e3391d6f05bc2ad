import type { PromiseTexts } from './promise';

export const en: PromiseTexts = {
  unlocked: 'It is unlocked: it takes a SIM from any network.',
  clean: 'It is not reported lost or stolen, not blocked, not still being paid off by somebody, and not locked to an account or a company.',
  wiped: (standard) => `What its last owner had on it is gone, wiped to ${standard}.`,
  parts: 'If a part has been replaced, your order page names it.',
  networks: (networks) => `It works on the networks of ${networks}. We are not affiliated with any of them.`,
  sim: 'It takes a nano SIM, an eSIM or both; the list of models says which.',
  tested: 'It has passed a written list of checks: screen and touch, buttons, cameras, microphones and speakers, calls and mobile data, Wi-Fi, Bluetooth and GPS, fingerprint or face unlock, charging, battery.',
  cable: 'A charging cable comes with it. A charger does not.',
  delivery: 'Delivery is in the price.',
  chance: 'Colour, size and storage are left to chance, just as the model is.',
  adults: (age) => `Phones are sold to adults only, aged ${age} or over.`,
  returns: (days) => `You can send it back within ${days} days of delivery, free of charge, for any reason or none.`,
  faulty: 'If it is faulty, we repair it, send you the same model, or give you your money back; you choose which. We never draw a second time.',
};
