import { expect, it } from 'vitest';
import { mailTo } from './mail-to.ts';

it('puts each part into its field, whatever stands in it', () => {
  const address = mailTo({ to: 'a&cc=b@example.org', subject: 'Ärger & Co?', body: 'One\nhttps://x.org/i#t' });
  expect(address).toBe(
    'mailto:a%26cc%3Db@example.org?subject=%C3%84rger%20%26%20Co%3F&body=One%0D%0Ahttps%3A%2F%2Fx.org%2Fi%23t',
  );
});
