import type { Messages } from '../en/messages';

type Texts = Messages['phone'];

/** The fair draw on the Phone page. */
const page: Texts['page'] = {
  systems: { ios: 'Phone：すべてiOS', android: 'Phone：すべてAndroid', mixed: 'Phone：iOSとAndroidの混在' },
  closesIn: '販売終了まで',
  opensIn: '販売開始まで',
  opensAt: (day, time) => `販売は${day} ${time}に始まります。`,
  closesAt: (day, time) => `${day} ${time}まで。それより前でも、なくなりしだい終了します。`,
  lobby: '順番待ちの受付は、もう始まっています。販売開始までにお越しの方全員の順番を、公開の乱数で決めます。早くても有利にはならず、間に合えば十分です。',
  lobbyFrom: (time) => `順番待ちの受付は${time}からです。早く並んでも有利にはなりません。`,
  toQueue: '順番待ちへ',
  queue: 'ただいまご希望の方が多いため、順番にご案内しています。',
  soldOut: '今回の販売のPhoneは、すべて売り切れました。',
  limit: (days) => `ご購入は、${days}日間にお一人さま1台までです。`,
  adults: (age) => `${age}歳以上の方に限ります。`,
  methods: (methods) => `お支払い方法は${methods}のいずれかです。お支払いと同時に抽出の手続きが始まるため、その場で確定する方法に限っております。`,
  wall: 'これまでの抽出を見る',
  verifier: '抽出を自分で確かめる',
};

/** What can be in it. */
const odds: Texts['odds'] = {
  heading: 'どの端末になるか',
  lead: 'まだ抽出されていない端末は、どれも同じ確率で次の1台になります。機種ごとの確率は、その機種が何台残っているかで決まります。「開始時」は、1台も抽出されていない時点の値です。',
  best: '最も高価な場合', middle: '中間の場合', worst: '最も安価な場合',
  worth: (price) => `${price}相当`,
  worthNote: '相当額は、同じ条件の端末が当店で在庫になっていたときの最低価格をもとに、一覧を確定する前の14日間の中央値をとったものです。',
  byModel: '機種別', byMaker: 'メーカー別', byWorth: '相当額別',
  model: '機種', maker: 'メーカー', worths: '相当額',
  left: '残り', now: '今の確率', start: '開始時',
  of: (left, size) => `${left}/${size}`,
  from: (from, to) => `${from}〜${to}`,
  gone: 'すべて抽出が済みました。表示しているのは開始時の値です。',
};

/** What every unit of a sale has at least. */
const floor: Texts['floor'] = {
  heading: 'どの端末でも、これだけは満たします',
  lead: '販売を公開する前に、一覧の端末を1台ずつ、次の条件に照らして確かめます。ひとつでも満たさない端末は、一覧に入りません。',
  worth: { title: '相当額は販売価格以上', text: (worth) => `一覧のどの端末も、${worth}相当を下回りません。販売価格がこれを上回ることはありません。` },
  battery: { title: (percent) => `バッテリー最大容量${percent}以上`, text: '新品時と比べた値です。1台ずつ測り、ご注文に記載します。' },
  updates: {
    title: (months) => `セキュリティ更新が${months}か月以上`,
    text: (years) => `販売の最終日から数えます。メーカーが期限を公表していない機種は、一覧を確定した時点で発売から${years}年未満のものに限ります。`,
  },
  works: { title: 'すべての機能が正常', text: '当店のほかの端末と同じ項目で点検し、合格しています。' },
  guarantee: { title: (months) => `${months}か月の保証`, text: 'ご自分でお選びになる端末と同じ保証です。' },
};

/** How it is drawn, and why nobody can bend it. */
const draw: Texts['draw'] = {
  heading: 'どうやって決まるか',
  lead: '決めるのは当店ではなく、公開の乱数です。お支払いの時点では、お客さまも、当店も、乱数を公表する側も、その値を知ることができません。',
  list: { title: '先に、一覧を確定します。', text: '販売を始める前に、対象の端末を1台ずつ載せた一覧と、そのハッシュ値を公開します。ハッシュ値は、いわば一覧の指紋です。一覧が1文字でも変われば、まったく別の値になります。' },
  payment: {
    title: 'お支払いで、ラウンドが決まります。',
    text: (period, margin) =>
      `drandは、独立した複数の組織が共同で運用する公開乱数源です。${period}秒ごとに、番号の付いた「ラウンド」として乱数をひとつ公表します。お支払いを確認すると、当店は、お客さまの抽出に使うラウンドを公開台帳に記録します。${margin}秒より後に来る、最初のラウンドです。`,
  },
  round: { title: 'そのラウンドが来ます。', text: '乱数は、誰に対しても同時に公表されます。署名が付いているため、偽の値を作ることも、別の値にすり替えることもできません。' },
  formula: { title: '計算式が、1台を示します。', text: '使うのは、一覧のハッシュ値、ラウンドの乱数、抽出の公開番号の3つです。計算の結果が、残っている端末のうちの1台を示します。同じ3つからは、必ず同じ端末が出ます。' },
  check: { title: 'ご自分で確かめられます。', text: '一覧も、台帳も、ラウンドの乱数も、どなたでもご覧いただけます。検証ページでは、お使いのブラウザーが計算し直します。ご自分のプログラムでも確かめられます。' },
  late: (hours) => `万一ラウンドが公表されないときは、抽出をそのまま待ちます。${hours}時間を過ぎると、後のラウンドに切り替え、そのことを台帳に記録します。`,
  formulaHeading: '計算式の正確な内容',
  formulaText: '次の5行からなる文字列のSHA-256を求めます。先頭の32ビットを残りの台数で割った余りが、何番目の端末かを示します（一覧の順に、0から数えます）。値の範囲の終わりには、台数で割り切れない半端な部分があり、そのまま使うと一部の端末が選ばれやすくなります。値がそこに入ったときは、試行番号を1つ進めて計算し直します。',
  formulaParts: { manifest: '一覧のハッシュ値', randomness: 'ラウンドの乱数', draw: '抽出の公開番号', attempt: '試行番号（0から）' },
};

