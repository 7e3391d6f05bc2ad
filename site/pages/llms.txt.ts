import type { APIRoute } from 'astro';
import { llmsText } from '../features/found/llms';

export const GET: APIRoute = async ({ site }) => new Response(await llmsText(site!), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
