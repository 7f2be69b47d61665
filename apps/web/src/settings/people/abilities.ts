import type { Permission } from '../../api/account.ts';
import type { Role } from './people-query.ts';

const EVERYBODY: readonly Role[] = ['owner', 'recruiter', 'reviewer', 'candidate'];
const STAFF: readonly Role[] = ['owner', 'recruiter', 'reviewer'];
const RECRUITS: readonly Role[] = ['owner', 'recruiter'];
const OWNERS: readonly Role[] = ['owner'];

interface Ability {
  id:
    | 'read'
    | 'export'
    | 'write'
    | 'rate'
    | 'compare'
    | 'create'
    | 'change'
    | 'remove'
    | 'share'
    | 'signOff'
    | 'receipts'
    | 'hold'
    | 'policy'
    | 'people'
    | 'keys'
    | 'webhooks'
    | 'audit';
  /** The permission of the server that stands for it. */
  permission: Permission;
  roles: readonly Role[];
}

/** What each role may do, as the server has it (the test beside this compares them). */
export const ABILITIES: readonly Ability[] = [
  { id: 'read', permission: 'interview.read', roles: EVERYBODY },
  { id: 'export', permission: 'interview.export', roles: EVERYBODY },
  { id: 'write', permission: 'note.write', roles: STAFF },
  { id: 'rate', permission: 'rating.write', roles: STAFF },
  { id: 'compare', permission: 'comparison.write', roles: STAFF },
  { id: 'create', permission: 'interview.create', roles: RECRUITS },
  { id: 'change', permission: 'interview.change', roles: RECRUITS },
  { id: 'remove', permission: 'interview.delete', roles: RECRUITS },
  { id: 'share', permission: 'share.manage', roles: RECRUITS },
  { id: 'signOff', permission: 'interview.sign_off', roles: RECRUITS },
  { id: 'receipts', permission: 'erasure.read', roles: RECRUITS },
  { id: 'hold', permission: 'interview.hold', roles: OWNERS },
  { id: 'policy', permission: 'policy.write', roles: OWNERS },
  { id: 'people', permission: 'people.manage', roles: OWNERS },
  { id: 'keys', permission: 'key.manage', roles: OWNERS },
  { id: 'webhooks', permission: 'webhook.manage', roles: OWNERS },
  { id: 'audit', permission: 'audit.read', roles: OWNERS },
];