/** The hash of the manifest. */
const manifest: Texts['manifest'] = {
  heading: '一覧のハッシュ値',
  text: '今回の販売の端末一覧から計算したSHA-256の値で、一覧の指紋にあたるものです。控えておくと、お支払いの前に公開されていた一覧から変わっていないことを、いつでも確かめられます。',
  copy: 'ハッシュ値をコピー',
  copied: 'コピーしました',
  open: '一覧を開く',
  ledger: '公開台帳を開く',
};

const promises: Texts['promises'] = {
  heading: 'どの端末になっても、お約束すること',
};

/** Why it is sold in this country, from the market's record. */
const legal: Texts['legal'] = {
  heading: 'ゲームではなく、売買である理由',
  source: (source) => `根拠：${source}`,
  demo: (date) => `${date}時点の説明です。デモ用の文章であり、実際に開店する前に、弁護士の作成したものに差し替える必要があります。`,
};

const checkout: Texts['checkout'] = {
  payment: 'お支払いをもって抽出に進むため、すぐに確認できるお支払い方法だけをご用意しています。',
  fingerprint: '端末は、次のハッシュ値の一覧から、公開の乱数で決まります：',
  gift: {
    heading: 'どなたかへの贈り物ですか？',
    option: '贈り物として注文する',
    email: '贈る相手のメールアドレス',
    hint: 'どの端末かをご覧いただけるリンクを、メールでお送りします。価格とご住所は表示しません。同じリンクは、お客さまからもお渡しいただけます。',
    note: '商品は、このページのお届け先にお送りします。返品は、ご購入になったお客さまから承ります。',
  },
};

/** The order page, from the payment to the phone. */
const order: Texts['order'] = {
  drawing: {
    heading: 'お支払いを確認しました。まもなく端末が決まります',
    noRound: 'お支払いを確認しました。お客さまの抽出に使うラウンドを、まもなく公開台帳に記録します。',
    text: 'お支払いを確認し、お客さまの抽出に使うラウンドを確定しました。その乱数はまだ存在せず、誰も知ることができません。ラウンドが来ると端末が決まり、このページに表示されます。結果はメールでもお知らせしますので、ページを閉じていただいても構いません。',
    comes: 'ラウンドの公表：',
    any: 'まもなく',
    late: 'お客さまのラウンドは、まだ公表されていません。何も失われてはいません。抽出はそのまま待ち、公表されしだい自動で進みます。終わりましたら、メールでお知らせします。',
    ready: '端末が決まりました。表示します。',
    byItself: 'このページは自動で進みます。',
    sequence: '今回の販売での順番',
    sequenceValue: (sequence) => `${sequence}番目`,
    draw: '抽出の公開番号',
    round: 'ラウンド',
    roundAt: 'ラウンドの時刻',
    entry: '公開台帳の該当行',
    entryNote: 'ラウンドを確定した行のハッシュ値です。この行がある限り、誰にも気づかれずにラウンドを変えることはできません。',
  },
  worth: '相当額',
  fair: {
    heading: 'この端末に決まった理由',
    text: (sequence, round, position, of) =>
      `今回の販売の${sequence}番目の抽出は、第${round}ラウンドの乱数が存在する前に確定していました。その乱数によって、残り${of}台のうち${position}番目の端末に決まりました。前もって知ることは誰にもできず、後から変えることも誰にもできません。`,
    check: '自分で計算し直す',
    wall: '今回の販売のすべての抽出',
  },
  notForMe: {
    heading: 'ご希望に合いませんでしたか？',
    text: (days) => `「ほかの機種がよかった」という理由で構いません。商品到着日から${days}日以内は無料で返品いただけ、代金は全額お返しします。その端末が今回の販売で再び抽出されることはありません。`,
  },
  limitReached: {
    heading: 'Phoneはお一人さま1台のため、代金をお返しします',
    text: (amount, days) => `Phoneのご購入は、${days}日間にお一人さま1台までです。すでに1台のご購入があるため、このご注文ではラウンドを確定していません。${amount}の全額を、お支払いいただいた方法でお返しします。お手続きは必要ありません。`,
  },
  gift: {
    heading: '贈り物',
    text: (email) => `このリンクを ${email} にお送りしました。どの端末かをご覧いただけます。価格とご住所は表示されません。お客さまからもお渡しいただけます。`,
    copy: 'リンクをコピー',
    copied: 'コピーしました',
    look: 'どの端末かを自分でも見る',
  },
};

