import { length } from '@impact/document/view/time';
import { Button, Checkbox, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/account.ts';
import { MOST } from '../../parts/compared-count.ts';
import { useDay } from '../../parts/day.ts';
import { Problem } from '../../parts/problem.tsx';
import { type Readiness, readinessOf } from '../../parts/readiness.ts';
import { choiceQuery, type InterviewListed } from '../comparison-query.ts';
import { nameOf } from '../naming.ts';
import { toggled } from './chosen-ids.ts';

interface InterviewChoiceProps {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** All interviews, to be found by title or candidate and ticked. */
export function InterviewChoice({ chosen, onChange }: InterviewChoiceProps) {
  const { t } = useTranslation();
  const mayCreate = useMay('interview.create');
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    choiceQuery(search),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total ?? items.length;
  const full = chosen.length >= MOST;
  return (
    <section aria-labelledby="choose-title">
      <Stack gap="sm">
        <Title order={2} id="choose-title">
          {t('compare.choose.title')}
        </Title>
        <TextInput
          type="search"
          aria-label={t('compare.choose.search')}
          placeholder={t('compare.choose.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status" className="choice-count">
          {data === undefined ? '' : full ? t('compare.choose.full') : t('compare.choose.count', { count: total })}
        </Text>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && !error ? <Waiting /> : null}
        {data && items.length === 0 ? (
          <Text>
            {search === '' ? t('compare.choose.nothing') : t('compare.choose.none', { search })}{' '}
            {search === '' && mayCreate ? <Link to="/new">{t('compare.choose.toNew')}</Link> : null}
          </Text>
        ) : null}
        {items.length > 0 ? (
          <ul className="choice-list" aria-label={t('compare.choose.results')}>
            {items.map((interview) => (
              <Choice
                key={interview.id}
                interview={interview}
                checked={chosen.includes(interview.id)}
                full={full}
                onToggle={() => onChange(toggled(chosen, interview.id))}
              />
            ))}
          </ul>
        ) : null}
        {hasNextPage ? (
          <Button
            variant="default"
            className="compare-more"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('compare.choose.more')}
          </Button>
        ) : null}
      </Stack>
    </section>
  );
}

interface ChoiceProps {
  interview: InterviewListed;
  checked: boolean;
  full: boolean;
  onToggle: () => void;
}

const WHY = { withheld: 'withheld', working: 'working', none: 'noReport' } as const satisfies Record<
  Exclude<Readiness, 'ready'>,
  string
>;

function Choice({ interview, checked, full, onToggle }: ChoiceProps) {
  const { t } = useTranslation();
  const day = useDay();
  const readiness = readinessOf(interview);
  const { duration } = interview.recording;
  const facts = [
    day(interview.createdAt),
    ...(duration === null ? [] : [length(duration)]),
    t(`report.facts.purpose.${interview.purpose}`),
    ...(readiness === 'ready' ? [] : [t(`compare.choose.${WHY[readiness]}`)]),
  ];
  return (
    <li>
      <Checkbox
        checked={checked}
        // What is chosen can always be taken out again.
        disabled={!checked && (full || readiness !== 'ready')}
        onChange={onToggle}
        label={nameOf(interview)}
        description={facts.join(' · ')}
        classNames={{ body: 'choice-body', label: 'choice-name' }}
      />
    </li>
  );
}

const ROWS = [0, 1, 2, 3, 4, 5];

const Waiting = () => (
  <Stack gap={8} aria-hidden>
    {ROWS.map((row) => (
      <Skeleton key={row} height={58} />
    ))}
  </Stack>
);
