import type { Messages } from '../en/messages';

export const offline: Messages['offline'] = {
  bar: {
    off: (time) => `通信できません。このページの価格と在庫は${time}時点のもので、今も同じかどうかは分かりません。`,
    back: '通信が戻りました。表示されているのは、まだ控えのページです。',
    blocked: '通信できないため、何も送信していません。通信が戻ってから、もう一度お試しください。',
    again: 'ページを読み込み直す',
    close: 'OK',
  },
  page: {
    searchTitle: '通信できません｜Reprise',
    title: '通信できません',
    text: '今はこのページを読み込めません。すでに開いたページは、引き続きお読みいただけます。',
    again: 'もう一度試す',
    kept: 'この端末に残っているページ',
    note: '価格と在庫は、それぞれのページを開いた時点のものです。',
  },
};
