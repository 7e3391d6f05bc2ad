import type { Excess } from '../../../worker/unit/grade-rule';
import type { MarkKind, Origin, Test } from '../../../worker/unit/report';
import type { Availability } from '../../../worker/unit/unit';

type Counts = Record<MarkKind, number>;
const several = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`]);

/** This very phone: the units behind an offer, and the passport of each. Percentages, lengths and days come in the market's form. */
export const unit = {
  /** In cart, order and everywhere a line names its phone. */
  chosen: (code: string, battery: string) => `This very phone: ${code}, battery ${battery}`,
  gone: 'Somebody else has taken this very phone. You have not been charged.',
  another: 'Choose another one of the same offer',
  /** Said where one is chosen: a cart holds nothing. */
  notHeld: 'In a cart it is not set aside yet. That happens when you order, and then it is this one or none.',
  passport: 'Passport',
  passportOf: (code: string) => `Passport of ${code}`,

  behind: {
    seeOne: 'See the one phone behind this offer',
    see: (units: string) => `See the ${units} phones behind this offer`,
    title: (name: string) => `${name}: which one would you like?`,
    heading: 'Which one would you like?',
    lead: 'Same model, same grade, same price, and still no two alike. The one with most battery comes first.',
    first: (shown: number, all: number) => `These are the ${shown} with most battery, of ${all}.`,
    battery: (percent: string) => `Battery ${percent}`,
    replaced: (parts: string) => `Replaced: ${parts}`,
    untouched: 'Nothing replaced',
    wear: (marks: string) => `Marks: ${marks}`,
    notRecorded: 'not recorded',
    checked: (day: string) => `Checked on ${day}`,
    take: 'Take this one',
    takeNamed: (code: string, battery: string) => `Take this one: ${code}, battery ${battery}`,
    none: 'At this moment nobody can have one of these.',
    toModel: (name: string) => `Back to the ${name}`,
    loading: 'One moment …',
    failed: 'The list did not come. It is here as a page:',
  },

  /** `6 scratches and one nick`. */
  marks: ({ scratch, nick, scuff }: Counts): string => {
    const all = [...several(scratch, 'scratch', 'scratches'), ...several(nick, 'nick', 'nicks'), ...several(scuff, 'scuffed spot', 'scuffed spots')];
    return all.length === 0 ? 'none to be seen' : new Intl.ListFormat('en').format(all);
  },
  longest: (marks: string, length: string) => `${marks}, the longest ${length}`,
  side: { front: 'Front', back: 'Back', frame: 'Frame' },
  drawn: (side: string, name: string, marks: string) => `${side} of this ${name}, drawn with its marks: ${marks}`,
  drawing: 'Drawn from what was recorded. It is this one, not one like it.',

  origin: {
    genuine: 'made by the maker, new',
    'refurbished-genuine': 'made by the maker, restored',
    compatible: 'made by somebody else, fits',
  } satisfies Record<Origin, string>,
  originUnknown: 'origin not recorded',

  title: (name: string, code: string) => `${name} ${code}: passport`,
  label: 'The passport of one phone',
  state: {
    'for-sale': 'This one is for sale',
    held: 'Somebody is paying for this one right now',
    sold: 'Sold',
    'not-offered': 'Not for sale in this country',
    'in-drop': 'To be drawn: it belongs to a sale of Phones',
  } satisfies Record<Availability, string>,
  stateText: {
    'for-sale': 'At the price of its offer. Choosing costs nothing.',
    held: 'If nothing comes of it within the hour, it is free again.',
    sold: 'Whoever has the box can look up here what was found before it was sold. Whose it is stands nowhere on this page.',
    'not-offered': 'It exists, it was checked, and nobody offers it here at present.',
    'in-drop': 'Until the draw this page says what the public list of that sale says. Parts, marks and tests follow with the draw.',
  } satisfies Record<Availability, string>,
  take: 'Put this very phone in the cart',
  others: 'See the others behind this offer',
  toPhone: 'To the sale of Phones',
  soldBy: (seller: string) => `Sold by ${seller}`,
  model: (name: string) => `All about the ${name}`,

  grade: 'Its grade, and why',
  notAbove: (grade: string) => `Not ${grade}, because:`,
  best: 'There is no better one. No marks were found, and no part in it is anybody’s but the maker’s.',
  excess: {
    'scratch-count': (found, allowed) => `${found} scratches on one side, where ${allowed} are allowed`,
    'scratch-length': (found, allowed) => `a scratch of ${found}, where ${allowed} is the limit`,
    'nick-count': (found, allowed) => (allowed === '0' ? 'a nick in the frame, where there may be none' : `${found} nicks, where ${allowed} is allowed`),
    'nick-length': (found, allowed) => `a nick of ${found}, where ${allowed} is the limit`,
    'scuff-count': (found, allowed) => (allowed === '0' ? 'a scuffed spot, where there may be none' : `${found} scuffed spots, where ${allowed} is allowed`),
    'scuff-length': (found, allowed) => `a scuffed spot of ${found}, where ${allowed} is the limit`,
    battery: (found, allowed) => `battery at ${found}, where ${allowed} is the least`,
    parts: () => 'a replaced part that is not new from the maker',
  } satisfies Record<Excess['what'], (found: string, allowed: string) => string>,

  battery: 'Battery',
  batteryMeans: (percent: string, hours: string) => `It holds ${percent} of the charge it held when it was new. Where a new one lasts ten hours, this one lasts about ${hours}.`,
  batteryNew: 'It was replaced, so it is younger than the phone.',
  batteryFloor: (grade: string, percent: string) => `The least for grade ${grade} is ${percent}.`,

  parts: 'Replaced parts',
  noParts: 'None. Everything in it is what was in it when it was made.',
  tests: 'What was tested',
  test: {
    screen: 'Screen: pixels, brightness, burn-in', touch: 'Touch, over the whole screen', buttons: 'Buttons', cameras: 'Cameras, with focus and flash', microphones: 'Microphones', speakers: 'Speakers',
    radios: 'Mobile network, Wi-Fi, Bluetooth, GPS, NFC', sensors: 'Sensors, fingerprint or face', charging: 'Charging, highest power drawn', battery: 'Battery capacity, measured', cycles: 'Charge cycles',
    'activation-lock': 'Lock of a previous owner’s account', network: 'IMEI reported lost or stolen', erasure: 'Previous owner’s data',
  } satisfies Record<Test, string>,
  passed: 'works',
  unlocked: 'none, it is off',
  notReported: 'no',
  notTold: 'this model does not tell',
  erased: { 'nist-800-88-purge': 'erased beyond recovery (NIST SP 800-88, Purge)', 'nist-800-88-clear': 'erased (NIST SP 800-88, Clear)' },
  whatFails: 'What fails is repaired and tested again, or goes to the spare parts. So every phone that is sold has passed.',
  checked: (day: string, station: string) => `Checked on ${day} at bench ${station}.`,
  checkedOn: (day: string) => `Checked on ${day}.`,
  noReport: 'No detailed report was kept of this one.',
};
