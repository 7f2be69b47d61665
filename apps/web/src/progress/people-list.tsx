import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { When } from '../report/when.tsx';
import type { Candidate } from './progress-query.ts';

interface PeopleListProps {
  /** By name. */
  candidates: readonly Candidate[];
  more: boolean;
}

/** Everybody who can be followed. */
export function PeopleList({ candidates, more }: PeopleListProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="people-title">
      <Title order={2} id="people-title" mb="sm">
        {t('progress.person.choose')}
      </Title>
      <ul className="people-list">
        {candidates.map(({ name, reports, lastAt }) => (
          <li key={name}>
            <Link to="/progress" search={{ person: name }} className="people-name">
              {name}
            </Link>
            <Text size="sm" c="dimmed">
              {t('progress.person.reports', { count: reports })} · <When at={lastAt} />
            </Text>
          </li>
        ))}
      </ul>
      {more ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('progress.person.more')}
        </Text>
      ) : null}
    </section>
  );
}
