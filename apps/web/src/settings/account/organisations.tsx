import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountQuery, useAccount, useMay } from '../../api/account.ts';
import { api, unwrap } from '../../api/client.ts';
import { newId } from '../../parts/new-id.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { SettingsCard } from '../settings-card.tsx';

/** Loads everything anew: nothing that belongs to the organisation before may stay on the page. */
const startAnew = () => window.location.assign('/settings/account');

/** The organisations that I belong to, which of them this session works in, and a new one. */
export function Organisations() {
  const { t } = useTranslation();
  const { organisations, organisation } = useAccount();
  const mayMake = useMay('organisation.create');
  const change = useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/v1/account/organisation', { body: { id } })),
    onSuccess: startAnew,
  });
  return (
    <SettingsCard title={t('settings.account.organisations.title')} lead={t('settings.account.organisations.hint')}>
      {change.error ? <Problem error={change.error} /> : null}
      <ul className="setting-rows">
        {organisations.map(({ id, name, role }) => (
          <li key={id} className="setting-row setting-row-head">
            <div>
              <Group gap={8}>
                <Text fw={600}>{name}</Text>
                {id === organisation?.id ? (
                  <Badge variant="outline">{t('settings.account.organisations.current')}</Badge>
                ) : null}
              </Group>
              <Text size="sm" c="dimmed">
                {t('settings.account.organisations.role', { role: t(`settings.people.role.${role}`) })}
              </Text>
            </div>
            {id === organisation?.id ? null : (
              <Button
                variant="default"
                size="xs"
                loading={change.isPending && change.variables === id}
                aria-label={t('settings.account.organisations.changeTo', { name })}
                onClick={() => change.mutate(id)}
              >
                {t('settings.account.organisations.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayMake ? <NewOrganisation /> : null}
    </SettingsCard>
  );
}

function NewOrganisation() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const [name, setName] = useState('');
  // The same wish sent twice makes one organisation.
  const wish = useRef(newId());
  const make = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/organisations', {
          params: { header: { 'Idempotency-Key': wish.current } },
          body: { name: name.trim() },
        }),
      ),
    onSuccess: (made) => {
      wish.current = newId();
      setName('');
      notices.done(t('settings.account.organisations.made', { name: made.name }));
      return client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Stack gap="sm" maw={460}>
        <TextInput
          label={t('settings.account.organisations.newName')}
          description={t('settings.account.organisations.newHint')}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => {
            // Another name is another wish.
            wish.current = newId();
            setName(currentTarget.value);
          }}
        />
        {make.error ? <Problem error={make.error} /> : null}
        <Group>
          <Button type="submit" variant="default" loading={make.isPending} disabled={name.trim() === ''}>
            {t('settings.account.organisations.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
