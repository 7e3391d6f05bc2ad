import type { Letters } from '../letter';

export const ja: Letters = {
  orderPaid: ({ number, items, total, link, delivery, isPhone }) => ({
    subject: `ご注文 ${number} のお支払いを確認しました`,
    paragraphs: [
      'このたびはご注文いただき、ありがとうございます。',
      'お支払いを確認しましたので、ご契約が成立しました。',
      items.join('\n'),
      `合計:${total}`,
      isPhone ? 'お手元に届く Phone は、ご注文ページでご覧いただけます。' : 'これから商品を点検し、梱包いたします。',
      `お届け予定:${delivery}`,
      `ご注文の詳細はこちらです。\n${link}`,
      'このリンクを知っている方はどなたでもご注文を見ることができます。他の方には教えないでください。商品到着後30日以内なら、理由を問わず返品できます。',
    ],
  }),
  orderRefunded: ({ number, total, link }) => ({
    subject: `ご注文 ${number} の代金を返金します`,
    paragraphs: [
      'お支払いが届いた時点でお取り置きの期限が過ぎており、商品は他のお客様に販売されていました。申し訳ございません。',
      `${total} の全額返金を手配しました。お支払い方法により、返金まで数日かかることがあります。`,
      link,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `ご注文 ${orderNumber} の解約のお申し出を受け付けました`,
    paragraphs: [
      `${declaredAt} に、ご注文 ${orderNumber} の解約のお申し出を受け付けました。`,
      '返送用ラベルをお送りします。商品の到着後、遅くとも14日以内にお支払い金額をすべて返金します。',
    ],
  }),
};
