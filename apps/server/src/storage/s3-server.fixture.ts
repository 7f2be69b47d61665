import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver, { type Middleware } from 's3rver';

export interface TestS3 {
  /** A STORAGE_URL of its bucket, with credentials. */
  url(prefix?: string): string;
  bucket: string;
  /** Where its objects and their parts lie. */
  folder: string;
  /** Multi-part uploads that are neither completed nor aborted. */
  unfinished(): string[];
  close(): Promise<void>;
}

/** Where s3rver keeps the parts of uploads that are not complete. */
const UPLOADS = '._S3rver_uploads';
const PAGE = 1000;

/** A server that speaks S3, on loopback. */
export async function startTestS3(): Promise<TestS3> {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-s3-test-'));
  const bucket = 'recordings';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  server.middleware.unshift(listInPages(server, bucket), abortUploads(path.join(folder, bucket)));
  const { port } = await server.run();
  return {
    // The credentials that s3rver knows.
    url: (prefix = '') =>
      `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/${bucket}${prefix && `/${prefix}`}?region=us-east-1`,
    bucket,
    folder,
    unfinished() {
      const uploads = path.join(folder, bucket, UPLOADS);
      return existsSync(uploads) ? readdirSync(uploads) : [];
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** ListObjectsV2 in pages and in order of keys, as S3 has it; s3rver's own pages need a cipher that Node has dropped. */
function listInPages(server: S3rver, bucket: string): Middleware {
  return async (context, next) => {
    const { 'list-type': type, prefix, 'continuation-token': token = '' } = context.query;
    if (context.method !== 'GET' || type !== '2' || context.query['max-keys'] !== undefined) return next();
    const after = Buffer.from(token, 'base64url').toString();
    const { objects } = await server.store.listObjects(bucket, { prefix });
    const rest = objects.filter(({ key }) => key > after).sort((a, b) => (a.key < b.key ? -1 : 1));
    const page = rest.slice(0, PAGE);
    const last = rest.length > page.length ? page.at(-1) : undefined;
    context.type = 'application/xml';
    context.body = [
      '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
      `<Name>${bucket}</Name><IsTruncated>${last !== undefined}</IsTruncated>`,
      last ? `<NextContinuationToken>${Buffer.from(last.key).toString('base64url')}</NextContinuationToken>` : '',
      ...page.map(
        ({ key, size, lastModifiedDate }) =>
          `<Contents><Key>${key}</Key><Size>${size}</Size><LastModified>${lastModifiedDate.toISOString()}</LastModified></Contents>`,
      ),
      '</ListBucketResult>',
    ].join('');
  };
}

/** AbortMultipartUpload, which s3rver does not know. */
function abortUploads(bucketFolder: string): Middleware {
  return async (context, next) => {
    const { uploadId } = context.query;
    if (context.method !== 'DELETE' || !uploadId) return next();
    rmSync(path.join(bucketFolder, UPLOADS, uploadId), { recursive: true });
    context.status = 204;
  };
}
