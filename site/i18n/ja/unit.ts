import type { Messages } from '../en/messages';

const several = (count: number, what: string) => (count === 0 ? [] : [`${what}${count}か所`]);

export const unit: Messages['unit'] = {
  chosen: (code, battery) => `お選びの1台：${code}、バッテリー${battery}`,
  gone: 'お選びになったその1台は、他の方の手に渡りました。お支払いは発生していません。',
  another: '同じ商品から別の1台を選ぶ',
  notHeld: 'カートに入れただけでは、まだ取り置きになりません。ご注文の時点で取り置きとなり、お届けするのは必ずその1台です。',
  passport: '個体カード',
  passportOf: (code) => `${code}の個体カード`,

  behind: {
    seeOne: 'この価格の1台を見る',
    see: (units) => `この価格の${units}台を1台ずつ見る`,
    title: (name) => `${name}：どの1台になさいますか`,
    heading: 'どの1台になさいますか',
    lead: '機種も状態も価格も同じですが、同じものは1台もありません。バッテリーの最大容量が高い順に並べています。',
    first: (shown, all) => `全${all}台のうち、バッテリーの最大容量が高い${shown}台です。`,
    battery: (percent) => `バッテリー ${percent}`,
    replaced: (parts) => `交換した部品：${parts}`,
    untouched: '部品の交換なし',
    wear: (marks) => `傷：${marks}`,
    notRecorded: '記録なし',
    checked: (day) => `${day}に検査`,
    take: 'この1台にする',
    takeNamed: (code, battery) => `この1台にする：${code}、バッテリー${battery}`,
    none: 'ただいま、お求めいただけるものがありません。',
    toModel: (name) => `${name}のページに戻る`,
    loading: '少々お待ちください…',
    failed: '一覧を読み込めませんでした。こちらのページでご覧いただけます：',
  },

  marks: ({ scratch, nick, scuff }) => {
    const all = [...several(scratch, '線傷'), ...several(nick, '欠け'), ...several(scuff, '擦れ')];
    return all.length === 0 ? '目に見えるものなし' : all.join('、');
  },
  longest: (marks, length) => `${marks}（最長${length}）`,
  side: { front: '前面', back: '背面', frame: 'フレーム' },
  drawn: (side, name, marks) => `この${name}の${side}の図。記録された傷：${marks}`,
  drawing: '検査の記録から描いた図です。同等品ではなく、この1台です。',

  origin: { genuine: 'メーカー純正（新品）', 'refurbished-genuine': 'メーカー純正（再生品）', compatible: '他社製（互換品）' },
  originUnknown: '入手元の記録なし',

  title: (name, code) => `${name} ${code} 個体カード`,
  label: '1台だけの個体カード',
  state: {
    'for-sale': 'この1台は販売中です',
    held: 'この1台は、ただいま他の方がお支払い手続き中です',
    sold: '販売済み',
    'not-offered': 'この国では販売していません',
    'in-drop': '割り当て用：Phoneの販売に含まれています',
  },
  stateText: {
    'for-sale': '価格は同じ商品のどれでも同じです。お選びになっても追加料金はかかりません。',
    held: 'お手続きが完了しなければ、1時間以内に再びお求めいただけます。',
    sold: '箱をお持ちの方は、販売前の検査結果をここで確認できます。持ち主に関することは、このページのどこにも書かれていません。',
    'not-offered': '実在し、検査も済んでいますが、現在この国では販売されていません。',
    'in-drop': '割り当てまでは、その販売の公開リストにある内容だけを表示します。部品、傷、検査の結果は、割り当て後にご覧いただけます。',
  },
  take: 'この1台をカートに入れる',
  others: '同じ商品の他の1台を見る',
  toPhone: 'Phoneの販売ページへ',
  soldBy: (seller) => `販売：${seller}`,
  model: (name) => `${name}について詳しく`,

  grade: '状態のランクとその理由',
  notAbove: (grade) => `「${grade}」ではない理由：`,
  best: 'これより上のランクはありません。傷は見つからず、メーカー純正以外の部品は使われていません。',
  excess: {
    'scratch-count': (found, allowed) => `片面に線傷が${found}か所（上限${allowed}か所）`,
    'scratch-length': (found, allowed) => `${found}の線傷（上限${allowed}）`,
    'nick-count': (found, allowed) => (allowed === '0' ? 'フレームに欠けあり（あってはならない）' : `欠けが${found}か所（上限${allowed}か所）`),
    'nick-length': (found, allowed) => `${found}の欠け（上限${allowed}）`,
    'scuff-count': (found, allowed) => (allowed === '0' ? '擦れあり（あってはならない）' : `擦れが${found}か所（上限${allowed}か所）`),
    'scuff-length': (found, allowed) => `${found}の擦れ（上限${allowed}）`,
    battery: (found, allowed) => `バッテリー最大容量が${found}（下限${allowed}）`,
    parts: () => 'メーカー純正の新品ではない交換部品あり',
  },

  battery: 'バッテリー',
  batteryMeans: (percent, hours) => `新品だったときの${percent}まで充電できます。新品で10時間もつ使い方なら、約${hours}時間もちます。`,
  batteryNew: '交換済みのため、本体より新しいバッテリーです。',
  batteryFloor: (grade, percent) => `「${grade}」の下限は${percent}です。`,

  parts: '交換した部品',
  noParts: 'ありません。すべて製造時のままです。',
  tests: '検査した項目',
  test: {
    screen: '画面（画素、明るさ、焼き付き）', touch: 'タッチ操作（画面全体）', buttons: 'ボタン', cameras: 'カメラ（ピント、フラッシュ）', microphones: 'マイク', speakers: 'スピーカー',
    radios: 'モバイル通信、Wi-Fi、Bluetooth、GPS、NFC', sensors: 'センサー、指紋または顔認証', charging: '充電（最大電力）', battery: 'バッテリー最大容量（実測）', cycles: '充電回数',
    'activation-lock': '前の持ち主のアカウントによるロック', network: 'IMEIの紛失・盗難の届け出', erasure: '前の持ち主のデータ',
  },
  passed: '正常',
  unlocked: 'なし（解除済み）',
  notReported: 'なし',
  notTold: 'この機種では取得できません',
  erased: { 'nist-800-88-purge': '復元できない方法で消去（NIST SP 800-88 Purge）', 'nist-800-88-clear': '消去（NIST SP 800-88 Clear）' },
  whatFails: '合格しなかったものは、修理して再検査するか、部品取りに回します。販売しているのは、すべて合格したものです。',
  checked: (day, station) => `${day}、検査台${station}にて検査。`,
  checkedOn: (day) => `${day}に検査。`,
  noReport: 'この1台の詳しい検査記録は残っていません。',
};
