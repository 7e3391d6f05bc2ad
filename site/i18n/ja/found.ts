import type { Messages } from '../en/messages';

export const found: Messages['found'] = {
  feed: {
    title: (name, storage, colour, grade) => `${name} ${storage} ${colour} 整備済み（${grade}）`,
    description: ({ name, grade, months, days }) =>
      `${name}の中古品です。決まった項目に沿って点検し、状態をグレードで示しています。${grade}送料込み、保証${months}か月、お届けから${days}日以内は返品無料です。画像はこの色の機種を描いた図で、お届けする端末そのものではありません。`,
  },
};
