import { objectOf, textOf, valueAt } from './checks/typed';

/** What fields of a revision are called when people speak of them, in the studio's English. */
const names: Readonly<Record<string, string>> = {
  headline: 'Headline', claim: 'Claim', hero: 'Hero', action: 'Button under the headline', blocks: 'Blocks', search: 'Search result', share: 'Shared link', window: 'Window', soldOut: 'When the shelf is empty', tracking: 'Name in results', reduction: 'Reduction',
  title: 'title', description: 'description', text: 'text', label: 'label', to: 'where it leads', newer: 'newer phone', older: 'older phone', picture: 'picture', alt: 'alt text', colour: 'colour', side: 'side', model: 'phone', caption: 'caption',
  paragraphs: 'paragraph', points: 'point', questions: 'question', models: 'phone', question: 'question', answer: 'answer', by: 'who said it', source: 'source', url: 'address', date: 'date', pick: 'phones', rule: 'rule', maker: 'maker', most: 'price at most', grade: 'grade', updatesUntil: 'updates until', sort: 'order', count: 'how many', stance: 'kept or given up', look: 'look', from: 'from', until: 'until', kind: 'kind', page: 'page', campaign: 'campaign', name: 'name', a: 'variant A', b: 'variant B',
};

const kinds: Readonly<Record<string, string>> = {
  text: 'text', points: 'points', comparison: 'comparison', saving: 'saving', shelf: 'shelf', quiz: 'quiz', compare: 'comparison of any two', phone: 'Phone teaser', quote: 'quote', questions: 'questions', picture: 'picture', action: 'button', break: 'break', trial: 'trial',
};

export const blockName = (kind: unknown): string => kinds[textOf(kind)] ?? 'unknown kind';

/** “Block 3 (points), point 2, title”. @param revision that the path leads through, which tells the kinds of its blocks; null where it is not at hand */
export function fieldName(field: string, revision: unknown): string {
  if (field === '') return 'The whole page';
  const keys = field.split('.');
  const said: string[] = [];
  for (const [index, key] of keys.entries()) {
    if (/^\d+$/.test(key)) {
      const number = Number(key) + 1;
      const of = said.pop();
      const kind = objectOf(valueAt(revision, `blocks.${key}`)).kind;
      said.push(keys[index - 1] === 'blocks' && index === 1 ? `Block ${number}${kind ? ` (${blockName(kind)})` : ''}` : `${of} ${number}`);
    } else said.push(names[key] ?? key);
  }
  // “picture, alt text” is a picture's own; “Hero, picture, alt text” says it twice.
  return said.filter((one, index) => one !== said[index - 1]).join(', ');
}
