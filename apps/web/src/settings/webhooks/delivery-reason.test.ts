import { describe, expect, it } from 'vitest';
import { deliveryReason } from './delivery-reason.ts';

const reasonOf = (reason: string | null, status: number | null = null) =>
  deliveryReason({ state: 'waiting', status, reason });

describe('deliveryReason', () => {
  it('says nothing of what arrived or was not tried', () => {
    expect(reasonOf(null)).toBeNull();
    expect(deliveryReason({ state: 'delivered', status: 204, reason: null })).toBeNull();
  });
  it('goes by the status where a receiver answered', () =>
    expect(reasonOf('The receiver answered 500.', 500)).toEqual({ text: 'status', status: 500 }));
  it('knows the sentences of the server', () => {
    expect(reasonOf('The receiver did not answer in time.')).toEqual({ text: 'late' });
    expect(reasonOf('The receiver could not be reached (ECONNREFUSED).')).toEqual({
      text: 'unreachable',
      code: 'ECONNREFUSED',
    });
    expect(reasonOf('The host of the webhook is not on the public internet.')).toEqual({ text: 'notPublic' });
  });
  it('shows what it does not know as it is', () =>
    expect(reasonOf('It could not be sent.')).toEqual({ text: 'words', words: 'It could not be sent.' }));
});
