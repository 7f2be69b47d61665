import type { LinkScope, Role, Who } from './who.ts';

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
  'account.self',
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
const KEY_READS: readonly Permission[] = [...LOOKS, 'note.read', 'comparison.read', 'policy.read'];

const BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  recruiter: RECRUITS,
  reviewer: REVIEWS,
  candidate: LOOKS,
};

const BY_LINK: Readonly<Record<LinkScope, readonly Permission[]>> = {
  summary: ['interview.read'],
  report: ['interview.read', 'interview.export'],
  report_and_media: ['interview.read', 'interview.export', 'interview.media'],
};

/** What somebody may do at all; to which interviews it extends, `allowedInterviews` says. Nothing unless it is listed here. */
export function permissionsOf(who: Who): ReadonlySet<Permission> {
  switch (who.kind) {
    case 'anonymous':
      return new Set();
    case 'key':
      if (who.scopes.includes('admin')) return new Set(PERMISSIONS);
      return new Set([
        ...(who.scopes.includes('read') ? KEY_READS : []),
        ...(who.scopes.includes('write') ? RECRUITS : []),
      ]);
    case 'link':
      return new Set(BY_LINK[who.scope]);
    default:
      return new Set(BY_ROLE[who.role]);
  }
}
