import { createHash } from 'node:crypto';
import type { CampaignFiles } from '../../worker/campaign/campaign.file';
import type { HouseRows } from './rows';

/** The demo's campaigns as the house keeps them: each market's first revision, published when the shop opened. */
export function campaignRows(campaigns: readonly CampaignFiles[], openedAt: number): Pick<HouseRows, 'campaign' | 'campaignRevision' | 'campaignPublication'> {
  const by = { madeAt: openedAt, madeBy: 'seed' };
  const revisions = campaigns.flatMap(({ slug, revisions: own }) =>
    [...own].map(([market, revision]) => ({ id: `rev_house_${slug.replaceAll('-', '')}${market}`.slice(0, 50), slug, market, number: 1, body: JSON.stringify(revision), key: keyOf(`${slug}/${market}/1`), ...by })));
  return {
    campaign: campaigns.map(({ slug, name }) => ({ slug, name, ...by })),
    campaignRevision: revisions,
    campaignPublication: revisions.map(({ id, slug, market }, index) => ({ number: index + 1, slug, market, deed: 'publish', revisionId: id, fromAt: openedAt, ...by })),
  };
}

/** Real keys are chance; the demo's are the same every time, as all of the demo is. */
function keyOf(revision: string): string {
  return createHash('sha256').update(`reprise ${revision}`).digest('hex').slice(0, 32);
}
