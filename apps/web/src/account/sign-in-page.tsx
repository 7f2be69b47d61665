import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { Problem } from '../parts/problem.tsx';
import { isEmailRefused, looksLikeEmail } from './email.ts';
import { useEnter } from './enter.ts';
import { OutsidePage } from './outside-page.tsx';
import { PasswordField } from './password-field.tsx';

interface Credentials {
  email: string;
  password: string;
  rememberMe: boolean;
}

export function SignInPage() {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const form = useForm<Credentials>({
    initialValues: { email: '', password: '', rememberMe: true },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : t('account.emailMissing')),
      password: (value) => (value === '' ? t('account.passwordMissing') : null),
    },
  });
  const enter = useEnter((body: Credentials) => unwrap(api.POST('/api/v1/auth/sign-in/email', { body })), to);
  return (
    <OutsidePage title={t('account.signIn')}>
      <form
        onSubmit={form.onSubmit((values) =>
          enter.mutate(values, {
            onError: (error) => {
              if (isEmailRefused(error)) form.setFieldError('email', t('account.emailMissing'));
            },
          }),
        )}
        noValidate
      >
        <Stack>
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <PasswordField
            label={t('account.password')}
            autoComplete="current-password"
            required
            {...form.getInputProps('password')}
          />
          <Checkbox label={t('account.remember')} {...form.getInputProps('rememberMe', { type: 'checkbox' })} />
          {enter.isError && !isEmailRefused(enter.error) ? <Problem error={enter.error} /> : null}
          <Button type="submit" loading={enter.isPending} fullWidth>
            {t('account.signIn')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('account.forgotten')}
          </Text>
        </Stack>
      </form>
    </OutsidePage>
  );
}
