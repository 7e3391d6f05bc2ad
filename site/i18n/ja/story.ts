import type { Messages } from '../en/messages';

/** Texts of campaign and Phone pages. */
export const story: Messages['story'] = {
  campaign: {
    drawing: (first, second) => `${first}と${second}を同じ縮尺で並べた図`,
    sideBySide: '並べて比べる',
    fact: '項目',
    giveUp: 'あきらめること',
    keep: '変わらないこと',
    newFrom: (name, storage) => `${name} ${storage}（新品）`,
    oursFrom: (name, storage, grade) => `${name} ${storage}・${grade}（当店の整備済み）`,
    atLaunch: (source, date) => `発売時の価格。出典：${source}、${date}`,
    atLaunchAbroad: (country, source, date) => `${country}での発売時の価格。出典：${source}、${date}`,
    used: '中古・点検済み・送料込み',
    difference: '差額',
    notAlike: '容量は同じではありません。それぞれ、いちばん安い構成の価格で比べています。',
    alsoUsed: (name, price) => `その間をとる方法もあります。整備済みの${name}は、${price}です。`,
    questions: 'もっともなご質問',
    sources: '出典',
  },
  over: {
    title: 'このキャンペーンは終了しました',
    text: '期間が終わり、ご案内していた内容も終了しました。ほかのページには本日の価格を掲載しています。',
    now: '開催中のキャンペーン',
  },
  phone: {
    searchTitle: 'Phone：機種は無作為の整備済みスマートフォン｜Reprise',
    description: (price) => `1台${price}の整備済みスマートフォンです。機種は、お支払いの後に、このページの一覧から公開の乱数で決まります。確率もすべてご覧いただけます。`,
    headline: '値段はひとつ。ちゃんと動く1台。どの機種かは、あとでわかります。',
    lead: 'スマートフォンは要るけれど、機種にはこだわらない。それなら、仕様表を読む必要もありません。決まった値段をお支払いいただくと、このページにある端末のうちの1台が公開の乱数で決まり、お手元に届きます。',
    left: (left, size) => `残り${left}台（全${size}台）`,
    buy: 'Phoneを注文する',
    noCart: 'カートには入らず、1台ずつのご注文となります。',
    soldOut: 'ただいま、すべてご注文が入っています。お支払いが完了しないものがあれば、また販売に戻ります。',
    ended: '今回の販売は終了しました。',
    none: 'ただいま「Phone」の販売はありません。',
    not: '「Phone」は、こういうものではありません',
    nots: [
      { title: '選べるものではありません', text: '機種、色、容量の指定や交換はできません。決まった機種が必要な方は、一覧からお選びください。' },
      { title: 'ゲームではありません', text: '何も届かないことはありません。お支払いいただいた方全員に、この一覧の端末をお届けします。' },
      { title: '秘密ではありません', text: '対象の端末とその確率は、お支払いの前に、このページでご覧いただけます。' },
    ],
    shelf: 'ご自分で機種を選ぶ',
  },
};
