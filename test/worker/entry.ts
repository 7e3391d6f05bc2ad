import { app } from '../../worker/app';

/** The Worker under test: everything but Astro's pages, which have no place in these tests. */
export default app;
