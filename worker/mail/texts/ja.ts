import type { Letters } from '../letter';
import { ja as phones } from './phone/ja';

export const ja: Letters = {
  grades: { premium: 'プレミアム', excellent: 'エクセレント', good: 'グッド', fair: 'フェア' },
  chosen: (code, battery) => `お選びの1台：${code}、バッテリー${battery}`,
  voucher: (code, amount) => `コード「${code}」：−${amount}`,
  orderPaid: ({ number, items, tax, total, link, delivery, phone, terms, returns }) => ({
    subject: `ご注文（${number}）のお支払いを確認しました`,
    paragraphs: [
      'このたびはご注文いただき、ありがとうございます。',
      'お支払いを確認しました。このメールの到着をもって、売買契約が成立します。',
      items.join('\n'),
      ...(tax ? [`税額：${tax}`] : []),
      `合計：${total}`,
      ...(phone ? phones.paid(phone) : ['これから商品を点検し、梱包いたします。']),
      `お届け予定：${delivery}`,
      `ご注文の詳細はこちらです。\n${link}`,
      'このリンクを知っている方は、どなたでもご注文を見ることができます。ほかの方には教えないでください。商品到着日から30日以内は、理由を問わず無料で返品いただけます。',
      `販売規約：${terms}\n返品について：${returns}`,
    ],
  }),
  orderRefunded: ({ number, total, link, phone }) => ({
    subject: `ご注文（${number}）の代金を返金します`,
    paragraphs: [
      phone?.refundReason === 'limit-reached' ? phones.limitReached : 'お支払いが届いた時点でお取り置きの期限が過ぎており、商品はほかのお客さまに販売されていました。申し訳ございません。',
      `${total}の全額返金を手配しました。お支払い方法により、お手元に届くまで数日かかることがあります。`,
      link,
    ],
  }),
  refundMade: ({ number, link }, amount) => ({
    subject: `ご注文（${number}）：${amount}を返金しました`,
    paragraphs: [
      `ご注文（${number}）について、${amount}の返金を手配しました。お支払いいただいた方法でお返しします。コンビニ払いの場合は、ご指定の銀行口座へのお振り込みとなります。お手元に届くまで、数日かかることがあります。`,
      `ご注文の詳細はこちらです。\n${link}`,
    ],
  }),
  paymentFailed: ({ number, link }) => ({
    subject: `ご注文（${number}）のお支払いが完了しませんでした`,
    paragraphs: [
      `ご注文（${number}）のお支払いが完了しませんでした。代金はいただいておらず、お取り置きは解除されました。`,
      `引き続きご希望の場合は、別のお支払い方法であらためてご注文ください。\n${link}`,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `ご注文（${orderNumber}）の解約のお申し出を受け付けました`,
    paragraphs: [
      `${declaredAt}に、ご注文（${orderNumber}）の解約のお申し出を受け付けました。`,
      '送料当店負担の返送伝票をお送りします。商品の到着後、遅くとも14日以内にお支払い金額をすべてお返しします。',
    ],
  }),
  phoneDrawn: (facts) => phones.drawn(facts, facts.phone),
  gift: phones.gift,
  reminderConfirm: ({ opens, link, hours, house }) => ({
    subject: '【ご確認ください】「Phone」の販売開始前のお知らせメール',
    paragraphs: [
      `次回の「Phone」の販売が始まる前に、このアドレスへお知らせするようご依頼がありました。販売は${opens}に始まります。`,
      `ご本人からのご依頼でしたら、${hours}時間以内に次のページでご確認ください。\n${link}`,
      '確認がお済みになりましたら、販売開始の数時間前にメールを1通だけお送りし、送信後にアドレスを削除します。お心当たりがない場合は、何もなさらなくてもアドレスは自動的に削除されます。同じページから、今すぐ削除することもできます。',
      house,
    ],
  }),
  reminder: ({ opens, page, link, house }) => ({
    subject: '「Phone」の販売がまもなく始まります',
    paragraphs: [
      `ご依頼いただいたお知らせです。「Phone」の販売は${opens}に始まります。`,
      `販売ページはこちらです。\n${page}`,
      'ご予約やご注文は、まだ何も行われていません。お知らせはこの1通だけです。アドレスはただいま削除の手続き中で、今後メールをお送りすることはありません。',
      `お知らせがご不要の場合は、こちらで停止できます。\n${link}`,
      house,
    ],
  }),
};
