import type { PhoneLetters } from '../../phone-letter';

export const en: PhoneLetters = {
  paid: ({ manifest, draw, promises }) => [
    ...(draw ? [
      `Your draw is number ${draw.sequence} of this sale, its public name is ${draw.id}. Round ${draw.round} of the public beacon decides it; that round is out at ${draw.at}, and nobody can know it before.`,
      `This is written in the public ledger. The hash of that line:\n${draw.entry}`,
      'Keep this letter: the two hashes in it prove that we fixed your draw before anybody could know how it ends.',
    ] : []),
    `What we promise, whichever phone it is:\n${promises.map((promise) => `– ${promise}`).join('\n')}`,
    `SHA-256 of the list of phones you are drawn from:\n${manifest}`,
  ],
  drawn: ({ number, link }, { unit, draw, verify }) => ({
    subject: `Your Phone ${number} is drawn: ${unit!.name}`,
    paragraphs: [
      'Hello,', `Your Phone is drawn. It is this one: ${unit!.name}. The number on its box: ${unit!.code}.`,
      `It is draw number ${draw!.sequence}, decided by round ${draw!.round} of the public beacon.`,
      `You need not take our word for it. Here your own computer checks the whole draw:\n${verify}`,
      `Your order, with everything about this very phone:\n${link}`,
      'If it is not for you, send it back within 30 days of delivery, free of charge. If it is faulty, we repair it, send you the same model or give you your money back, as you choose.',
    ],
  }),
  gift: (link) => ({
    subject: 'A Phone is on its way to you',
    paragraphs: ['Hello,', 'Somebody has bought a Phone for you: a used smartphone, checked and working. Which one it is was drawn from a public list, and it can be checked that the draw was fair.', `Here you see which it is. The price and the order are not shown:\n${link}`, 'Whoever has this link can see it, so keep it to yourself.'],
  }),
  limitReached: 'Each customer can buy one Phone in thirty days, so that there is one for as many people as possible. You, or somebody with the same address or card, has had one in that time. So no phone was drawn for this order.',
};
