import { signatureOf } from '@impact/server/webhooks/secret';
import { describe, expect, it } from 'vitest';
import { NODE_EXAMPLE } from './verify-example.ts';

interface Example {
  isFromImpact: (header: string, body: string, secret: string) => boolean;
}

describe('the example for receivers', async () => {
  const source = `data:text/javascript,${encodeURIComponent(NODE_EXAMPLE)}`;
  const { isFromImpact } = (await import(/* @vite-ignore */ source)) as Example;
  const now = Math.floor(Date.now() / 1000);
  const body = '{"id":1,"event":"interview.done"}';

  it('takes what the server signs', () =>
    expect(isFromImpact(signatureOf(body, 'whsec_a', now), body, 'whsec_a')).toBe(true));
  it('refuses other words, another secret, an old delivery and nonsense', () => {
    expect(isFromImpact(signatureOf(body, 'whsec_a', now), `${body} `, 'whsec_a')).toBe(false);
    expect(isFromImpact(signatureOf(body, 'whsec_b', now), body, 'whsec_a')).toBe(false);
    expect(isFromImpact(signatureOf(body, 'whsec_a', now - 301), body, 'whsec_a')).toBe(false);
    expect(isFromImpact('t=1', body, 'whsec_a')).toBe(false);
  });
});
