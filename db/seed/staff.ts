import type { Role } from '../../worker/staff/staff';

/** People of the demo house, one of each role. */
export const demoStaff: readonly { readonly email: string; readonly name: string; readonly role: Role }[] = [
  { email: 'mara@reprise.example', name: 'Mara Lindqvist', role: 'marketer' },
  { email: 'pablo@reprise.example', name: 'Pablo Ferrer', role: 'publisher' },
  { email: 'ada@reprise.example', name: 'Ada Okafor', role: 'admin' },
];
