import { expect, it } from 'vitest';
import { curlExample } from './curl-example.ts';

it('asks the server that the page came from, and uploads only where the key may', () => {
  expect(curlExample('https://impact.example.org', 'read')).toContain('https://impact.example.org/api/v1/interviews');
  expect(curlExample('https://impact.example.org', 'read')).not.toContain('uploads');
  expect(curlExample('https://impact.example.org', 'write')).toContain(
    'https://impact.example.org/api/v1/uploads/form',
  );
});
