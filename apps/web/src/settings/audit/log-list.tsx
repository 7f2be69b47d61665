import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Problem } from '../../parts/problem.tsx';
import type { AuditEntry } from './audit-query.ts';
import { byDay } from './days.ts';
import type { LogFilter } from './log-filter.ts';
import { LogRow } from './log-row.tsx';
import type { Read } from './read-on.ts';
import type { Names } from './use-names.ts';

interface LogListProps {
  log: UseInfiniteQueryResult<InfiniteData<Read<AuditEntry>>>;
  filter: LogFilter;
  names: Names;
  sentenceOf: (entry: AuditEntry) => string;
  onFilter: (filter: LogFilter) => void;
}

/** The entries that fit, by day, newest first. */
export function LogList({ log, filter, names, sentenceOf, onFilter }: LogListProps) {
  const { t } = useTranslation();
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch, isRefetching } = log;
  const language = currentLanguage();
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const back = data?.pages.findLast((page) => page.back !== null)?.back ?? null;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text size="sm" role="status">
          {data
            ? [
                t('settings.audit.log.shown', { count: entries.length }),
                ...(hasNextPage && back !== null
                  ? [t('settings.audit.log.back', { day: days.format(new Date(back)) })]
                  : []),
              ].join(' ')
            : t('common.loading')}
        </Text>
        <Button variant="default" size="xs" loading={isRefetching} onClick={() => void refetch()}>
          {t('settings.audit.log.again')}
        </Button>
      </Group>
      {isPending ? <Skeleton height={420} /> : null}
      {byDay(entries).map(({ day, entries: those }) => (
        <section key={those[0]?.id} aria-label={days.format(day)}>
          <Title order={3} mb={6}>
            {days.format(day)}
          </Title>
          <ol className="log-entries" reversed>
            {those.map((entry) => (
              <LogRow
                key={entry.id}
                entry={entry}
                sentence={sentenceOf(entry)}
                names={names}
                filter={filter}
                onFilter={onFilter}
              />
            ))}
          </ol>
        </section>
      ))}
      {error ? (
        <Problem error={error} onRetry={() => void (data ? fetchNextPage() : refetch())} />
      ) : hasNextPage ? (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('settings.audit.log.more')}
          </Button>
        </Group>
      ) : data ? (
        <Text size="sm" c="dimmed">
          {t(
            entries.length > 0
              ? 'settings.audit.log.end'
              : isNarrowed
                ? 'settings.audit.log.noneFits'
                : 'settings.audit.log.none',
          )}
        </Text>
      ) : null}
    </Stack>
  );
}
