import { expect, it } from 'vitest';
import { withoutSent } from './without-sent.ts';

it('leaves nothing of what was sent', () => {
  expect(withoutSent('Good answer. ', 'Good answer.')).toBe('');
});

it('leaves what was written behind it meanwhile', () => {
  expect(withoutSent(' Good answer.\nAsk about it', 'Good answer.')).toBe('Ask about it');
});

it('leaves a text that became another one as it is', () => {
  expect(withoutSent('Good answers', 'Good answer')).toBe('Good answers');
  expect(withoutSent('A better one', 'Good answer')).toBe('A better one');
});
