import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { ImpactError } from '@impact/report/error';
import { assertWhole } from './receive.ts';
import { fromBucket } from './s3-failure.ts';

const PART = 8 * 2 ** 20;
/** S3 takes no more parts than this. */
const MOST_PARTS = 10_000;
const IN_FLIGHT = 3;

interface Target {
  Bucket: string;
  Key: string;
  ContentType: string;
}

/**
 * Puts a stream into a bucket: at once when it fits one part, else in parts of 8 MB of which three are on their way. The object
 * appears when all of it is there; after a failure nothing stays. Memory: four parts. An abort waits for the parts that are on
 * their way.
 */
export async function putStream(
  client: S3Client,
  target: Target,
  body: Readable,
  { size, signal }: { size: number | null; signal?: AbortSignal },
): Promise<void> {
  const partSize = Math.max(PART, Math.ceil((size ?? 0) / MOST_PARTS));
  const parts = inParts(body, partSize);
  const { value: first = Buffer.alloc(0) } = await parts.next();
  if (first.length < partSize) {
    assertWhole(first.length, size);
    await fromBucket(client.send(new PutObjectCommand({ ...target, Body: first }), { abortSignal: signal }));
    return;
  }
  // From here on an abort breaks off no request: the server may have done what it was asked, and nobody would undo it.
  const { UploadId } = await fromBucket(client.send(new CreateMultipartUploadCommand(target)));
  if (!UploadId) throw new ImpactError('STORAGE_FAILED', 'The object storage does not know multi-part uploads.');
  const { ContentType: _, ...place } = target;
  const sent: { PartNumber: number; ETag: string | undefined }[] = [];
  const inFlight = new Set<Promise<void>>();
  const send = async (part: Buffer, PartNumber: number) => {
    const command = new UploadPartCommand({ ...place, UploadId, PartNumber, Body: part });
    const { ETag } = await fromBucket(client.send(command));
    sent[PartNumber - 1] = { PartNumber, ETag };
  };
  try {
    let received = 0;
    let number = 0;
    for (let part: Buffer | undefined = first; part; part = (await parts.next()).value ?? undefined) {
      while (inFlight.size >= IN_FLIGHT) await Promise.race(inFlight);
      received += part.length;
      const sending: Promise<void> = send(part, ++number).then(() => {
        inFlight.delete(sending);
      });
      inFlight.add(sending);
      // A body that has stopped to flow must not keep this waiting.
      sending.catch((error) => body.destroy(error));
    }
    await Promise.all(inFlight);
    signal?.throwIfAborted();
    assertWhole(received, size);
    const command = new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts: sent } });
    await fromBucket(client.send(command));
  } catch (error) {
    await Promise.allSettled(inFlight);
    // The first failure is the one to tell; parts that cannot be removed now fall to the bucket's rule for incomplete uploads.
    await client.send(new AbortMultipartUploadCommand({ ...place, UploadId })).catch(() => {});
    throw error;
  }
}

/** A stream in pieces of one size; only the last is smaller, and there is none after it. */
async function* inParts(body: Readable, size: number): AsyncGenerator<Buffer, undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    for (let rest: Buffer = chunk; rest.length > 0; ) {
      const piece = rest.subarray(0, size - length);
      pieces.push(piece);
      length += piece.length;
      rest = rest.subarray(piece.length);
      if (length < size) continue;
      yield Buffer.concat(pieces, length);
      pieces = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(pieces, length);
}
