import type { Messages } from '../en/messages';

export const drawing: Messages['drawing'] = {
  size: {
    beside: (first, second) => `${first}と${second}の正面。同じ縮尺の図`,
    overlaid: (first, second) => `${first}と${second}の輪郭を重ねた図`,
    measure: '寸法',
    dimensions: { height: '高さ', width: '幅', depth: '厚さ', weight: '重さ' },
    compared: (first, second, differences) => `${second}と比べた${first}：${differences}。`,
    same: (first, second) => `${first}と${second}は、大きさも重さも同じです。`,
    differences: {
      height: { more: (by) => `高さは${by}大きい`, less: (by) => `高さは${by}小さい` },
      width: { more: (by) => `幅は${by}広い`, less: (by) => `幅は${by}狭い` },
      depth: { more: (by) => `${by}厚い`, less: (by) => `${by}薄い` },
      weight: { more: (by) => `${by}重い`, less: (by) => `${by}軽い` },
    },
  },
  share: {
    model: { line: '中古、点検済み。状態は、わかる言葉で。', alt: (name) => `${name}の背面と正面の図` },
    premium: { title: 'プレミアム', line: '純正部品、バッテリー95％以上、目に見える傷なし。' },
    quiz: { title: '最新機種は必要？', line: 'いくつかの質問に答えるだけ。「今のままで十分」という答えもあります。' },
  },
};
