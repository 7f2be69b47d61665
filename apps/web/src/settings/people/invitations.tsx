import { Anchor, Button, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { When } from '../../report/when.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { useConfirm } from '../use-confirm.tsx';
import { type Invitation, invitationsQuery } from './people-query.ts';

/** Invitations that nobody has taken up yet, those of candidates to their interview among them. */
export function Invitations() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const confirm = useConfirm();
  const { data, isPending, error, refetch } = useQuery(invitationsQuery);
  const revoke = useMutation({
    mutationFn: ({ id }: Invitation) => unwrap(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
    onSuccess: (_, { email }) => notices.done(t('settings.people.pending.revoked', { email })),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  const ask = (invitation: Invitation) =>
    confirm({
      title: t('settings.people.pending.revokeTitle', { email: invitation.email }),
      text: t('settings.people.pending.revokeText'),
      confirm: t('settings.people.pending.revoke'),
      onConfirm: () => revoke.mutate(invitation),
    });
  return (
    <SettingsCard title={t('settings.people.pending.title')}>
      {isPending ? <Skeleton height={24} /> : null}
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {revoke.error ? <Problem error={revoke.error} /> : null}
      {data?.length === 0 ? <Text c="dimmed">{t('settings.people.pending.none')}</Text> : null}
      {data && data.length > 0 ? (
        <ul className="setting-rows">
          {data.map((invitation) => (
            <li key={invitation.id} className="setting-row setting-row-head">
              <div>
                <Text fw={600}>{invitation.email}</Text>
                <Text size="sm">
                  {invitation.interviewId === null ? (
                    t('settings.people.pending.as', {
                      role: t(`settings.people.role.${invitation.role ?? 'candidate'}`),
                    })
                  ) : (
                    <ToInterview id={invitation.interviewId} />
                  )}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('settings.people.pending.made')} <When at={invitation.createdAt} />
                </Text>
                <Text size="sm" c="dimmed">
                  {t('settings.people.pending.until')} <When at={invitation.expiresAt} />
                </Text>
              </div>
              <Button
                variant="default"
                size="xs"
                loading={revoke.isPending && revoke.variables.id === invitation.id}
                aria-label={t('settings.people.pending.revokeThis', { email: invitation.email })}
                onClick={() => ask(invitation)}
              >
                {t('settings.people.pending.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </SettingsCard>
  );
}

function ToInterview({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Anchor inherit renderRoot={(props) => <Link {...props} to="/interviews/$id" params={{ id }} />}>
      {t('settings.people.pending.toInterview')}
    </Anchor>
  );
}
