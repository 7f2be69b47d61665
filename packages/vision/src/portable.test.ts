import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file),
);

describe('the sources of this package', () => {
  it.each(sources)('%s runs in a browser as in Node', (file) => {
    const source = readFileSync(new URL(file, here), 'utf8');
    expect(source).not.toMatch(/from 'node:|import\('node:|\brequire\(|\bprocess\.|\bBuffer\./);
  });
});
