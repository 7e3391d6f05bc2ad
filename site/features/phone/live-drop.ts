import type { DropDescription } from '../../../worker/phone/describe.store';

/** A market's drop as the API tells it, and as it was when the site was built. */
export type LiveDrop = DropDescription;
