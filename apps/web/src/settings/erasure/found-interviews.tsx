import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { FoundList } from './found-list.tsx';
import type { Subject } from './subject.ts';
import { useInterviewFacts } from './use-interview-facts.ts';

const SHOWN = 8;

/** Interviews whose title or candidate holds what was typed; the latest where nothing was. */
export function FoundInterviews({ search, onFound }: { search: string; onFound: (subject: Subject) => void }) {
  const { t } = useTranslation();
  const factsOf = useInterviewFacts();
  const { data, error, refetch } = useQuery({
    queryKey: ['interviews', 'to-erase', search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/interviews', {
          params: { query: { limit: SHOWN, ...(search === '' ? {} : { search }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} />;
  return (
    <FoundList
      label={t('settings.erasure.find.those')}
      none={t(search === '' ? 'settings.erasure.find.noInterviews' : 'settings.erasure.find.noMatch')}
      hasMore={data.next !== null}
      items={data.items.map((interview) => ({
        id: interview.id,
        name: interview.title,
        what: factsOf(interview),
        isBusy: false,
        onChoose: () => onFound({ kind: 'interview', name: interview.title, interviews: [interview] }),
      }))}
    />
  );
}
