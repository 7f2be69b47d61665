import { useQuery } from '@tanstack/react-query';
import { useMay } from '../api/account.ts';
import { api, unwrap } from '../api/client.ts';
import { installedOf } from './installed.ts';
import type { Installed } from './measured.ts';

/** What the server can do; null while it is not known, or where the asker may not know. It may take seconds: engines are loaded for real. */
export function useInstalled(): Installed | null {
  const may = useMay('installation.read');
  const { data } = useQuery({
    queryKey: ['installation', 'engines'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/installation/engines', { signal })),
    enabled: may,
    staleTime: 10 * 60_000,
  });
  return data ? installedOf(data) : null;
}
