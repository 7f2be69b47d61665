import { describe, expect, it } from 'vitest';
import type { Person } from './people-query.ts';
import { colleagueWith, isLastOwner, takenBackBy } from './role-rules.ts';

const person = (id: string, role: Person['role']): Person => ({
  id,
  role,
  name: id,
  email: `${id}@example.org`,
  since: '2026-01-01T00:00:00.000Z',
});

describe('isLastOwner', () => {
  const people = [person('a', 'owner'), person('b', 'recruiter')];
  it('protects the only owner and nobody else', () => {
    expect(isLastOwner(people, 'a')).toBe(true);
    expect(isLastOwner(people, 'b')).toBe(false);
  });
  it('protects nobody where there are two', () =>
    expect(isLastOwner([...people, person('c', 'owner')], 'a')).toBe(false));
});

describe('colleagueWith', () => {
  const people = [person('a', 'owner'), person('b', 'candidate')];
  it('finds who works here, whatever the capital letters', () =>
    expect(colleagueWith(people, ' A@Example.org ')).toBe(people[0]));
  it('finds no candidate, who can be invited to work here, and no stranger', () => {
    expect(colleagueWith(people, 'b@example.org')).toBeNull();
    expect(colleagueWith(people, 'c@example.org')).toBeNull();
  });
});

describe('takenBackBy', () => {
  it('takes back what the new role may not give out', () => {
    expect(takenBackBy('owner', 'recruiter')).toEqual(['keys']);
    expect(takenBackBy('owner', 'reviewer')).toEqual(['keys', 'links']);
    expect(takenBackBy('recruiter', 'reviewer')).toEqual(['links']);
  });
  it('takes nothing back from those who may more', () => {
    expect(takenBackBy('reviewer', 'owner')).toEqual([]);
    expect(takenBackBy('recruiter', 'owner')).toEqual([]);
  });
});
