import { beforeAll, describe, expect, it } from 'vitest';
import { apiDocument } from './document.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { headers?: object; content?: Record<string, { schema: object }> }>;
  security: object[];
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { enum?: string[]; oneOf?: object[]; anyOf?: object[] }> };
}

let document: Document;
beforeAll(async () => {
  document = (await apiDocument()) as Document;
}, 60_000);

const operation = (method: string, path: string): Operation => {
  const found = document.paths[path]?.[method];
  if (!found) throw new Error(`no ${method} ${path}`);
  return found;
};
const headersOf = ({ parameters = [] }: Operation) =>
  parameters.filter((one) => one.in === 'header').map(({ name, required }) => (required ? name : `${name}?`));
const refs = (text: string) => [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);

describe('the OpenAPI document', () => {
  it('names every operation once', () => {
    const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map((one) => one.operationId));
    expect(ids).toContain('getInterviewsById');
    expect(ids).toContain('postInterviewsByIdShareLinks');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+[A-Za-z]*$/);
  });

  it('has every schema that it refers to, and no other', () => {
    const names = Object.keys(document.components.schemas);
    const used = new Set(refs(JSON.stringify(document)));
    expect([...used].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
    // What is asked for has its plain name, unless what is answered under it differs.
    const twins = names.filter((name) => name.endsWith('Input'));
    expect(twins.filter((name) => !names.includes(name.replace('Input', '')))).toEqual([]);
    for (const name of ['Account', 'Policy', 'Webhook', 'Key', 'Person', 'AuditEntry', 'Receipt', 'NewInterview']) {
      expect(names).toContain(name);
    }
  });

  it('lists the codes of all problems', () => {
    const codes = document.components.schemas.ProblemCode?.enum;
    expect(codes).toEqual(expect.arrayContaining(['NOT_FOUND', 'UPLOAD_NOT_FOUND', 'NO_REPORT', 'ON_HOLD']));
    expect(refs(JSON.stringify(document.components.schemas.Problem))).toContain('ProblemCode');
    for (const item of Object.values(document.paths)) {
      for (const { responses } of Object.values(item)) {
        expect(Object.keys(responses.default?.headers ?? {})).toEqual(['Retry-After']);
      }
    }
  });

  it('tells what an upload sends and gets, in one form or by tus', () => {
    const form = operation('post', '/api/v1/uploads/form');
    expect(form.requestBody?.content['multipart/form-data']?.schema).toMatchObject({
      properties: { kind: { enum: ['recording', 'transcript'] }, file: { format: 'binary' } },
      required: ['file'],
    });
    const one = '/api/v1/uploads/{id}';
    expect(headersOf(operation('post', '/api/v1/uploads'))).toEqual([
      'Tus-Resumable',
      'Upload-Length',
      'Upload-Metadata?',
    ]);
    expect(headersOf(operation('head', one))).toEqual(['Tus-Resumable']);
    expect(headersOf(operation('patch', one))).toEqual(['Tus-Resumable', 'Upload-Offset']);
    expect(Object.keys(operation('patch', one).requestBody?.content ?? {})).toEqual([
      'application/offset+octet-stream',
    ]);
    expect(Object.keys(operation('head', one).responses['200']?.headers ?? {})).toContain('Upload-Offset');
    expect(Object.keys(operation('post', '/api/v1/uploads').responses['201']?.headers ?? {})).toContain('Location');
  });

  it('tells the headers of creates, of what can be asked for again, and of ranges', () => {
    const create = operation('post', '/api/v1/interviews');
    expect(headersOf(create)).toEqual(['Idempotency-Key?']);
    expect(Object.keys(create.responses['201']?.headers ?? {})).toEqual(['Location']);
    const report = operation('get', '/api/v1/interviews/{id}/report');
    expect(headersOf(report)).toEqual(['If-None-Match?']);
    expect(Object.keys(report.responses['200']?.headers ?? {})).toContain('ETag');
    expect(refs(JSON.stringify(report.responses['200']))).toEqual(['Report']);
    const media = operation('get', '/api/v1/shared/{token}/media');
    expect(headersOf(media)).toEqual(['If-None-Match?', 'Range?', 'If-Range?']);
    expect(Object.keys(media.responses['206']?.content ?? {})).toEqual(
      expect.arrayContaining(['video/mp4', 'video/webm', 'audio/mpeg', 'application/octet-stream']),
    );
  });

  it('tells who is let in, and how share links show themselves', () => {
    const names = ({ security }: Operation) => security.flatMap((one) => Object.keys(one));
    expect(names(operation('get', '/api/v1/interviews/{id}/report'))).toEqual(['session', 'key', 'share']);
    expect(names(operation('get', '/api/v1/interviews/{id}/events'))).toEqual(['session', 'key']);
    expect(names(operation('post', '/api/v1/interviews'))).toEqual(['session', 'key']);
    // The address holds the token.
    expect(names(operation('get', '/api/v1/shared/{token}/report'))).toEqual([]);
  });

  it('tells what each event and each webhook says', () => {
    const stream = operation('get', '/api/v1/events').responses['200']?.content?.['text/event-stream'];
    expect(refs(JSON.stringify(stream))).toEqual(['Event']);
    expect(refs(JSON.stringify(document.components.schemas.Event))).toEqual(
      ['Status', 'Progress', 'Partial', 'Coach', 'Report', 'Changed', 'Deleted'].map((name) => `${name}Event`),
    );
    const hook = document.webhooks.interview?.post;
    expect(refs(JSON.stringify(hook))).toEqual(['WebhookBody']);
    expect(hook && headersOf(hook)).toEqual(['X-Impact-Delivery', 'X-Impact-Signature']);
  });
});
