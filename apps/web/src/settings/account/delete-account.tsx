import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../account/password-field.tsx';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { isWrongPassword } from './wrong-password.ts';

/** Leaves for good: with the password, and after reading what goes and what stays. */
export function DeleteAccount({ email }: { email: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/account', { body: { password } })),
    // Nothing that this account was shown stays on the page.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  const isWrong = isWrongPassword(remove.error);
  return (
    <SettingsCard title={t('settings.account.remove.title')} lead={t('settings.account.remove.hint')}>
      {isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            remove.mutate();
          }}
        >
          <Stack maw={560}>
            <List size="sm" spacing={4}>
              <List.Item>{t('settings.account.remove.goes')}</List.Item>
              <List.Item>{t('settings.account.remove.takenBack')}</List.Item>
              <List.Item>{t('settings.account.remove.stays')}</List.Item>
              <List.Item>{t('settings.account.remove.lastOwner')}</List.Item>
            </List>
            <input hidden readOnly autoComplete="username" value={email} />
            <PasswordField
              autoFocus
              label={t('account.password')}
              description={t('settings.account.remove.prove')}
              autoComplete="current-password"
              required
              maw={460}
              value={password}
              error={isWrong ? t('settings.account.password.wrong') : null}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
            {remove.error && !isWrong ? <Problem error={remove.error} /> : null}
            <Group>
              <Button type="submit" color="red.8" loading={remove.isPending} disabled={password === ''}>
                {t('settings.account.remove.confirm')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  setOpen(false);
                  setPassword('');
                  remove.reset();
                }}
              >
                {t('common.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Group>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('settings.account.remove.open')}
          </Button>
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {t('settings.account.remove.leave')}
      </Text>
    </SettingsCard>
  );
}
