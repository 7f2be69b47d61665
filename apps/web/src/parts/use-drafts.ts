import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accountQuery } from '../api/account.ts';
import { createDrafts, type Drafts } from './drafts.ts';

/** The drafts of whoever is signed in, in the organisation that they are in; on pages that need no account, those of nobody. */
export function useDrafts(): Drafts {
  const { data } = useQuery({ ...accountQuery, enabled: false });
  const owner = `${data?.user?.id ?? ''}@${data?.organisation?.id ?? ''}`;
  return useMemo(() => createDrafts(owner), [owner]);
}
