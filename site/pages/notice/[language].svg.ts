import type { APIRoute } from 'astro';
import { renderSVG } from 'uqr';
import { noticeTexts, type NoticeLanguage } from '../../features/guarantee/notice-texts';

/** The QR codes of the harmonised notice, made with the site, so that no page has to compute one. Black on white by day and by night. */
export const getStaticPaths = () => (Object.keys(noticeTexts) as NoticeLanguage[]).map((language) => ({ params: { language }, props: { language } }));

export const GET: APIRoute<{ language: NoticeLanguage }> = ({ props: { language } }) =>
  new Response(renderSVG(noticeTexts[language].address.href, { ecc: 'M', border: 4 }), { headers: { 'content-type': 'image/svg+xml' } });
