import { describe, expect, it } from 'vitest';
import { checkWebhookUrl, isPublicAddress, pin } from './address.ts';

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111'])('lets %s be told', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    'fe80::1',
    'fc00::1',
    'fec0::1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    'localhost',
    '',
  ])('keeps %s out', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('pin', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', '2130706433', '0x7f.1', '017700000001', '127.1'])(
    'refuses a host that is this machine: %s',
    async (host) => {
      const url = new URL(`https://${host}/`);
      await expect(pin(url.hostname)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    },
  );

  it('keeps the address that was allowed', async () => {
    expect(await pin('127.0.0.1', () => true)).toEqual({ address: '127.0.0.1', family: 4 });
  });

  it('refuses a host of which only one address is allowed', async () => {
    const addresses: string[] = [];
    const once = (address: string) => addresses.push(address) > 1;
    await expect(pin('localhost', once)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });
});

describe('checkWebhookUrl', () => {
  it.each([
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'https://name:word@example.org/',
    'example.org',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('refuses %s', (text) => {
    expect(() => checkWebhookUrl(text)).toThrow(/webhook/);
  });

  it('takes an https address with a port and a query', () => {
    expect(checkWebhookUrl('https://example.org:8443/impact?key=1#part').href).toBe(
      'https://example.org:8443/impact?key=1',
    );
  });
});
