import type { Messages } from '../en/messages';

/** Texts around the legal documents, of the errors, and around the harmonised notice. */
export const law: Messages['law'] = {
  documents: '規約などのご案内',
  updated: (date) => `最終更新日：${date}`,
  searchTitle: (title) => `${title}｜Reprise`,
  notice: {
    label: '法律上の保証に関する欧州連合の通知',
    link: '各国での権利について（欧州連合のページ）',
    code: (address) => `${address} へのQRコード`,
  },
  notFound: {
    title: 'ここには何もありません',
    text: 'ページが移動したか、売れてしまったか、もともとなかったのかもしれません。見失ったのは、道だけです。',
    home: 'ホームへ',
    phones: 'すべての機種を見る',
    countries: '国を選ぶ：',
  },
  broken: {
    title: '当店側で問題が起きました',
    text: 'お客さまのせいではありません。少し待ってから、もう一度お試しください。お支払い済みの場合も、ご注文は失われていません。',
    again: 'もう一度試す',
    home: 'ホームへ',
  },
};
