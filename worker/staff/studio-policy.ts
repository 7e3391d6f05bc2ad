/**
 * The policy of a page of the studio: code and styles are those whose hashes its build wrote down, everything is from here,
 * and nobody frames it. Previews are pages of the shop and keep the shop's policy; the studio alone frames them.
 *
 * @param own the policy that the page brought, null where hot reload or an error brought none
 * @param signIn the origin where somebody is sent whose session ended while they filled in a form
 */
export function studioPolicy(own: string | null, isPreview: boolean, signIn = ''): string {
  if (isPreview) return [...(own ? partsOf(own) : []), "frame-ancestors 'self'"].join('; ');
  if (!own) return "frame-ancestors 'none'";
  const hashed = partsOf(own).filter((part) => /^(script|style)-src /.test(part));
  return [...strict, `form-action 'self' ${signIn}`.trim(), ...hashed].join('; ');
}

const strict = [
  "default-src 'none'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "frame-src 'self'",
  "base-uri 'none'", "frame-ancestors 'none'",
];

function partsOf(policy: string): string[] {
  return policy.split(';').map((part) => part.trim()).filter((part) => part && !part.startsWith('frame-ancestors'));
}
