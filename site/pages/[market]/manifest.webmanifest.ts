import type { APIRoute } from 'astro';
import { marketIds, type MarketId } from '../../../worker/shared/market';
import { manifest } from '../../features/install/manifest';

export const getStaticPaths = () => marketIds.map((market) => ({ params: { market } }));

export const GET: APIRoute = ({ params }) => new Response(JSON.stringify(manifest(params.market as MarketId)), { headers: { 'content-type': 'application/manifest+json' } });
