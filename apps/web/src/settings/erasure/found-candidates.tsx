import { Skeleton } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { FoundList } from './found-list.tsx';
import { interviewsOf, type Subject } from './subject.ts';

const SHOWN = 8;

/** Candidates whose name holds what was typed; the first ones where nothing was. */
export function FoundCandidates({ search, onFound }: { search: string; onFound: (subject: Subject) => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['interviews', 'candidates', search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/candidates', {
          params: { query: { limit: SHOWN, ...(search === '' ? {} : { search }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const choose = useMutation({
    mutationFn: async (name: string) => ({ name, interviews: await interviewsOf(name) }),
    onSuccess: ({ name, interviews }) => onFound({ kind: 'candidate', name, interviews }),
  });
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} />;
  return (
    <>
      {choose.error ? <Problem error={choose.error} /> : null}
      <FoundList
        label={t('settings.erasure.find.candidates')}
        none={t(search === '' ? 'settings.erasure.find.noCandidates' : 'settings.erasure.find.noMatch')}
        hasMore={data.next !== null}
        items={data.items.map(({ name, interviews }) => ({
          id: name,
          name,
          what: t('settings.erasure.find.interviews', { count: interviews }),
          isBusy: choose.isPending && choose.variables === name,
          onChoose: () => choose.mutate(name),
        }))}
      />
    </>
  );
}
