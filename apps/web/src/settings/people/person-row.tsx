import { Badge, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../../api/account.ts';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { ToldOnce } from '../../parts/told-once.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { When } from '../../report/when.tsx';
import { useConfirm } from '../use-confirm.tsx';
import { type Person, peopleQuery, STAFF_ROLES, type StaffRole } from './people-query.ts';
import { takenBackBy } from './role-rules.ts';
import { useRemovePerson } from './use-remove-person.ts';

interface PersonRowProps {
  person: Person;
  isMe: boolean;
  isLastOwner: boolean;
}

/** One person: their role, a way back in for those who forgot their password, and the way out. */
export function PersonRow({ person, isMe, isLastOwner }: PersonRowProps) {
  const { t } = useTranslation();
  const { id, name, email, role, since } = person;
  const link = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/people/{id}/password-link', { params: { path: { id } } })),
  });
  const [remove, removal] = useRemovePerson(person, isMe);
  return (
    <li className="setting-row">
      <div className="setting-row-head">
        <div>
          <Group gap={8}>
            <Text fw={600}>{name}</Text>
            {isMe ? <Badge variant="outline">{t('settings.people.you')}</Badge> : null}
          </Group>
          <Text size="sm">{email}</Text>
          <Text size="sm" c="dimmed">
            {t('settings.people.since')} <When at={since} />
          </Text>
        </div>
        {role === 'candidate' ? null : <RoleChoice person={person} role={role} isMe={isMe} isLastOwner={isLastOwner} />}
      </div>
      {isLastOwner ? (
        <Text size="sm" c="dimmed" id={`last-owner-${id}`}>
          {t('settings.people.lastOwner')}
        </Text>
      ) : null}
      {isMe && isLastOwner ? null : (
        <Group gap={8}>
          {isMe ? null : (
            <Button
              variant="default"
              size="xs"
              loading={link.isPending}
              aria-label={t('settings.people.password.makeFor', { name })}
              onClick={() => link.mutate()}
            >
              {t('settings.people.password.make')}
            </Button>
          )}
          {isLastOwner ? null : (
            <Button
              variant="default"
              size="xs"
              loading={removal.isPending}
              aria-label={isMe ? t('settings.people.leave.button') : t('settings.people.remove.this', { name })}
              onClick={remove}
            >
              {isMe ? t('settings.people.leave.button') : t('settings.people.remove.button')}
            </Button>
          )}
        </Group>
      )}
      {removal.error ? <Problem error={removal.error} /> : null}
      {link.error ? <Problem error={link.error} /> : null}
      {link.data ? (
        <ToldOnce
          title={t('settings.people.password.title', { name })}
          hint={
            <>
              {t('settings.people.password.hint')} <When at={link.data.expiresAt} />.{' '}
              {link.data.replaced ? t('settings.people.password.replaced') : null}
            </>
          }
          label={t('settings.people.password.label')}
          value={link.data.link}
          onDone={link.reset}
        />
      ) : null}
    </li>
  );
}

function RoleChoice({ person, role, isMe, isLastOwner }: PersonRowProps & { role: StaffRole }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const confirm = useConfirm();
  const { id, name } = person;
  const change = useMutation({
    mutationFn: (next: StaffRole) =>
      unwrap(api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body: { role: next } })),
    onSuccess: async (_, next) => {
      notices.done(t('settings.people.change.done', { name, role: t(`settings.people.role.${next}`) }));
      // With another role of one's own other pages are open.
      if (isMe) await client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
    onError: notices.failed,
    onSettled: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const ask = (next: StaffRole) => {
    const consequences = [
      t(`settings.people.roleHint.${next}`),
      ...takenBackBy(role, next).map((what) => t(`settings.people.change.${what}`)),
      ...(isMe ? [t('settings.people.change.me')] : []),
    ];
    confirm({
      title: t('settings.people.change.title', { name, role: t(`settings.people.role.${next}`) }),
      text: consequences.join(' '),
      confirm: t('settings.people.change.confirm'),
      isLoss: false,
      onConfirm: () => change.mutate(next),
    });
  };
  return (
    <NativeSelect
      aria-label={t('settings.people.change.label', { name })}
      aria-describedby={isLastOwner ? `last-owner-${id}` : undefined}
      disabled={isLastOwner || change.isPending}
      value={role}
      data={STAFF_ROLES.map((one) => ({ value: one, label: t(`settings.people.role.${one}`) }))}
      onChange={({ currentTarget }) => {
        const next = STAFF_ROLES.find((one) => one === currentTarget.value);
        if (next && next !== role) ask(next);
      }}
    />
  );
}
