/** People of the house who use the studio. Each role may do what those before it may. */
export const roles = ['marketer', 'publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What can be done in the studio, and the least role that may do it. */
export const deeds = {
  'read-campaigns': 'marketer',
  'read-results': 'marketer',
  'read-log': 'marketer',
  draft: 'marketer',
  'share-preview': 'marketer',
  'sign-off': 'publisher',
  approve: 'publisher',
  publish: 'publisher',
  unpublish: 'publisher',
  'roll-back': 'publisher',
  'manage-staff': 'admin',
} as const satisfies Record<string, Role>;
export type Deed = keyof typeof deeds;

export type Member = { readonly email: string; readonly name: string; readonly role: Role; /** ms since 1970 */ readonly since: number };

/** Whoever calls: somebody the identity provider vouches for, with the role they have here, if any. */
export type Visitor = { readonly email: string; readonly name: string | null; readonly role: Role | null };

export function may(role: Role | null, deed: Deed): boolean {
  return role !== null && roles.indexOf(role) >= roles.indexOf(deeds[deed]);
}

export function deedsOf(role: Role | null): Deed[] {
  return (Object.keys(deeds) as Deed[]).filter((deed) => may(role, deed));
}

/** Whether somebody would give up rights of their own. @param to null: they are to have none at all */
export function losesOwn(self: Visitor, email: string, to: Role | null): boolean {
  return self.email === email && self.role !== null && (to === null || roles.indexOf(to) < roles.indexOf(self.role));
}

/** Addresses are the same however they are written; providers differ in how they write them. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
