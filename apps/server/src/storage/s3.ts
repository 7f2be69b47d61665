import { createReadStream } from 'node:fs';
import { open, rm, stat, unlink } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { ImpactError } from '@impact/report/error';
import { aborted } from '@impact/subprocess/child';
import { openAside } from './aside.ts';
import { attachment } from './attachment.ts';
import { onFiles } from './failure.ts';
import { checkedKey, checkedPrefix } from './key.ts';
import { assertRange } from './range.ts';
import { assertWhole, receive } from './receive.ts';
import { bucketFailure, fromBucket, isAbsent, isOutOfRange } from './s3-failure.ts';
import { putStream } from './s3-put.ts';
import type { ByteRange, Storage } from './storage.ts';

export interface S3Settings {
  bucket: string;
  /** Keys begin with it: '' or `folder/`. */
  prefix: string;
  region: string | undefined;
  /** A server of one's own, addressed with the bucket in the path; null is AWS. */
  endpoint: string | null;
  /** null asks the environment in the usual order: variables, profile, role of the machine. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
  /** Where local copies lie while they are used. */
  copies: string;
}

/** Storage in a bucket of S3 or of a server that speaks its protocol. */
export async function s3Storage({
  bucket,
  prefix,
  region,
  endpoint,
  credentials,
  copies,
}: S3Settings): Promise<Storage> {
  const aside = await openAside(copies);
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // Many servers do not know the checksums that AWS has added; the signature covers every body already.
    ...(endpoint ? { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } : {}),
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
  });
  const at = (key: string) => ({ Bucket: bucket, Key: prefix + checkedKey(key) });

  /** The answer, or null where the object is not there. */
  async function whereThere<T>(answer: Promise<T>): Promise<T | null> {
    try {
      return await answer;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw bucketFailure(error);
    }
  }

  async function download(key: string, range?: ByteRange, signal?: AbortSignal) {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const command = new GetObjectCommand({ ...at(key), Range });
    try {
      return await client.send(command, { abortSignal: signal });
    } catch (error) {
      if (signal?.aborted) throw aborted(signal);
      if (isAbsent(error)) return null;
      if (isOutOfRange(error)) throw outOfRange();
      throw bucketFailure(error);
    }
  }

  const storage: Storage = {
    async put(key, body, { size, type, signal }) {
      const target = { ...at(key), ContentType: type };
      if (signal) addAbortSignal(signal, body);
      try {
        await putStream(client, target, body, { size, signal });
      } catch (error) {
        body.destroy();
        throw signal?.aborted ? aborted(signal) : error;
      }
    },
    async adopt(key, file, { type, signal }) {
      checkedKey(key);
      const { size } = await onFiles(() => stat(file));
      await storage.put(key, createReadStream(file), { size, type, signal });
      await onFiles(() => unlink(file));
    },
    async get(key, range) {
      if (range) assertRange(range);
      const answer = await download(key, range);
      if (!answer) return null;
      const body = readable(answer.Body);
      const total = /\/(\d+)$/.exec(answer.ContentRange ?? '')?.[1];
      // Some servers answer a range of an empty object with a byte that is not there.
      if (range && total !== undefined && range.start >= Number(total)) {
        body.destroy();
        throw outOfRange();
      }
      return body;
    },
    async stat(key) {
      const head = await whereThere(client.send(new HeadObjectCommand(at(key))));
      return head && { key, size: head.ContentLength ?? 0, modified: head.LastModified ?? new Date(0) };
    },
    async local(key, signal) {
      const answer = await download(key, undefined, signal);
      if (!answer) return null;
      const body = readable(answer.Body);
      const file = aside.path();
      const release = () => rm(file, { force: true });
      try {
        const handle = await onFiles(() => open(file, 'wx', 0o600));
        try {
          assertWhole(await receive(handle, body, { signal }), answer.ContentLength ?? null);
        } finally {
          await handle.close();
        }
      } catch (error) {
        body.destroy();
        await release();
        throw bucketFailure(error);
      }
      return { file, release };
    },
    async presignedUrl(key, seconds, name) {
      const command = new GetObjectCommand({ ...at(key), ResponseContentDisposition: attachment(name) });
      return await fromBucket(getSignedUrl(client, command, { expiresIn: seconds }));
    },
    async presignedOrigin() {
      // The same rules by which the client finds the host of a bucket; they need no credentials.
      const { url } = client.config.endpointProvider({
        Bucket: bucket,
        Region: await client.config.region(),
        ...(endpoint ? { Endpoint: endpoint, ForcePathStyle: true } : {}),
      });
      return url.origin;
    },
    async delete(key) {
      const there = await storage.stat(key);
      if (there) await fromBucket(client.send(new DeleteObjectCommand(at(key))));
      return there !== null;
    },
    async *list(start) {
      const Prefix = prefix + checkedPrefix(start);
      let ContinuationToken: string | undefined;
      do {
        const page: ListObjectsV2CommandOutput = await fromBucket(
          client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix, ContinuationToken })),
        );
        for (const { Key, Size, LastModified } of page.Contents ?? []) {
          if (Key) yield { key: Key.slice(prefix.length), size: Size ?? 0, modified: LastModified ?? new Date(0) };
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },
    async check() {
      await fromBucket(client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 })));
    },
  };
  return storage;
}

const outOfRange = () => new RangeError('The object ends before the range begins.');

function readable(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw new ImpactError('STORAGE_FAILED', 'The object storage answered without the object: try again.');
}
