import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../api/app.ts';
import type { Api } from '../api/route.ts';
import { testServices } from '../api/test-services.fixture.ts';
import { startTestPostgres, type TestPostgres } from '../database/test-database.fixture.ts';
import { openStorage } from '../storage/open.ts';
import { webPages } from './pages.ts';

let postgres: TestPostgres;
let parent: string;
let app: Api;
beforeAll(async () => {
  postgres = await startTestPostgres();
  parent = mkdtempSync(path.join(tmpdir(), 'impact-pages-test-'));
  const folder = path.join(parent, 'dist');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(parent, 'secret.txt'), 'a secret');
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta name="nonce" content="__NONCE__"><p>IMPACT</p>');
  writeFileSync(path.join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(path.join(folder, 'colour-scheme.js'), 'scheme();');
  writeFileSync(path.join(folder, 'assets', 'app-1a2b.js'), 'run();');
  writeFileSync(path.join(folder, 'assets', 'framing-worker-3c4d.js'), 'look();');
  app = createApp(await testServices(await postgres.database()), { plugins: [webPages(folder)] });
  await app.ready();
}, 60_000);
afterAll(async () => {
  await app.close();
  await postgres.close();
  rmSync(parent, { recursive: true, force: true });
});

const get = (url: string) => app.inject({ url, headers: { host: 'localhost' } });

describe('the pages of the web app', () => {
  it.each(['/', '/interviews/1/report', '/setup', '/apidocs'])(
    'are one page at %s, with a nonce of its own',
    async (url) => {
      const [one, two] = [await get(url), await get(url)];
      expect([one.statusCode, one.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      const nonceOf = ({ body }: typeof one) => /content="([^"]+)"/.exec(body)?.[1];
      const csp = String(one.headers['content-security-policy']);
      expect(csp).toContain(`style-src 'self' 'nonce-${nonceOf(one)}'`);
      expect(csp).toContain("script-src 'self';");
      expect(csp).not.toMatch(/unsafe|\*/);
      expect(nonceOf(one)).not.toBe(nonceOf(two));
      expect(one.headers['cache-control']).toBe('no-cache');
      expect(one.headers['permissions-policy']).toContain('camera=(self)');
    },
  );

  it('keep what is named by its hash, and ask again for what is not', async () => {
    const asset = await get('/assets/app-1a2b.js');
    expect([asset.body, asset.headers['cache-control']]).toEqual(['run();', 'public, max-age=31536000, immutable']);
    expect((await get('/icon.svg')).headers['cache-control']).toBe('public, max-age=3600');
    expect((await get('/colour-scheme.js')).body).toBe('scheme();');
  });

  it('let one worker compile WebAssembly, and nothing else', async () => {
    const policyOf = async (url: string) => String((await get(url)).headers['content-security-policy']);
    expect(await policyOf('/assets/framing-worker-3c4d.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    );
    for (const url of ['/', '/new', '/assets/app-1a2b.js']) expect(await policyOf(url)).not.toContain('unsafe');
  });

  it('let recordings come from this server, and from the bucket where browsers are sent there', async () => {
    const mediaOf = async (answer: ReturnType<typeof get>) =>
      /media-src [^;]*/.exec(String((await answer).headers['content-security-policy']))?.[0];
    expect(await mediaOf(get('/'))).toBe("media-src 'self' blob:");
    const storage = await openStorage({ storageUrl: 's3+http://key:secret@minio:9000/bucket', dataFolder: parent });
    const services = await testServices(await postgres.database(), { mediaRedirect: true }, { storage });
    const other = createApp(services, { plugins: [webPages(path.join(parent, 'dist'))] });
    const answer = other.inject({ url: '/', headers: { host: 'localhost' } });
    expect(await mediaOf(answer)).toBe("media-src 'self' http://minio:9000 blob:");
    await other.close();
  });

  it.each([
    '/api/v1/nothing',
    '/api',
    '/healthz/x',
    '/metrics',
    '/assets/gone.js',
    '/assets/',
    '/assets/..%2f..%2fsecret.txt',
  ])('are not at %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('a secret');
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('give way to the documentation of the API where the app is not built', async () => {
    const plugins = [webPages(path.join(parent, 'nothing'))];
    const bare = createApp(await testServices(await postgres.database()), { plugins });
    const answer = await bare.inject({ url: '/', headers: { host: 'localhost' } });
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/api/docs']);
    expect((await bare.inject({ url: '/interviews', headers: { host: 'localhost' } })).statusCode).toBe(404);
    await bare.close();
  });
});
