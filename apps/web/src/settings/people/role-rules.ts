import type { Person, Role } from './people-query.ts';

/** Why somebody can neither be removed nor given less: an organisation keeps an owner. */
export const isLastOwner = (people: readonly Person[], id: string): boolean => {
  const owners = people.filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.id === id;
};

/** Who works here already with an e-mail address: they are given another role, not invited. Null where nobody does. */
export const colleagueWith = (people: readonly Person[], email: string): Person | null =>
  people.find((one) => one.role !== 'candidate' && one.email === email.trim().toLowerCase()) ?? null;

const MAKES_KEYS: readonly Role[] = ['owner'];
const MAKES_LINKS: readonly Role[] = ['owner', 'recruiter'];

export type TakenBack = 'keys' | 'links';

/** What of that which somebody gave out is taken back when their role changes; the server does it in the same moment. */
export const takenBackBy = (from: Role, to: Role): readonly TakenBack[] => [
  ...(MAKES_KEYS.includes(from) && !MAKES_KEYS.includes(to) ? (['keys'] as const) : []),
  ...(MAKES_LINKS.includes(from) && !MAKES_LINKS.includes(to) ? (['links'] as const) : []),
];
