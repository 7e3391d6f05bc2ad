import type { Messages } from '../en/messages';

/** What every page shows around its content, and the words that several pages share. */
export const shell: Messages['shell'] = {
  skip: '本文へ移動',
  tagline: '整備済みスマートフォン。もう一度、出番です。',
  nav: { label: 'お店のメニュー', phones: '機種一覧', phone: 'Phone', campaign: '最新機種は必要？', cart: 'カート', home: 'Reprise ホーム' },
  footer: {
    country: '国',
    law: '但し書きも、大きな字で',
    demo: 'このお店はデモです。会社、価格、在庫は架空のものです。',
    trademarks: 'メーカー名と機種名は、各権利者の商標です。Repriseは、いずれの権利者とも提携していません。',
  },
  legal: { guarantee: '保証について', returns: '返品について', imprint: '特定商取引法に基づく表記', privacy: 'プライバシーポリシー', terms: '販売規約' },
  withdrawal: 'ご契約の解約はこちら',
  grades: {
    premium: { name: 'プレミアム', short: '目に見える傷なし。バッテリー最大容量95%以上。', long: '手に取って近くで見ても、傷は見えません。バッテリー最大容量は95%以上です。' },
    excellent: { name: 'エクセレント', short: '近くで見ると、わずかな線傷。バッテリー最大容量88%以上。', long: '光を当てる角度によって見える、細い線傷があります。バッテリー最大容量は88%以上です。' },
    good: { name: 'グッド', short: '目に見える軽い傷。バッテリー最大容量85%以上。', long: '画面やフレームに軽い傷があります。手に取ると気づき、ケースに入れると忘れる程度です。バッテリー最大容量は85%以上です。' },
    fair: { name: 'フェア', short: 'はっきりした使用感。バッテリー最大容量80%以上。', long: '傷や小さな欠けが、ひと目でわかります。画面の文字は問題なく読めます。バッテリー最大容量は80%以上です。' },
  },
  hues: {
    black: 'ブラック', grey: 'グレー', silver: 'シルバー', white: 'ホワイト', cream: 'クリーム', gold: 'ゴールド', yellow: 'イエロー',
    orange: 'オレンジ', red: 'レッド', pink: 'ピンク', purple: 'パープル', blue: 'ブルー', green: 'グリーン',
  },
  storage: (gigabytes) => (gigabytes >= 1024 ? `${gigabytes / 1024}TB` : `${gigabytes}GB`),
  taxNote: '表示価格は、消費税と送料を含む総額です。',
  deliveryFree: '送料込み',
  from: (price) => `${price}から`,
  soldOut: '売り切れ',
  stock: (left) => (left > 10 ? '在庫あり' : left > 1 ? `在庫${left}台` : left === 1 ? '最後の1台' : '売り切れ'),
  demoText: 'これはデモ用の文章です。法的な助言ではなく、ここで実際の契約が成立することはありません。',
};
