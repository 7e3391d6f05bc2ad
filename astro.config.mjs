import cloudflare from '@astrojs/cloudflare';
import { defineConfig, fontProviders } from 'astro/config';
import { pagesOnThreads } from './site/build/pages.integration';
import { completeTranslations } from './site/i18n/complete';
import { keepsTheLaw } from './site/law/law.integration';
import { subset } from './site/styles/fonts.mjs';

/** Where forms may lead besides the shop itself: the payment page. Locally that is its stand-in. */
const paymentPage = process.env.PAYMENT_PAGE_ORIGIN ?? 'https://checkout.stripe.com';

export default defineConfig({
  site: process.env.SHOP_ORIGIN ?? 'https://reprise.example',
  srcDir: './site',
  outDir: process.env.OUT_DIR ?? './dist',
  output: 'static',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'always', concurrency: 32 },
  adapter: cloudflare({ prerenderEnvironment: 'node', imageService: 'passthrough' }),
  session: false,
  // Legal texts have no code to colour, and Shiki's inline styles would break the CSP.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [pagesOnThreads(), completeTranslations(), keepsTheLaw()],
  // From the fontsource packages, cut down to what the shop writes, served from our own origin.
  fonts: [
    face('Bricolage Grotesque', '--font-display', await subset('@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2', 700), '400 800'),
    face('Instrument Sans', '--font-text', await subset('@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2', [400, 650]), '400 650'),
  ],
  security: {
    // The Worker checks the origin of every change, the pages' forms among them.
    checkOrigin: false,
  },
  // Each page's policy is written by the middleware.
  vite: { define: { PAYMENT_PAGE: JSON.stringify(paymentPage) } },
  server: { port: 8787 },
});

function face(name, cssVariable, file, weight) {
  return { name, cssVariable, provider: fontProviders.local(), fallbacks: ['system-ui', 'sans-serif'], display: 'optional', options: { variants: [{ weight, style: 'normal', src: [`./${file}`] }] } };
}
