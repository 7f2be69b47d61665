import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, accountQuery } from '../../api/account.ts';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { SettingsCard } from '../settings-card.tsx';

/** What the organisation is called, to those whom it invites above all. */
export function OrganisationForm({ organisation }: { organisation: NonNullable<Account['organisation']> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const [name, setName] = useState(organisation.name);
  const save = useMutation({
    mutationFn: () => unwrap(api.PATCH('/api/v1/organisation', { body: { name: name.trim() } })),
    onSuccess: () => {
      notices.done(t('common.saved'));
      return client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  return (
    <SettingsCard title={t('settings.people.organisation.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Group align="flex-end" gap={8}>
          <TextInput
            label={t('settings.people.organisation.name')}
            description={t('settings.people.organisation.hint')}
            autoComplete="organization"
            required
            maxLength={100}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            className="setting-field"
          />
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={name.trim() === '' || name.trim() === organisation.name}
          >
            {t('settings.people.organisation.save')}
          </Button>
        </Group>
        {save.error ? <Problem error={save.error} /> : null}
      </form>
    </SettingsCard>
  );
}
