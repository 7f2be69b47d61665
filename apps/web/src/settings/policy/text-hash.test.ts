import { expect, it } from 'vitest';
import { sha256 } from './text-hash.ts';

// printf 'Ich willige ein – überall.' | sha256sum
it('is what the server keeps', async () => {
  expect(await sha256('Ich willige ein – überall.')).toBe(
    '0f1e92f24564016c3a9bb5c57c330b512404f307db23654b33ecab3d5a047465',
  );
  expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
