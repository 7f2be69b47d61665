import type { Delivery } from './webhooks-query.ts';

/** Why a delivery did not arrive: the name of a text with its values, or the server's own words. */
export type DeliveryReason =
  | { text: 'status'; status: number }
  | { text: 'unreachable'; code: string }
  | { text: 'late' | 'notPublic' | 'notFound' | 'off' | 'stopped' | 'secret' }
  | { text: 'words'; words: string };

const KNOWN = [
  [/did not answer in time/, 'late'],
  [/not on the public internet/, 'notPublic'],
  [/host of the webhook cannot be found/, 'notFound'],
  [/switched off/, 'off'],
  [/server was stopped/, 'stopped'],
  [/sealed with another key/, 'secret'],
] as const;

/** null where there is nothing to say: it arrived, or was not tried yet. */
export function deliveryReason({
  state,
  status,
  reason,
}: Pick<Delivery, 'state' | 'status' | 'reason'>): DeliveryReason | null {
  if (state === 'delivered' || reason === null) return null;
  if (status !== null) return { text: 'status', status };
  const known = KNOWN.find(([sign]) => sign.test(reason))?.[1];
  if (known) return { text: known };
  const code = /could not be reached \(([^)]+)\)/.exec(reason)?.[1];
  return code === undefined ? { text: 'words', words: reason } : { text: 'unreachable', code };
}
