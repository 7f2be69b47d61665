import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { Problem } from '../parts/problem.tsx';
import { useEnter } from './enter.ts';
import { useLinkToken } from './link-token.ts';
import { NewPasswordInput, passwordFault } from './new-password.tsx';
import { OutsidePage } from './outside-page.tsx';

/** Accepts an invitation: with the password that one has here already, or with a new one. */
export function InvitationPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => unwrap(api.POST('/api/v1/invitations/view', { body: { token: token ?? '' } })),
  });
  const hasAccount = invitation.data?.hasAccount ?? false;
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (value) => (!hasAccount && value.trim() === '' ? t('account.missing') : null),
      password: (value) => {
        const key = hasAccount ? null : passwordFault(value);
        if (key) return t(key);
        return value === '' ? t('account.passwordMissing') : null;
      },
    },
  });
  const enter = useEnter(({ name, password }: { name: string; password: string }) =>
    unwrap(
      api.POST('/api/v1/invitations/accept', {
        // Who has an account has a name already; this one is not used.
        body: { token: token ?? '', name: name || (invitation.data?.email ?? ''), password },
      }),
    ),
  );
  return (
    <OutsidePage title={t('account.invitation.title')}>
      {token === null ? <Text>{t('account.linkIncomplete')}</Text> : null}
      {invitation.isError ? <Problem error={invitation.error} onRetry={() => void invitation.refetch()} /> : null}
      {invitation.data ? (
        <form onSubmit={form.onSubmit((values) => enter.mutate(values))} noValidate>
          <Stack>
            <Text>
              {t(
                invitation.data.role === 'candidate' ? 'account.invitation.candidate' : 'account.invitation.colleague',
                {
                  organisation: invitation.data.organisation,
                },
              )}
            </Text>
            <TextInput label={t('account.email')} value={invitation.data.email} autoComplete="username" readOnly />
            {hasAccount ? (
              <PasswordInput
                label={t('account.password')}
                description={t('account.invitation.known')}
                autoComplete="current-password"
                required
                visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
                {...form.getInputProps('password')}
              />
            ) : (
              <>
                <TextInput label={t('account.name')} autoComplete="name" required {...form.getInputProps('name')} />
                <NewPasswordInput {...form.getInputProps('password')} />
              </>
            )}
            {enter.isError ? <Problem error={enter.error} /> : null}
            <Button type="submit" loading={enter.isPending} fullWidth>
              {t('account.invitation.accept')}
            </Button>
          </Stack>
        </form>
      ) : null}
    </OutsidePage>
  );
}
