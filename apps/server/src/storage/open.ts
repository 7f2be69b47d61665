import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import type { ServerSettings } from '../settings.ts';
import { folderStorage } from './folder.ts';
import { checkedKey } from './key.ts';
import type { S3Settings } from './s3.ts';
import type { Storage } from './storage.ts';

/**
 * The storage of an installation: by STORAGE_URL a bucket, else the folder `files` in the data folder.
 *
 * - `s3://bucket/prefix?region=eu-central-1`: AWS, always encrypted.
 * - `s3+https://host:port/bucket/prefix?region=…`, `s3+http://…`: a server of one's own, the bucket in the path.
 *
 * Credentials stand in the address (`s3://key:secret@bucket`) or where AWS keeps them: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a
 * profile, the role of the machine. Throws `USAGE` for an address that is none of these, without repeating it.
 */
export async function openStorage({
  storageUrl,
  dataFolder,
}: Pick<ServerSettings, 'storageUrl' | 'dataFolder'>): Promise<Storage> {
  if (!storageUrl) return folderStorage(path.join(dataFolder, 'files'));
  const bucket = parseStorageUrl(storageUrl);
  // The client takes memory that a server without a bucket has no use for.
  const { s3Storage } = await import('./s3.ts');
  return s3Storage({ ...bucket, copies: path.join(dataFolder, 'copies') });
}

/** What a STORAGE_URL says. Throws `USAGE`. */
export function parseStorageUrl(text: string): Omit<S3Settings, 'copies'> {
  const url = URL.canParse(text) ? new URL(text) : refuse('is not an address');
  const scheme =
    /^s3(?:\+(https?))?:$/.exec(url.protocol) ?? refuse('must begin with s3://, s3+https:// or s3+http://');
  const folders = url.pathname.split('/').filter((part) => part !== '');
  const bucket = (scheme[1] ? folders.shift() : url.hostname) ?? '';
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) refuse('must name a bucket, 3 to 63 lower-case characters');
  if (scheme[1] ? url.hostname === '' : url.port !== '')
    refuse('must name a server only after s3+https:// or s3+http://');
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'region');
  if (unknown !== undefined) refuse('may say no more than ?region=…');
  const region = url.searchParams.get('region') || undefined;
  if (region !== undefined && !/^[a-z0-9-]{1,40}$/.test(region)) refuse('names a region that cannot be one');
  return {
    bucket,
    prefix: folders.length === 0 ? '' : `${prefixOf(folders)}/`,
    region: region ?? (scheme[1] && !process.env.AWS_REGION ? 'us-east-1' : undefined),
    endpoint: scheme[1] ? `${scheme[1]}://${url.host}` : null,
    credentials: credentialsOf(url),
  };
}

function prefixOf(folders: readonly string[]): string {
  try {
    return checkedKey(folders.join('/'));
  } catch {
    return refuse('has a prefix of other than lower-case letters, digits, ".", "-" and "_"');
  }
}

function credentialsOf({ username, password }: URL): S3Settings['credentials'] {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') refuse('must hold both key and secret, or neither');
  try {
    return { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) };
  } catch {
    return refuse('holds a key or a secret that is not percent-encoded');
  }
}

function refuse(why: string): never {
  throw new ImpactError('USAGE', `The setting STORAGE_URL is not usable: it ${why}.`);
}
