import type { BlockKind, PlainBlock } from '../../../../worker/campaign/block';
import type { Field } from './field';
import { narrowing, phone, picture, target, text } from './page-fields';

export type BlockDescription = {
  readonly label: string;
  /** What it is for, where one is chosen. */
  readonly does: string;
  readonly fields: readonly Field[];
  readonly fresh: Readonly<Record<string, unknown>>;
};

const pair = [phone('newer', 'The newer one'), phone('older', 'The older one')];

/** Every kind of block but the trial, in the order in which they are offered. */
const plainKinds: Record<PlainBlock['kind'], BlockDescription> = {
  text: {
    label: 'Text', does: 'One or several paragraphs',
    fields: [
      text('title', 'Title'),
      { name: 'paragraphs', label: 'Paragraphs', is: 'list', item: 'Paragraph', of: text('', 'Paragraph', { rows: 4 }) },
      { name: 'look', label: 'Look', is: 'choice', options: [['plain', 'As usual'], ['large', 'Large, as an opening'], ['beside', 'Title beside the text']], otherwise: 'plain' },
    ],
    fresh: { paragraphs: [''] },
  },
  comparison: { label: 'Comparison', does: 'The facts of two phones, line by line', fields: pair, fresh: {} },
  points: {
    label: 'Give up or keep', does: 'What changes with the older phone. Two in a row stand side by side',
    fields: [
      { name: 'stance', label: 'It is about', is: 'choice', options: [['give-up', 'What is given up'], ['keep', 'What is kept']] },
      { name: 'points', label: 'Points', is: 'list', item: 'Point', of: [text('title', 'Title'), text('text', 'Text', { rows: 3 })] },
    ],
    fresh: { stance: 'give-up', points: [{}] },
  },
  saving: { label: 'Saving and footprint', does: 'What the older phone leaves in the purse, by the stated formula', fields: [...pair, text('title', 'Title'), text('text', 'Text', { rows: 3 })], fresh: {} },
  shelf: {
    label: 'Shelf of phones', does: 'Phones to buy, picked by hand or by a rule',
    fields: [
      text('title', 'Title'),
      {
        name: 'pick', label: 'Which phones', is: 'either',
        ways: [
          { label: 'Picked by hand', isTaken: (value) => 'models' in value, fresh: { models: [] }, fields: [{ name: 'models', label: 'Phones', is: 'phones', hint: 'The best first. What is sold out is left out.' }] },
          {
            label: 'Found by a rule', isTaken: (value) => 'rule' in value, fresh: { rule: {} },
            fields: [{
              name: 'rule', label: 'Rule', is: 'group',
              fields: [
                ...narrowing,
                { name: 'sort', label: 'Order', is: 'choice', options: [['newest', 'The newest first'], ['cheapest', 'The cheapest first'], ['most-left', 'Those we have most of first']], otherwise: 'newest' },
                { name: 'count', label: 'How many', is: 'count', hint: '6 where it is left out.' },
              ],
            }],
          },
        ],
      },
    ],
    fresh: { pick: { models: [] } },
  },
  quote: {
    label: 'Quote', does: 'What somebody else said, with its source',
    fields: [
      text('text', 'Quote', { rows: 4 }), text('by', 'Who said it'),
      { name: 'source', label: 'Source', is: 'group', fields: [text('title', 'Where it stands'), { name: 'url', label: 'Address', is: 'address' }, { name: 'date', label: 'Date', is: 'day' }] },
    ],
    fresh: { source: {} },
  },
  questions: {
    label: 'Questions', does: 'Questions and answers, folded',
    fields: [{ name: 'questions', label: 'Questions', is: 'list', item: 'Question', of: [text('question', 'Question', { rows: 2 }), text('answer', 'Answer', { rows: 4 })] }],
    fresh: { questions: [{}] },
  },
  picture: { label: 'Picture', does: 'A drawing or an uploaded picture', fields: [picture, text('caption', 'Caption')], fresh: { picture: { model: '' } } },
  action: { label: 'Button', does: 'One way on', fields: [text('label', 'Its words'), target], fresh: { to: { model: '' } } },
  quiz: { label: 'Quiz', does: 'The way to “Keep, repair or sell”', fields: [], fresh: {} },
  compare: { label: 'Compare', does: 'The way to the comparison of any two phones', fields: [], fresh: {} },
  phone: { label: 'Phone teaser', does: 'The running sale of random Phones; nothing where there is none', fields: [], fresh: {} },
  break: { label: 'Break', does: 'The repeat sign between two sections', fields: [], fresh: {} },
};

const variant = (name: string, label: string): Field => ({
  name, label, is: 'either',
  ways: Object.entries(plainKinds).map(([kind, { label: called, fresh, fields }]) => ({ label: called, isTaken: (value) => value.kind === kind, fresh: { kind, ...fresh }, fields })),
});

export const blockKinds: Record<BlockKind, BlockDescription> = {
  ...plainKinds,
  trial: {
    label: 'Trial of two variants', does: 'Each view of the page shows one of two blocks, dealt by chance. One on a page',
    fields: [text('name', 'What is tried', { hint: 'For the results. Nobody else sees it.' }), variant('a', 'Variant A'), variant('b', 'Variant B')],
    fresh: { a: { kind: 'text', paragraphs: [''] }, b: { kind: 'text', paragraphs: [''] } },
  },
};

export const blockOf = (block: unknown): BlockDescription | undefined => blockKinds[(block as { kind?: BlockKind } | null)?.kind as BlockKind];