/** The page of whoever gets a Phone as a present. */
const reveal: Texts['reveal'] = {
  title: 'あなたへのPhone｜Reprise',
  named: (name) => `あなたへのPhone：${name}`,
  waiting: {
    heading: 'あなたへ、Phoneの贈り物です',
    text: 'どの端末になるかは、まもなく公開の乱数で決まります。贈った方も含めて、まだ誰も知りません。',
    noRound: 'どの端末になるかは、公開の乱数で決まります。使うラウンドが確定すると、その時刻をこのページに表示します。',
    late: '結果を決める乱数が、まだ公表されていません。何も失われてはいません。公表されしだい自動で進みますので、後ほどもう一度ご覧ください。',
  },
  drawn: {
    heading: 'あなたへのPhone',
    text: '決まった項目で点検した整備済みスマートフォンです。残っていた端末の中から抽出されました。充電ケーブルを付けてお届けします。',
    fair: (sequence, round) => `今回の販売の${sequence}番目の抽出は、公開乱数源の第${round}ラウンドの乱数が存在する前に確定していました。その乱数が、この端末を決めました。前もって知ることは誰にもできず、後から変えることも誰にもできません。`,
    back: (days) => `ご希望に合わない場合は、贈った方から、商品到着日から${days}日以内に返品いただけます。`,
  },
  calledOff: { heading: 'このPhoneは届きません', text: 'ご注文が終了したため、端末の抽出は行われませんでした。詳しくは、リンクを送った方におたずねください。' },
};

/** The picture to show around. */
const share: Texts['share'] = {
  heading: '人に見せるための画像',
  text: '端末と、その決まり方だけが載っています。お名前、ご住所、ご注文の内容は載りません。',
  save: '画像を保存',
  share: '共有する',
  line: (of, round) => `第${round}ラウンドが決めた、Phone ${of}台のうちの1台`,
  alt: (name) => `${name}の図を載せたカード`,
  slogan: '整備済み。決め方は、すべて公開。',
};

/** All draws of a sale, as cards. */
const wall: Texts['wall'] = {
  title: '今回の販売のすべての抽出｜Reprise',
  description: '今回の販売で抽出されたPhoneの一覧です。1台ごとに、結果を決めた公開の乱数を示し、計算し直して確かめられるようにしています。',
  heading: 'すべての抽出を、公開しています',
  lead: 'カード1枚が、お支払いの済んだPhone 1台です。乱数が公表されると、表に返ります。お客さまのお名前は、このページにも公開台帳にもありません。',
  prove: {
    heading: '誤りを見つけてみてください',
    text: 'どのカードでも構いません。検証ページを開くと、お使いのブラウザーがその抽出を計算し直します。ひとつでも合わないものがあれば、当店にも、ほかの皆さまにも知らせるべきことです。',
    action: '検証ページを開く',
  },
  count: (drawn, waiting, size) => `抽出済み：${drawn}/${size}台。公表待ち：${waiting}件。`,
  draw: (sequence) => `${sequence}番目の抽出`,
  round: (round) => `第${round}ラウンド`,
  waiting: 'ラウンドの公表待ち',
  postponed: 'ラウンドが公表されなかったため、後のラウンドを使います。',
  any: 'まもなく',
  one: (position, of) => `残り${of}台の${position}番目`,
  refunded: '返金済み',
  reasons: {
    'sold-out': 'お支払いの時点で、すべて売り切れていました。',
    'limit-reached': 'お一人さま1台のところ、2台目でした。',
    'refunded-earlier': 'ラウンドを確定する前に、代金が返金されていました。',
  },
  check: 'この抽出を確かめる',
  more: '以前の抽出を表示',
  empty: { heading: 'まだご注文はありません', text: '最初のお支払いを確認すると、ラウンドの番号を添えたカードが、裏向きでここに並びます。' },
  loading: '公開台帳を読み込んでいます…',
  failing: '公開台帳の応答がありません。このページは引き続き試みています。',
  none: 'ただいま「Phone」の販売はありません。',
  noScript: 'カードの表示にはJavaScriptが必要です。公開台帳そのものには必要ありません。出来事ひとつを1行に記したテキストファイルです。',
  ledger: '公開台帳をそのまま見る',
  back: 'Phoneについて',
};

/** Texts of the fair Phone, but for its checker and its queue. */
export const phone: Texts = { page, odds, floor, draw, manifest, promises, legal, checkout, order, reveal, share, wall };
