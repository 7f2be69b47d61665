import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NewPasswordInput, passwordFault } from '../../account/new-password.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { isWrongPassword } from './wrong-password.ts';

/** Chooses another password; whoever was signed in with the old one elsewhere is out. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const form = useForm({
    initialValues: { current: '', chosen: '' },
    validate: {
      current: (value) => (value === '' ? t('account.passwordMissing') : null),
      chosen: (value) => {
        const key = passwordFault(value);
        return key && t(key);
      },
    },
  });
  const change = useMutation({
    mutationFn: ({ current, chosen }: typeof form.values) =>
      unwrap(api.POST('/api/v1/auth/change-password', { body: { currentPassword: current, newPassword: chosen } })),
    onSuccess: () => {
      form.reset();
      notices.done(t('settings.account.password.changed'));
      // What was asked between the end of the old session and the new one was refused.
      return client.invalidateQueries();
    },
    onError: (error) => {
      if (isWrongPassword(error)) form.setFieldError('current', t('settings.account.password.wrong'));
    },
  });
  return (
    <SettingsCard title={t('settings.account.password.title')} lead={t('settings.account.password.hint')}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack maw={460}>
          {/* For password managers: whose password this is. */}
          <input hidden readOnly autoComplete="username" value={email} />
          <PasswordField
            label={t('settings.account.password.current')}
            autoComplete="current-password"
            required
            {...form.getInputProps('current')}
          />
          <NewPasswordInput {...form.getInputProps('chosen')} />
          {change.error && !isWrongPassword(change.error) ? <Problem error={change.error} /> : null}
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('settings.account.password.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
}
