import type { Field, Way } from './field';
import { linkedPages } from '../../../../worker/campaign/field';
import { grades } from '../../../../worker/shared/grade';

/** The parts of a page that several blocks share, and those around the blocks. */

const pageNames: Record<(typeof linkedPages)[number], string> = {
  home: 'The shop’s first page', phones: 'All phones', premium: 'Premium phones', compare: 'Compare two phones', quiz: 'The quiz “Keep, repair or sell”', phone: 'The random Phone', guarantee: 'The guarantee', returns: 'Returns',
};

/** A way that is known by a key of its own. */
const keyed = (key: string, label: string, fields: readonly Field[], fresh: Readonly<Record<string, unknown>> = {}): Way => ({ label, isTaken: (value) => key in value, fresh: { [key]: '', ...fresh }, fields });

export const phone = (name: string, label: string, hint?: string): Field => ({ name, label, is: 'phone', ...(hint && { hint }) });
export const text = (name: string, label: string, more: { rows?: number; hint?: string } = {}): Field => ({ name, label, is: 'text', ...more });

export const target: Field = {
  name: 'to', label: 'Leads to', is: 'either',
  ways: [
    keyed('model', 'A phone’s page', [phone('model', 'Phone')]),
    keyed('page', 'A page of the shop', [{ name: 'page', label: 'Page', is: 'choice', options: linkedPages.map((page) => [page, pageNames[page]] as const) }]),
    keyed('campaign', 'Another campaign', [{ name: 'campaign', label: 'Campaign', is: 'campaign' }]),
  ],
};

const alt = text('alt', 'What the picture shows', { rows: 2, hint: 'For those who do not see it, in the language of the page.' });

export const picture: Field = {
  name: 'picture', label: 'Picture', is: 'either',
  ways: [
    keyed('model', 'A drawing of a phone', [
      phone('model', 'Phone'),
      { name: 'colour', label: 'Colour', is: 'colour' },
      { name: 'side', label: 'Side', is: 'choice', options: [['back', 'Back'], ['front', 'Front']], otherwise: 'back' },
      alt,
    ]),
    keyed('upload', 'An uploaded picture', [{ name: 'upload', label: 'Picture', is: 'upload' }, alt]),
  ],
};

export const gradeNames = { premium: 'Premium', excellent: 'Excellent', good: 'Good', fair: 'Fair' } as const;

/** What narrows phones down, for shelves and for reductions. */
export const narrowing: readonly Field[] = [
  { name: 'maker', label: 'Maker', is: 'maker' },
  { name: 'most', label: 'Price at most', is: 'price' },
  { name: 'grade', label: 'Grade', is: 'choice', options: grades.map((grade) => [grade, gradeNames[grade]] as const) },
  { name: 'updatesUntil', label: 'Updates at least until', is: 'day', hint: 'Only phones whose maker has published an end.' },
];

const window: Field = {
  name: 'window', label: 'When', is: 'group',
  fields: [{ name: 'from', label: 'From', is: 'moment' }, { name: 'until', label: 'Until', is: 'moment' }],
};

const searchFields = (hint: string) => [text('title', 'Title', { hint }), text('description', 'Description', { rows: 3 })];

/** Around the blocks, by section. */
export const top: readonly Field[] = [
  text('headline', 'Headline', { rows: 2 }),
  text('claim', 'Claim', { rows: 3, hint: 'One or two sentences under the headline.' }),
  {
    name: 'hero', label: 'At the top', is: 'either',
    ways: [
      { label: 'Two phones side by side', isTaken: ({ kind }) => kind === 'pair', fresh: { kind: 'pair' }, fields: [phone('newer', 'The newer one'), phone('older', 'The older one')] },
      { label: 'A picture', isTaken: ({ kind }) => kind === 'picture', fresh: { kind: 'picture', picture: { model: '' } }, fields: [picture] },
    ],
  },
  { name: 'action', label: 'The button under the headline', is: 'group', fields: [text('label', 'Its words'), target] },
];

export const after: readonly (Field & { readonly id: string })[] = [
  { ...window, id: 'when', hint: 'Left out, the page is on from when it is published until it is ended.' },
  {
    id: 'reduction', name: 'reduction', label: 'Reduction', is: 'group', add: 'Take something off prices',
    fields: [
      {
        name: 'offers', label: 'Of what', is: 'either',
        ways: [
          { label: 'Named phones', isTaken: (value) => 'models' in value, fresh: { models: [] }, fields: [{ name: 'models', label: 'Phones', is: 'phones' }] },
          { label: 'Phones that a rule finds', isTaken: (value) => 'rule' in value, fresh: { rule: {} }, fields: [{ name: 'rule', label: 'Rule', is: 'group', fields: narrowing }] },
          { label: 'The phones on this page’s shelves', isTaken: (value) => 'shelves' in value, fresh: { shelves: true }, fields: [] },
        ],
      },
      {
        name: 'by', label: 'By how much', is: 'either',
        ways: [
          { label: 'Per cent', isTaken: (value) => 'percent' in value, fresh: { percent: 10 }, fields: [{ name: 'percent', label: 'Per cent off', is: 'percent' }] },
          { label: 'To a price', isTaken: (value) => 'price' in value, fresh: { price: '' }, fields: [{ name: 'price', label: 'Down to', is: 'price' }] },
        ],
      },
      text('code', 'Voucher code', { hint: 'Left out, everybody gets it. Capital letters and digits.' }),
      { name: 'personal', label: 'The code goes to certain people and stands on no page', is: 'yes' },
      { ...window, hint: 'Left out, as long as the page is on.' },
    ],
  },
  { id: 'search', name: 'search', label: 'In search results', is: 'group', fields: searchFields('What a search engine shows as the headline.') },
  { id: 'share', name: 'share', label: 'When somebody shares it', is: 'group', add: 'Say something else than in search results', fields: searchFields('Above the link, in messages and feeds.') },
  { id: 'sold-out', name: 'soldOut', label: 'When the shelf is empty', is: 'group', add: 'Say what to do when everything is sold', fields: [text('text', 'Text', { rows: 3 }), text('label', 'Button'), target] },
  { id: 'tracking', name: 'tracking', label: 'Name in results', is: 'text', hint: 'Where it is to be counted under another name than that in its address.' },
];
