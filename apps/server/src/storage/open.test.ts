import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { attachment } from './attachment.ts';
import { organizationPrefix } from './key.ts';
import { parseStorageUrl } from './open.ts';

describe('STORAGE_URL', () => {
  it('names a bucket of AWS', () => {
    expect(parseStorageUrl('s3://my-bucket/some/prefix?region=eu-central-1')).toEqual({
      bucket: 'my-bucket',
      prefix: 'some/prefix/',
      region: 'eu-central-1',
      endpoint: null,
      credentials: null,
    });
  });

  it('names a server of its own, with credentials', () => {
    expect(parseStorageUrl('s3+http://key:se%2Fcret@minio:9000/bucket')).toEqual({
      bucket: 'bucket',
      prefix: '',
      region: 'us-east-1',
      endpoint: 'http://minio:9000',
      credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
    });
    expect(parseStorageUrl('s3+https://[::1]:9000/bucket/').endpoint).toBe('https://[::1]:9000');
  });

  it.each([
    'bucket',
    'http://host/bucket',
    's3://',
    's3://B',
    's3://host:9000/bucket',
    's3+http://host:9000/',
    's3+http:///bucket',
    's3://bucket/a..b',
    's3://bucket/With/Upper',
    's3://bucket?region=eu&endpoint=http://evil',
    's3://bucket?region=eu%0acentral',
    's3://my-secret@bucket',
    's3://:my-secret@bucket',
    's3://key:my-secret%zz@bucket',
  ])('refuses %s and does not repeat it', (url) => {
    let thrown: unknown;
    try {
      parseStorageUrl(url);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'USAGE' });
    expect(inspect(thrown, { showHidden: true }).split('\n')[0]).not.toContain('my-secret');
    expect((thrown as Error).cause).toBeUndefined();
  });
});

describe('the folder of an organisation', () => {
  it('is its id, or a hash of an id that cannot be a key', () => {
    expect(organizationPrefix('0193-abc')).toBe('organization/0193-abc/');
    expect(organizationPrefix('AbC')).toMatch(/^organization\/_[0-9a-f]{64}\/$/);
    expect(organizationPrefix('AbC')).not.toBe(organizationPrefix('abC'));
    expect(organizationPrefix('../x')).toMatch(/^organization\/_[0-9a-f]{64}\/$/);
  });
});

describe('the name of an attachment', () => {
  it.each([
    'a.mp4',
    'Zoë 面接.mp4',
    '"; filename=evil.exe',
    'a\r\nb',
    "it's (1)*.mp4",
    '../../etc/passwd',
    '\ud800',
    '',
  ])('carries %j and nothing else', (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^attachment; filename="[A-Za-z0-9 ._-]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/);
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name.toWellFormed());
  });
});
