import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/account.ts';
import { Problem } from '../../parts/problem.tsx';
import { When } from '../../report/when.tsx';
import { type Engines, enginesQuery, installationQuery, lookAgain } from '../installation-query.ts';
import { SettingsCard } from '../settings-card.tsx';
import { EngineCard } from './engine-card.tsx';
import { stateOfAll } from './engine-states.ts';
import './engines.css';

/** What measures on the machine of the server, and how to get what is not there. */
export function EnginesSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayLook = useMay('engines.look');
  const engines = useQuery(enginesQuery);
  const { data: installation } = useQuery(installationQuery);
  const again = useMutation({
    mutationFn: lookAgain,
    onSuccess: (found) => client.setQueryData(enginesQuery.queryKey, found),
  });
  const error = again.error ?? engines.error;
  return (
    <div className="settings-stack">
      <div className="engines-head">
        <div role="status" className="engines-state">
          <State engines={engines.data} isLooking={again.isPending} />
        </div>
        {mayLook ? (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            loading={again.isPending}
            disabled={engines.isFetching}
            onClick={() => again.mutate()}
          >
            {t('settings.engines.again')}
          </Button>
        ) : null}
      </div>
      {error ? <Problem error={error} onRetry={() => (again.error ? again.mutate() : void engines.refetch())} /> : null}
      {engines.data ? (
        <ul className="engines">
          {engines.data.items.map((engine) => (
            <li key={engine.id}>
              <EngineCard engine={engine} />
            </li>
          ))}
        </ul>
      ) : engines.error ? null : (
        <Skeleton height={1200} aria-hidden />
      )}
      <SettingsCard title={t('settings.engines.where.title')}>
        <Text>{t('settings.engines.where.models')}</Text>
        <Text>{t('settings.engines.where.programs')}</Text>
        <Text>
          {t(
            installation?.workers.inServer === false
              ? 'settings.engines.where.elsewhere'
              : 'settings.engines.where.workers',
          )}
        </Text>
        {installation ? (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t('settings.engines.where.version', { version: installation.version })}
            </Text>
          </Group>
        ) : null}
      </SettingsCard>
    </div>
  );
}

/** How all of them are, in a sentence. */
function State({ engines, isLooking }: { engines: Engines | undefined; isLooking: boolean }) {
  const { t } = useTranslation();
  if (isLooking || !engines) return <Text>{t('settings.engines.looking')}</Text>;
  const { state, count } = stateOfAll(engines.items);
  const at = (
    <Text size="sm" c="dimmed">
      {t('settings.engines.looked')} <When at={engines.checkedAt} />
    </Text>
  );
  const good = state === 'ok';
  return (
    <>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        {good ? (
          <IconCircleCheck size={24} aria-hidden className="settings-good" />
        ) : (
          <IconAlertTriangle size={24} aria-hidden className={state === 'missing' ? 'settings-bad' : 'settings-hint'} />
        )}
        <Text fw={650}>{good ? t('settings.engines.allGood') : t(`settings.engines.some.${state}`, { count })}</Text>
      </Group>
      {at}
    </>
  );
}
