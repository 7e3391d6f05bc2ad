import type { Messages } from '../en/messages';

export const fact: Messages['fact'] = {
  repair: {
    heading: '修理',
    label: '修理しやすさ',
    outOfTen: (score) => `10点中${score}点`,
    by: { 'french-index': 'フランスの修理可能性指数です。説明書、分解のしやすさ、部品の供給と価格を、国の基準でメーカーが採点します。', ifixit: '実際に分解したiFixitの評価です。' },
    none: 'iFixitの評価も、フランスの指数も見つかっていません。',
  },
  maker: {
    heading: '製造者と、その責任者',
    manufacturer: '製造者',
    responsible: 'EU域内の責任者',
    itself: '製造者自身がEU域内にあります。',
  },
  absorption: {
    heading: '比吸収率(SAR)',
    head: '頭部', trunk: '胴体', limb: '手足',
    value: (watts) => `${watts} W/kg`,
    limits: '最大出力で、組織10gについて測った値です。上限は頭部と胴体が2 W/kg、手足が4 W/kgです。',
  },
  japan: {
    heading: '日本で使うために',
    giteki: '技適マーク',
    certified: 'あり(国内向けに認証された機種)',
    network: 'ネットワーク利用制限',
    open: '○',
    promise: '入荷した日に、1台ずつ通信事業者の照会で確認し、「○」の端末だけを販売します。あとから「×」(赤ロム)になったときは、購入からの期間を問わず、交換または全額返金します。',
  },
};
