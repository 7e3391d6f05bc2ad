import { app } from '../../worker/app';

export { DrawClock } from '../../worker/draw/draw-clock';
export { WaitingRoom } from '../../worker/queue/waiting-room';

/** The Worker under test: everything but Astro's pages, which have no place in these tests. */
export default app;
