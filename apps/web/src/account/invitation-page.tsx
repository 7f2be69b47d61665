import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../api/account.ts';
import { api, unwrap } from '../api/client.ts';
import { useEnter } from './enter.ts';
import { LinkProblem } from './link-problem.tsx';
import { useLinkToken } from './link-token.ts';
import { NewPasswordInput, passwordFault } from './new-password.tsx';
import { OutsidePage } from './outside-page.tsx';
import { PasswordField } from './password-field.tsx';
import { signedInAsAnother } from './signed-in-as.ts';

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
  const account = useQuery(accountQuery);
  const another = signedInAsAnother(account.data, invitation.data?.email ?? '');
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
      {invitation.isError ? (
        <LinkProblem
          error={invitation.error}
          over={t('account.askForNewLink')}
          onRetry={() => void invitation.refetch()}
        />
      ) : null}
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
              <PasswordField
                label={t('account.password')}
                description={t('account.invitation.known')}
                autoComplete="current-password"
                required
                {...form.getInputProps('password')}
              />
            ) : (
              <>
                <TextInput label={t('account.name')} autoComplete="name" required {...form.getInputProps('name')} />
                <NewPasswordInput {...form.getInputProps('password')} />
              </>
            )}
            {another === null ? null : <Text>{t('account.invitation.another', { name: another })}</Text>}
            {enter.isError ? <LinkProblem error={enter.error} over={t('account.askForNewLink')} /> : null}
            <Button type="submit" loading={enter.isPending} fullWidth>
              {t('account.invitation.accept')}
            </Button>
          </Stack>
        </form>
      ) : null}
    </OutsidePage>
  );
}
