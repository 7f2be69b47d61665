import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { notFound } from '../access/not-found.ts';
import { DOCS_PATH } from '../api/openapi.ts';
import type { ApiPlugin } from '../api/route.ts';
import { mediaSources } from '../storage/media-sources.ts';

/** Where the build of apps/web lies. */
export const WEB_FOLDER = path.resolve(import.meta.dirname, '..', '..', '..', 'web', 'dist');

/** Addresses that are never a page of the app. */
const NO_PAGE = /^\/(?:api|assets|healthz|readyz|metrics)(?:\/|$)/;
const PLACE_OF_NONCE = '__NONCE__';

/** Pages run nothing but their own scripts and speak to nobody but their own server. */
const policyWith = (nonce: string, media: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // The colours of the theme are a style element that the app makes when it starts.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    `media-src ${media} blob:`,
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** The worker that finds the face in the recorder's picture before anything is recorded; its name ends with a hash. */
const FRAMING_WORKER = /^framing-worker-[\w-]+\.js$/;

/**
 * A worker runs under the policy that comes with its own script. This one, and nothing else, compiles WebAssembly; of the rest it may only load its models.
 */
const FRAMING_WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * Serves the web app from `folder`: its files, and its one page at every address that nothing else answers, as the app finds its way by
 * itself. Without a build there is only the API.
 */
export const webPages =
  (folder: string = WEB_FOLDER): ApiPlugin =>
  async (app, services) => {
    const hidden = {
      schema: { hide: true },
      config: { permission: 'public', anonymous: true, rateLimit: false },
    } as const;
    const file = path.join(folder, 'index.html');
    if (!existsSync(file)) {
      app.get('/', hidden, async (_request, reply) => reply.redirect(DOCS_PATH));
      return;
    }
    const page = readFileSync(file, 'utf8');

    await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
    app.get<{ Params: { '*': string } }>('/assets/*', hidden, (request, reply) => {
      const name = request.params['*'];
      if (FRAMING_WORKER.test(name)) reply.header('content-security-policy', FRAMING_WORKER_POLICY);
      // Their names hold a hash of what is in them.
      return reply.sendFile(`assets/${name}`, { maxAge: '1y', immutable: true });
    });
    for (const name of ['icon.svg', 'colour-scheme.js'])
      app.get(`/${name}`, hidden, (_request, reply) => reply.sendFile(name, { maxAge: '1h' }));
    app.get<{ Params: { '*': string } }>('/*', hidden, async (request, reply) => {
      if (NO_PAGE.test(request.url)) throw notFound();
      const nonce = randomBytes(16).toString('base64');
      return reply
        .headers({
          'content-security-policy': policyWith(nonce, await mediaSources(services)),
          'permissions-policy': 'camera=(self), microphone=(self), geolocation=()',
          'cache-control': 'no-cache',
        })
        .type('text/html; charset=utf-8')
        .send(page.replaceAll(PLACE_OF_NONCE, nonce));
    });
  };
