import { useQuery } from '@tanstack/react-query';
import { useMay } from '../api/account.ts';
import { installationQuery } from '../settings/installation-query.ts';
import { type Accepted, acceptedOf, USUAL } from './accepted.ts';

/** What files can be taken, as the server says. */
export function useAccepted(): Accepted {
  const { data } = useQuery({ ...installationQuery, enabled: useMay('installation.read') });
  return data ? acceptedOf(data) : USUAL;
}
