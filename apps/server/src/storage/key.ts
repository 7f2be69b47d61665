import { createHash } from 'node:crypto';
import { ImpactError } from '@impact/report/error';

const MAX_LENGTH = 512;
const KEY = /^[a-z0-9_][a-z0-9._-]{0,199}(?:\/[a-z0-9_][a-z0-9._-]{0,199})*$/;

const isKey = (text: string): boolean =>
  text.length <= MAX_LENGTH && KEY.test(text) && !text.includes('..') && !/\.(?:\/|$)/.test(text);

/**
 * The key itself, when it is one. Keys are made by us, so anything else is a fault of ours: throws `INTERNAL`, and does not repeat the
 * key, which may hold what somebody typed.
 */
export function checkedKey(key: string): string {
  if (!isKey(key)) throw new ImpactError('INTERNAL', 'A file was asked for under a name that cannot be a storage key.');
  return key;
}

/** The beginning of keys: '' or `organization/` or `organization/ab`. Throws `INTERNAL` like `checkedKey`. */
export function checkedPrefix(prefix: string): string {
  if (prefix !== '') checkedKey(prefix.endsWith('/') ? `${prefix}x` : prefix);
  return prefix;
}

/**
 * Where everything of one organisation lies. An id that could not stand in a key (upper-case letters would collide on file systems that
 * fold case) is there by its hash.
 */
export function organizationPrefix(organizationId: string): string {
  const plain = /^[a-z0-9][a-z0-9-]{0,63}$/.test(organizationId);
  return `organization/${plain ? organizationId : `_${createHash('sha256').update(organizationId).digest('hex')}`}/`;
}
