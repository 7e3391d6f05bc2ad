import type { Messages } from '../en/messages';

/** The next sale of Phones: its date, its calendar file, and the letter before it opens. */
export const reminder: Messages['reminder'] = {
  heading: '次回の販売',
  opens: (day, time) => `${day} ${time}に始まります。`,
  calendar: 'カレンダーに追加',
  email: 'メールアドレス',
  emailHint: '販売開始の数時間前に、メールを1通だけお送りします。はじめにアドレスを確認させていただき、お知らせの送信後に削除します。',
  remind: 'お知らせを受け取る',
  sending: 'お待ちください…',
  title: '次回の販売のお知らせ | Reprise',
  asked: { heading: 'メールをご覧ください', text: (hours) => `このアドレスが有効な場合、確認用のリンクをお送りしています。${hours}時間以内にご確認いただくと、お知らせの受付が済みます。確認がない場合、アドレスは削除されます。` },
  none: { heading: '販売の予定は発表されていません', text: 'アドレスは保存していません。次回の「Phone」の販売日が決まりましたら、「Phone」のページに掲載します。' },
  confirm: { heading: 'あと1つだけ', text: (day, time) => `${day} ${time}に始まる「Phone」の販売の前に、お知らせメールをご希望ですか。`, action: 'はい、希望します' },
  confirmed: { heading: 'お知らせをお送りします', text: (day, time) => `${day} ${time}の販売開始の数時間前に、メールを1通お送りします。その後、アドレスは削除します。` },
  end: 'メールは不要です(アドレスを削除)',
  ended: { heading: 'アドレスを削除しました', text: 'メールはお送りしません。' },
  gone: { heading: 'このリンクには何も保存されていません', text: '役目を終えたか、期限が過ぎたか、停止されたリンクです。いずれの場合も、アドレスはもう保存していません。' },
  back: '「Phone」について',
  event: {
    summary: 'Repriseの「Phone」販売',
    text: (price) => `「Phone」は${price}。点検済みで、問題なく動作する整備済みスマートフォンです。どの端末になるかは、お支払いのあと、公開の乱数によって決まります。`,
    alarm: (minutes) => `${minutes}分後に「Phone」の販売が始まります`,
  },
};
