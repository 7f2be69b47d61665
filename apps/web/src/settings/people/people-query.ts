import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';

export type Person = Schemas['Person'];
export type Invitation = Schemas['Invitation'];
export type Role = Person['role'];

/** Roles of those who work here; candidates come by the invitation to an interview alone. */
export const STAFF_ROLES = ['owner', 'recruiter', 'reviewer'] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** All roles, from most to least. */
export const ROLES = [...STAFF_ROLES, 'candidate'] as const satisfies readonly Role[];

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/people', { signal }))).items,
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/invitations', { signal }))).items,
});
