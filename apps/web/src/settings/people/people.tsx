import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../api/account.ts';
import { Problem } from '../../parts/problem.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { peopleQuery } from './people-query.ts';
import { PersonRow } from './person-row.tsx';
import { isLastOwner } from './role-rules.ts';

/** Everybody who has an account here: those who work here, then candidates. */
export function People() {
  const { t } = useTranslation();
  const { user } = useAccount();
  const { data, isPending, error, refetch } = useQuery(peopleQuery);
  const people = data ?? [];
  const staff = people.filter(({ role }) => role !== 'candidate');
  const candidates = people.filter(({ role }) => role === 'candidate');
  const rows = (those: typeof people) => (
    <ul className="setting-rows">
      {those.map((person) => (
        <PersonRow
          key={person.id}
          person={person}
          isMe={person.id === user?.id}
          isLastOwner={isLastOwner(people, person.id)}
        />
      ))}
    </ul>
  );
  return (
    <SettingsCard title={t('settings.people.members.title')} lead={t('settings.people.members.hint')}>
      {isPending ? <Skeleton height={106} /> : null}
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {rows(staff)}
      {candidates.length > 0 ? (
        <>
          <div>
            <Title order={3}>{t('settings.people.members.candidates')}</Title>
            <Text size="sm" c="dimmed">
              {t('settings.people.members.candidatesHint')}
            </Text>
          </div>
          {rows(candidates)}
        </>
      ) : null}
    </SettingsCard>
  );
}
