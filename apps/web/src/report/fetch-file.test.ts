import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFile, nameOfFile } from './fetch-file.ts';

const ADDRESS = '/api/v1/interviews/7/report.pdf?download=true';

describe('the name of a file', () => {
  it('is that which the server gives it', () => {
    const both = `attachment; filename="Gespr_ch.pdf"; filename*=UTF-8''Gespr%C3%A4ch.pdf`;
    expect(nameOfFile(both, ADDRESS)).toBe('Gespräch.pdf');
    expect(nameOfFile('attachment; filename="a.pdf"', ADDRESS)).toBe('a.pdf');
  });

  it('is in its address where the server gives none, or a damaged one', () => {
    expect(nameOfFile(null, ADDRESS)).toBe('report.pdf');
    expect(nameOfFile(`attachment; filename*=UTF-8''%E0%A4%A`, ADDRESS)).toBe('report.pdf');
  });
});

describe('a file of the API', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const answers = (answer: () => Promise<Response>) => {
    const asked = vi.fn(answer);
    vi.stubGlobal('fetch', asked);
    return asked;
  };

  it('is loaded with the token of the link', async () => {
    const headers = { 'content-disposition': 'attachment; filename="a.pdf"' };
    const asked = answers(async () => new Response('text', { headers }));
    const { name, blob } = await fetchFile(ADDRESS, { 'x-impact-share': 't' });
    expect([name, await blob.text()]).toEqual(['a.pdf', 'text']);
    expect(asked).toHaveBeenCalledWith(ADDRESS, { headers: { 'x-impact-share': 't' } });
  });

  it('that is refused is not saved, but told with its reason', async () => {
    const problem = { code: 'POLICY_OFF', title: 'Off', detail: 'Switched off by policy.', status: 403 };
    const headers = { 'content-type': 'application/problem+json' };
    answers(async () => new Response(JSON.stringify(problem), { status: 403, headers }));
    await expect(fetchFile(ADDRESS, {})).rejects.toMatchObject({
      code: 'POLICY_OFF',
      message: 'Switched off by policy.',
    });
    answers(async () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }));
    await expect(fetchFile(ADDRESS, {})).rejects.toMatchObject({ code: 'UNKNOWN', status: 502 });
  });

  it('tells where the server is not reached', async () => {
    answers(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(fetchFile(ADDRESS, {})).rejects.toMatchObject({ code: 'OFFLINE' });
  });
});
