import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Problem } from '../../parts/problem.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { bytesText } from './bytes-text.ts';
import { largest, takenBy } from './room.ts';

/** As many as the API gives at once: the longest, which as a rule are the largest. */
const LOOKED_AT = 100;
const SHOWN = 10;

/** What takes the room: the largest recordings, and where all of them are known, what they are for. */
export function TakenCard({ used }: { used: number }) {
  const { t } = useTranslation();
  const bytes = (value: number) => bytesText(value, currentLanguage());
  const { data, error, refetch } = useQuery({
    queryKey: ['interviews', 'longest'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/interviews', {
          params: { query: { sort: 'duration', order: 'desc', limit: LOOKED_AT } },
          signal,
        }),
      ),
  });
  const total = data?.total ?? 0;
  const known = data && total <= LOOKED_AT ? takenBy(used, data.items) : null;
  return (
    <SettingsCard title={t('settings.storage.taken.title')}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton height={260} /> : null}
      {known ? (
        <dl className="settings-facts">
          <dt>{t('settings.storage.taken.practice')}</dt>
          <dd>{bytes(known.practice)}</dd>
          <dt>{t('settings.storage.taken.recruiting')}</dt>
          <dd>{bytes(known.recruiting)}</dd>
          <dt>{t('settings.storage.taken.others')}</dt>
          <dd>{bytes(known.others)}</dd>
        </dl>
      ) : null}
      {data && total > 0 ? (
        <div>
          <Title order={3} mb="xs">
            {t('settings.storage.taken.largest')}
          </Title>
          {total > LOOKED_AT ? (
            <Text size="sm" c="dimmed" mb="xs">
              {t('settings.storage.taken.ofLongest', { count: LOOKED_AT, total })}
            </Text>
          ) : null}
          <ol className="storage-largest">
            {largest(data.items, SHOWN).map(({ id, title, recording }) => (
              <li key={id}>
                <Anchor component={Link} to={`/interviews/${id}`}>
                  {title}
                </Anchor>
                <span className="tabular">{bytes(recording.size)}</span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {data && total === 0 ? <Text size="sm">{t('settings.storage.taken.none')}</Text> : null}
      <Text size="sm">{t('settings.storage.taken.results')}</Text>
    </SettingsCard>
  );
}
