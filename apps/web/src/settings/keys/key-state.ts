import type { Key, KeyScope } from './keys-query.ts';
import { SCOPES } from './keys-query.ts';

/** Days before its end at which a key wants to be replaced. */
const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

export type KeyState = 'expired' | 'soon' | 'endless' | 'valid';

/** How it stands with the end of a key. */
export function keyState({ expiresAt }: Pick<Key, 'expiresAt'>, now: number): KeyState {
  if (expiresAt === null) return 'endless';
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return 'expired';
  return left < SOON_DAYS * DAY_MS ? 'soon' : 'valid';
}

/** The one scope that says how much a key may do: the others that it has are included in it. */
export const widestScope = (scopes: readonly KeyScope[]): KeyScope =>
  SCOPES.findLast((scope) => scopes.includes(scope)) ?? 'read';
