import { HTTPException } from 'hono/http-exception';
import { isBusy, mayPass } from '../db/transact';
import { bodySize } from './body-size';
import { campaignRoutes } from './campaign/campaign.routes';
import { campaignPublicationRoutes } from './campaign/publication.routes';
import { standingRoutes } from './campaign/standing.routes';
import { checkRoutes } from './campaign/check.routes';
import { draftRoutes } from './campaign/draft.routes';
import { campaignGate } from './campaign/gate';
import { cartRoutes } from './cart/cart.routes';
import { checkoutRoutes } from './checkout/checkout.routes';
import { healthRoutes } from './health/health.routes';
import { offerRoutes } from './inventory/offer.routes';
import { requestLog } from './log';
import { orderRoutes } from './order/order.routes';
import { servePicture } from './picture/picture.files';
import { pictureRoutes } from './picture/picture.routes';
import { phoneRoutes } from './phone/phone.routes';
import { publicationRoutes } from './phone/publication.routes';
import { previewPages } from './preview/preview-pages';
import { previewRoutes } from './preview/preview.routes';
import { problem } from './problem';
import { queueRoutes } from './queue/queue.routes';
import { quizRoutes } from './quiz/quiz.routes';
import { ownOrigin, securityHeaders } from './security';
import { reconciliationRoutes } from './reconciliation/reconciliation.routes';
import { reminderRoutes } from './reminder/reminder.routes';
import { resultsRoutes } from './results/results.routes';
import { auditRoutes } from './staff/audit.routes';
import { signedIn } from './staff/guard';
import { staffRoutes } from './staff/staff.routes';
import { studioCalls } from './staff/studio-calls';
import { studioPages } from './staff/studio-pages';
import { webhookRoutes } from './stripe/webhook.routes';
import { sweepRoutes } from './sweep/sweep.routes';
import { unitRoutes } from './unit/unit.routes';
import { routes } from './validate';
import { withdrawalRoutes } from './withdrawal/withdrawal.routes';

const api = routes()
  .route('/', healthRoutes)
  .route('/', offerRoutes)
  .route('/', unitRoutes)
  .route('/', cartRoutes)
  .route('/', checkoutRoutes)
  .route('/', phoneRoutes)
  .route('/', publicationRoutes)
  .route('/', queueRoutes)
  .route('/', reminderRoutes)
  .route('/', quizRoutes)
  .route('/', orderRoutes)
  .route('/', withdrawalRoutes)
  .route('/', webhookRoutes)
  .route('/', sweepRoutes)
  .route('/', reconciliationRoutes)
  .route('/', staffRoutes)
  .route('/', auditRoutes)
  .route('/', campaignRoutes)
  .route('/', checkRoutes)
  .route('/', campaignPublicationRoutes)
  .route('/', standingRoutes)
  .route('/', draftRoutes)
  .route('/', previewRoutes)
  .route('/', pictureRoutes)
  .route('/', resultsRoutes);

/** The types of every call, for `hc<Api>()`. */
export type Api = typeof apiApp;

export const app = routes();
app.use(requestLog);
app.use(securityHeaders);
app.use(ownOrigin);
app.use(studioPages);
app.use(previewPages);
app.use('/api/studio/*', studioCalls, signedIn);
app.use(bodySize);
app.use('/:market/c/:slug', campaignGate);
app.get('/pictures/:key/:file', servePicture);
const apiApp = app.route('/api', api);
app.doc31('/api/openapi.json', {
  openapi: '3.1.0',
  info: { title: 'Reprise', version: '1', description: 'Prices, carts and orders of refurbished phones.' },
});
app.all('/api/*', (c) => problem(c, 'not-found'));
app.onError((error, c) => {
  if (isBusy(error) || mayPass(error)) {
    c.header('retry-after', '5');
    return problem(c, 'busy');
  }
  if (error instanceof HTTPException && error.status === 400) return problem(c, 'invalid-request', { detail: error.message });
  console.error(JSON.stringify({ request: c.get('requestId'), error: error.stack ?? String(error) }));
  return problem(c, 'internal');
});
