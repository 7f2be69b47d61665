import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './client.ts';
import { createSession, mayMeanSessionEnded } from './session.ts';

const anonymous = { kind: 'anonymous', user: null, organisation: null };
const asker = (user: string, organisation = 'o') => ({
  kind: 'user',
  user: { id: user },
  organisation: { id: organisation },
});

describe('the session of a page', () => {
  it('begins with the first account that is known', () => {
    const session = createSession();
    session.seen(anonymous);
    expect([session.now(), session.isOpen()]).toEqual(['here', false]);
    session.seen(asker('a'));
    expect([session.now(), session.isOpen()]).toEqual(['here', true]);
  });

  it('is over when nobody is signed in, and goes on when the same person is again', () => {
    const session = createSession();
    const changed = vi.fn();
    session.seen(asker('a'));
    session.subscribe(changed);
    expect(() => session.seen(anonymous)).toThrow(ApiProblem);
    expect(session.now()).toBe('ended');
    session.seen(asker('a'));
    expect(session.now()).toBe('here');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it.each([asker('b'), asker('a', 'another')])('is another for somebody else, or elsewhere', (account) => {
    const session = createSession();
    session.seen(asker('a'));
    expect(() => session.seen(account)).toThrow(ApiProblem);
    expect(session.now()).toBe('other');
  });
});

it('is doubted where something is refused or not found', () => {
  const problem = (status: number) => new ApiProblem('', { code: '', status, problem: null });
  expect([401, 404, 403, 409, 500].map((status) => mayMeanSessionEnded(problem(status)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(mayMeanSessionEnded(new Error('other'))).toBe(false);
});
