import { ask, shop } from './operations.mjs';
import { fail, say } from './step.mjs';

/** `npm run publish-drop -- <drop id>`: fixes a planned drop's units and makes it a sale; a refusal names every unit that may not be in it, and why. */
const [drop] = process.argv.slice(2);
if (!drop) fail('Which drop? npm run publish-drop -- drp_…');
const { manifest, size } = await ask(`/drops/${drop}/publication`, 'POST');
say(`${drop} is public at ${shop}: ${size} phones. Its manifest’s SHA-256, for your records: ${manifest}`);
