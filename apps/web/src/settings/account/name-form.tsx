import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, accountQuery } from '../../api/account.ts';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { SettingsCard } from '../settings-card.tsx';

/** Under which name others see what I write. */
export function NameForm({ user }: { user: NonNullable<Account['user']> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const [name, setName] = useState(user.name);
  const save = useMutation({
    mutationFn: (next: string) => unwrap(api.PATCH('/api/v1/account', { body: { name: next } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['people'] });
      notices.done(t('settings.account.nameSaved'));
    },
  });
  return (
    <SettingsCard title={t('settings.account.who')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(name.trim());
        }}
      >
        <Stack maw={460}>
          <TextInput
            label={t('account.name')}
            description={t('settings.account.nameHint')}
            autoComplete="name"
            required
            maxLength={100}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            label={t('account.email')}
            description={t('settings.account.emailHint')}
            value={user.email}
            readOnly
          />
          {save.error ? <Problem error={save.error} /> : null}
          <Group>
            <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || name.trim() === user.name}>
              {t('settings.account.saveName')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
}
