import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { When } from '../../report/when.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { endSession, type Session, sessionsQuery } from './sessions-query.ts';
import { deviceOf } from './user-agent.ts';

/** Where I am signed in, and the way to end that from here. */
export function Sessions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const sessions = useQuery(sessionsQuery);
  const others = (sessions.data ?? []).filter(({ current }) => !current);
  const end = useMutation({
    mutationFn: (ids: readonly string[]) => Promise.all(ids.map(endSession)),
    onSuccess: (_, ids) => notices.done(t('settings.account.sessions.ended', { count: ids.length })),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <SettingsCard title={t('settings.account.sessions.title')} lead={t('settings.account.sessions.hint')}>
      {sessions.isPending ? <Skeleton height={78} /> : null}
      {sessions.error ? <Problem error={sessions.error} onRetry={() => void sessions.refetch()} /> : null}
      {end.error ? <Problem error={end.error} /> : null}
      <ul className="setting-rows">
        {(sessions.data ?? []).map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isEnding={end.isPending && end.variables.includes(session.id)}
            onEnd={() => end.mutate([session.id])}
          />
        ))}
      </ul>
      {others.length > 1 ? (
        <Group>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate(others.map(({ id }) => id))}>
            {t('settings.account.sessions.endOthers')}
          </Button>
        </Group>
      ) : null}
    </SettingsCard>
  );
}

function SessionRow({ session, isEnding, onEnd }: { session: Session; isEnding: boolean; onEnd: () => void }) {
  const { t } = useTranslation();
  const { browser, system, isPhone } = deviceOf(session.userAgent);
  const name = [browser, system].filter((part) => part !== null).join(' · ') || t('settings.account.sessions.unknown');
  const Icon = isPhone ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className="setting-row setting-row-head">
      <div>
        <Group gap={8}>
          <Icon size={18} aria-hidden />
          <Text fw={600}>{name}</Text>
          {session.current ? <Badge variant="outline">{t('settings.account.sessions.current')}</Badge> : null}
        </Group>
        <Text size="sm" c="dimmed">
          {t('settings.account.sessions.since')} <When at={session.createdAt} />
        </Text>
        <Text size="sm" c="dimmed">
          {t('settings.account.sessions.until')} <When at={session.expiresAt} />
        </Text>
      </div>
      {session.current ? null : (
        <Button
          variant="default"
          size="xs"
          loading={isEnding}
          aria-label={t('settings.account.sessions.endThis', { name })}
          onClick={onEnd}
        >
          {t('settings.account.sessions.end')}
        </Button>
      )}
    </li>
  );
}
