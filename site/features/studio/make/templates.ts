import type { Body } from '../editor/json';

/**
 * What a campaign can begin from. Written in English: in other markets the texts are marked until somebody translated
 * them. What only the marketer can know (which phones, what changes between them) is left open, and the editor asks for it.
 */
export type Template = { readonly id: string; readonly name: string; readonly does: string; readonly body: Body };

export const templates: readonly Template[] = [
  {
    id: 'older-phone',
    name: 'The older phone beside the newest',
    does: 'What is given up and what is kept, the saving, the facts line by line, and when the new one is worth it.',
    body: {
      headline: 'What would a newer phone change?',
      claim: 'The older one still does the daily job. Here is what the newest adds, and what it does not.',
      hero: { kind: 'pair', newer: '', older: '' },
      action: { label: 'See the older phone', to: { model: '' } },
      blocks: [
        { kind: 'text', look: 'large', paragraphs: ['The newer phone is the better phone. The question is whether you would notice on an ordinary Tuesday, when it is for messages, maps, photos and finding the next train.'] },
        { kind: 'points', stance: 'give-up', points: [{ title: '', text: '' }, { title: '', text: '' }] },
        { kind: 'points', stance: 'keep', points: [{ title: '', text: '' }, { title: '', text: '' }] },
        { kind: 'saving', newer: '', older: '', title: 'What stays in your account', text: 'A new phone at its price on the day it came out, against a refurbished one in our shop today. And no new phone has to be made for you.' },
        { kind: 'comparison', newer: '', older: '' },
        { kind: 'break' },
        { kind: 'text', look: 'beside', title: 'When we would say: buy the new one', paragraphs: ['If you make your living with the camera, or want as many years of updates ahead of you as possible, take the newer one. And if the phone in your pocket does what you need, keep it. That costs nothing at all.'] },
        { kind: 'quiz' },
        { kind: 'questions', questions: [{ question: 'What about the battery in a used phone?', answer: 'We measure the battery of every phone, and each grade has a minimum that is shown with the offer.' }] },
        { kind: 'action', label: 'See the older phone', to: { model: '' } },
      ],
      search: { title: '', description: '' },
    },
  },
  {
    id: 'first-phone',
    name: 'A shelf for an occasion',
    does: 'Back to school, a first phone, a second phone: a few good ones within a budget, with honest advice.',
    body: {
      headline: 'A first phone that lasts until the last school year',
      claim: 'A handful of phones that get updates for years, hold a day of lessons and cost less than you may fear.',
      hero: { kind: 'picture', picture: { model: '', side: 'back', alt: '' } },
      action: { label: 'See the phones', to: { page: 'phones' } },
      blocks: [
        { kind: 'text', look: 'large', paragraphs: ['A child’s first phone falls down, gets wet and is lost on the bus. So it need not be the newest one. It should be repaired easily, get its updates and be paid for with a quiet mind.'] },
        { kind: 'shelf', title: 'With updates for years', pick: { rule: { sort: 'cheapest', count: 6 } } },
        { kind: 'points', stance: 'keep', points: [{ title: 'Security updates', text: 'Every phone on this page still gets them, and for those whose maker has published an end the page of the phone says until when.' }, { title: 'A battery that was measured', text: 'Each grade has a minimum of battery health, and it is shown with every offer.' }] },
        { kind: 'shelf', title: 'Small enough for small hands', pick: { models: [] } },
        { kind: 'questions', questions: [{ question: 'What if the screen breaks in the first week?', answer: 'What breaks in a fall is not covered by the guarantee. A case and a screen protector cost little; the phone’s page says how well it can be repaired.' }] },
        { kind: 'compare' },
      ],
      search: { title: 'A first phone for school: refurbished, checked', description: 'Refurbished phones for a first school year: with updates for years, a battery that was measured, and a guarantee. Plain advice on what matters.' },
      soldOut: { text: 'These are all sold. Phones come in every day, and the page of all phones has what is there now.', label: 'See all phones', to: { page: 'phones' } },
    },
  },
  {
    id: 'drop',
    name: 'A sale of random Phones',
    does: 'Tells of a drop: what a Phone is, how the draw is checked, and the questions that everybody asks.',
    body: {
      headline: 'You choose the price. Chance chooses the phone.',
      claim: 'A Phone is a working, checked smartphone at one low price. Which one it is, is drawn after you have paid.',
      hero: { kind: 'picture', picture: { model: '', side: 'back', alt: '' } },
      action: { label: 'See the Phone', to: { page: 'phone' } },
      blocks: [
        { kind: 'phone' },
        { kind: 'text', title: 'How the draw works', look: 'beside', paragraphs: ['Before the sale opens we publish a list of every phone in it, sealed so that nobody can change it. After you have paid, a public source of chance decides which of them is yours. Anybody can check each draw, and nobody can steer one, we least of all.'] },
        { kind: 'points', stance: 'keep', points: [{ title: 'It works, and it was checked', text: 'Every phone in the sale went through the same checks as those that we sell by name.' }, { title: 'You can send it back', text: 'The same days to return it as for everything else in the shop.' }] },
        { kind: 'questions', questions: [{ question: 'What is the least that I can get?', answer: 'The page of the sale names the floor: the least that every phone in it is and has. Nothing in the list is below it.' }, { question: 'Can I choose the colour?', answer: 'No. Who wants to choose finds every phone by name in the shop.' }] },
        { kind: 'action', label: 'See every phone by name', to: { page: 'phones' } },
      ],
      search: { title: 'A random Phone: one low price, a fair draw', description: 'A working, checked smartphone at one low price, drawn by a public source of chance after you have paid. The list is published before the sale.' },
    },
  },
];
