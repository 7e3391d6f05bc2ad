import { pictureProblems, pictures, picturesRecorded } from './words/pictures';
import type { Detail, RecordedDeed } from '../../../worker/staff/audit';
import type { ProblemCode } from '../../../worker/problem';
import type { Deed, Role } from '../../../worker/staff/staff';

/** The studio speaks English, whatever the country. */
const roles: Record<Role, string> = { marketer: 'marketer', publisher: 'publisher', admin: 'admin' };

const deeds: Record<Deed, string> = {
  'read-campaigns': 'see every campaign',
  'read-results': 'read what campaigns did',
  'read-log': 'read the log',
  draft: 'write and change drafts',
  'share-preview': 'share previews',
  'sign-off': 'sign off warnings',
  approve: 'approve what somebody else wrote',
  publish: 'publish, now or at a time',
  unpublish: 'end a campaign early',
  'roll-back': 'go back to an earlier revision',
  'manage-staff': 'say who else may use the studio',
};

/** What the log says of a deed; who did it and to what stands beside it. */
const recorded: Record<RecordedDeed, (detail: Detail) => string> = {
  'staff-added': ({ name, role }) => `Let ${name} in as ${role}`,
  'staff-changed': ({ name, nameWas, role, roleWas }) =>
    [role && `Changed the role from ${roleWas} to ${role}`, name && `changed the name from ${nameWas} to ${name}`].filter(Boolean).join(', '),
  'staff-removed': ({ name, role }) => `Took the studio away from ${name}, who was ${role}`,
  'campaign-named': ({ name }) => `Called it “${name}”`,
  'revision-saved': ({ number }) => `Saved revision ${number}`,
  'campaign-published': ({ number, from, askedBy, signedOff }) =>
    [`Published${number ? ` revision ${number}` : ''}, from ${from} on`, askedBy && `approving what ${askedBy} had asked for`, Array.isArray(signedOff) && `signing off: ${signedOff.join(' ')}`].filter(Boolean).join('; '),
  'approval-asked': ({ number, from }) => `Asked for somebody’s approval to publish revision ${number}, ${from ? `from ${from} on` : 'as soon as it is given'}`,
  'approval-declined': ({ askedBy, reason }) => `Declined what ${askedBy} had asked for: ${reason}`,
  'approval-superseded': () => 'Took the place of what waited for approval',
  'approval-markets': ({ markets }) => `Publishing takes a second person in: ${Array.isArray(markets) && markets.length > 0 ? markets.join(', ') : 'no country'}`,
  'campaign-withdrawn': ({ from }) => `Withdrew it, from ${from} on`,
  'campaign-ended': ({ from }) => `Ended it, from ${from} on`,
  'preview-shared': ({ until }) => `Made a link to a preview, good until ${until}`,
  'preview-ended': () => 'Ended a link to a preview',
  ...picturesRecorded,
};

const problems: Partial<Record<ProblemCode, string>> = {
  'findings-open': 'Something stands against publishing this. Errors have to be mended; warnings can be signed off below.',
  'own-request': 'You asked for this yourself: somebody else has to approve it.',
  'unknown-revision': 'There is no such revision here.',
  'unknown-request': 'Nobody has asked for this.',
  'not-allowed': 'Your role does not allow this. Ask an admin.',
  'unknown-person': 'This person is no longer in the studio.',
  'own-role': 'These are your own rights. Tick the box if you do mean yourself.',
  'last-admin': 'This is the last admin, and somebody has to be one. Make somebody else admin first.',
  'changed-meanwhile': 'Somebody else changed this in the meantime. Look at it again below.',
  'draft-too-large': 'This page has grown beyond 200 kB. Take something out; until then it is kept in this browser alone.',
  'invalid-request': 'Something in the form needs another look.',
  ...pictureProblems,
};

export const words = {
  name: 'Reprise studio',
  skip: 'Skip to the content',
  home: 'Reprise studio, start',
  navigation: 'Studio',
  sections: { campaigns: 'Campaigns', calendar: 'Calendar', pictures: 'Pictures', people: 'People', log: 'Log' },
  signedInAs: (name: string, role: Role) => `${name}, ${roles[role]}`,
  signOut: 'Sign out',
  roles,
  deeds,
  start: {
    lead: (role: Role) => `You are ${role === 'admin' ? 'an' : 'a'} ${roles[role]} here.`,
    may: 'You may',
    mayNot: 'What others do',
    mayNotText: 'Ask an admin if your work needs one of these.',
    need: (deed: string, role: Role) => `${deed}: from ${roles[role]} on`,
  },
  people: {
    title: 'People',
    lead: 'Who may use the studio. How they sign in is up to the identity provider; what they may do is decided here.',
    since: 'Since',
    you: 'you',
    roleOf: (name: string) => `Role of ${name}`,
    save: 'Save role',
    remove: 'Remove',
    removeNow: (name: string) => `Take the studio away from ${name}`,
    removeHint: 'What they did stays in the log.',
    own: 'Yes, I mean myself',
    add: 'Let somebody in',
    fields: { email: 'E-mail address', name: 'Name', role: 'Role' },
    emailHint: 'The one they sign in with.',
    choose: 'Choose a role',
    addNow: 'Let them in',
    errors: { email: 'This does not look like an e-mail address.', name: 'Please give a name of at most 80 characters.', role: 'Please choose a role.', exists: 'This address is there already: change its role below.' },
    summary: (count: number) => (count === 1 ? 'One field needs another look' : `${count} fields need another look`),
    done: { saved: 'Saved.', removed: 'Removed. They may not enter any more.' },
  },
  pictures,
  log: {
    title: 'Log',
    lead: 'Who did what, newest first. Nothing in it can be changed or removed.',
    filter: 'Filter',
    optional: 'may stay empty',
    who: 'Person (e-mail address)',
    subject: 'What it was done to',
    subjectHint: 'Or how it begins, like staff/ or campaign/',
    show: 'Show',
    all: 'Show all',
    columns: { at: 'When (UTC)', who: 'Who', deed: 'What', subject: 'To what' },
    empty: 'There is nothing to show.',
    older: 'Older',
    newest: 'Back to the newest',
  },
  closed: {
    title: 'The studio is closed to you',
    noRole: (email: string) => `You are signed in as ${email}, but nobody has given you a role in the studio yet.`,
    ask: 'Ask one of the admins:',
    nobody: 'Nobody is an admin yet. Whoever runs the shop makes the first one; the README says how.',
    refused: 'Your sign-in was not made for this shop, so we cannot tell who you are. Sign out and in again; if that does not help, whoever runs the shop has to look at its settings.',
    unavailable: 'Who you are cannot be checked at this moment: the identity provider does not answer, or the shop was not told of it. Try again in a minute.',
    again: 'Try again',
  },
  notAllowed: { title: 'This is not for you', text: (role: Role) => `As ${role === 'admin' ? 'an' : 'a'} ${roles[role]} you may not see this page. Ask an admin if you need it.` },
  problem: (code: ProblemCode): string => problems[code] ?? 'That did not work. Nothing was changed; please try it once more.',
  recorded: (deed: string, detail: Detail): string => (Object.hasOwn(recorded, deed) ? recorded[deed as RecordedDeed](detail) : deed),
} as const;
