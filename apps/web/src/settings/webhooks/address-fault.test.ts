import { describe, expect, it } from 'vitest';
import { addressFault } from './address-fault.ts';

describe('addressFault', () => {
  it('takes addresses of the public internet', () => {
    for (const url of ['https://example.org/impact', 'https://hooks.example.org:8443/x?y=1', 'https://93.184.215.14/'])
      expect(addressFault(url)).toBeNull();
  });
  it('wants a whole address with https and without a password', () => {
    expect(addressFault('')).toBe('whole');
    expect(addressFault('example.org/impact')).toBe('whole');
    expect(addressFault('ftp://example.org/')).toBe('whole');
    expect(addressFault('http://example.org/')).toBe('https');
    expect(addressFault('https://me:secret@example.org/')).toBe('password');
  });
  it('knows private addresses, however they are written', () => {
    for (const host of [
      'localhost',
      'build',
      'nas.local',
      '127.0.0.1',
      '10.1.2.3',
      '172.20.0.1',
      '192.168.1.9',
      '169.254.169.254',
    ])
      expect(addressFault(`https://${host}/`)).toBe('private');
    // The same address in one number, and in IPv6.
    for (const host of ['2130706433', '0x7f.1', '[::1]', '[::ffff:10.0.0.1]', '[fd12::1]', '[fe80::1]'])
      expect(addressFault(`https://${host}/`)).toBe('private');
  });
  it('leaves neighbours of private addresses alone', () => {
    for (const host of ['172.15.0.1', '172.32.0.1', '100.63.0.1', '192.169.0.1', 'localhost.example.org'])
      expect(addressFault(`https://${host}/`)).toBeNull();
  });
});
