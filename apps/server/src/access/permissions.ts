import { type LinkScope, ROLES, type Role, type Who } from './who.ts';

/**
 * Everything that can be done. A route names exactly one; whoever does not have it learns no more than that nothing is there (404).
 * Names are `thing.act`.
 */
export const PERMISSIONS = [
  'interview.create',
  'interview.list',
  'interview.read',
  'interview.media',
  'interview.change',
  'interview.analyse',
  'interview.delete',
  'interview.export',
  'interview.hold',
  'note.read',
  'note.write',
  'rating.write',
  'interview.sign_off',
  'comparison.read',
  'comparison.write',
  'share.manage',
  'upload.write',
  'policy.read',
  'policy.write',
  'audit.read',
  'people.manage',
  'key.manage',
  'webhook.manage',
  'erasure.read',
  'installation.read',
  'engines.look',
  'language_model.test',
  'account.self',
  'organisation.create',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const LOOKS: readonly Permission[] = [
  'interview.list',
  'interview.read',
  'interview.media',
  'interview.export',
  'account.self',
];
const REVIEWS: readonly Permission[] = [
  ...LOOKS,
  'note.read',
  'note.write',
  'rating.write',
  'comparison.read',
  'comparison.write',
  'policy.read',
  'installation.read',
];
const RECRUITS: readonly Permission[] = [
  ...REVIEWS,
  'interview.create',
  'interview.change',
  'interview.analyse',
  'interview.delete',
  'interview.sign_off',
  'share.manage',
  'upload.write',
  'erasure.read',
];

/** A key with the scope `read` changes nothing, not even a note. */
const KEY_READS: readonly Permission[] = [...LOOKS, 'note.read', 'comparison.read', 'policy.read', 'installation.read'];

const BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  recruiter: RECRUITS,
  reviewer: REVIEWS,
  candidate: LOOKS,
};

/** Whether a role may do this; a word that is no role may nothing. */
export const roleMay = (role: string, permission: Permission): boolean =>
  ROLES.some((known) => known === role && BY_ROLE[known].includes(permission));

const BY_LINK: Readonly<Record<LinkScope, readonly Permission[]>> = {
  summary: ['interview.read'],
  report: ['interview.read', 'interview.export'],
  report_and_media: ['interview.read', 'interview.export', 'interview.media'],
};

/** Whether some share link may do this. */
export const linksMay = (permission: Permission): boolean => BY_LINK.report_and_media.includes(permission);

/** What takes a person: a program concludes nothing, and has no account. */
const OF_PEOPLE: ReadonlySet<Permission> = new Set(['interview.sign_off', 'account.self', 'organisation.create']);
/** What takes an account to sign in with: in single-user mode there is none yet. */
const OF_ACCOUNTS: ReadonlySet<Permission> = new Set(['account.self', 'organisation.create']);
const without = (permissions: readonly Permission[], left: ReadonlySet<Permission>) =>
  new Set(permissions.filter((one) => !left.has(one)));

/** What somebody may do at all; to which interviews it extends, `allowedInterviews` says. Nothing unless it is listed here. */
export function permissionsOf(who: Who): ReadonlySet<Permission> {
  switch (who.kind) {
    case 'anonymous':
      return new Set();
    case 'key':
      if (who.scopes.includes('admin')) return without(PERMISSIONS, OF_PEOPLE);
      return without(
        [...(who.scopes.includes('read') ? KEY_READS : []), ...(who.scopes.includes('write') ? RECRUITS : [])],
        OF_PEOPLE,
      );
    case 'link':
      return new Set(BY_LINK[who.scope]);
    case 'single-user':
      return without(BY_ROLE[who.role], OF_ACCOUNTS);
    default:
      return new Set(BY_ROLE[who.role]);
  }
}
