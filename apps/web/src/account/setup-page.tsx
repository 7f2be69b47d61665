import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../api/account.ts';
import { api, unwrap } from '../api/client.ts';
import { Problem } from '../parts/problem.tsx';
import { isEmailRefused, looksLikeEmail } from './email.ts';
import { useEnter } from './enter.ts';
import { LinkProblem } from './link-problem.tsx';
import { useLinkToken } from './link-token.ts';
import { NewPasswordInput, passwordFault } from './new-password.tsx';
import { OutsidePage } from './outside-page.tsx';

interface FirstAccount {
  name: string;
  email: string;
  organisation: string;
  password: string;
}

/** The first account of an installation: by the link that the server prints, or from the machine itself while nobody has to sign in. */
export function SetupPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const account = useQuery(accountQuery);
  const fault = (value: string) => (value.trim() === '' ? t('account.missing') : null);
  const form = useForm<FirstAccount>({
    initialValues: { name: '', email: '', organisation: '', password: '' },
    validate: {
      name: fault,
      organisation: fault,
      email: (value) => (looksLikeEmail(value) ? null : t('account.emailMissing')),
      password: (value) => {
        const key = passwordFault(value);
        return key && t(key);
      },
    },
  });
  const enter = useEnter((body: FirstAccount) => unwrap(api.POST('/api/v1/setup', { body: { ...body, token } })));
  const open = account.data?.kind === 'single-user' || (account.data?.setUp === false && token !== null);
  return (
    <OutsidePage title={t('account.setup.title')}>
      {account.isError ? <Problem error={account.error} onRetry={() => void account.refetch()} /> : null}
      {account.data && !open ? (
        <>
          <Text>{account.data.setUp ? t('account.setup.done') : t('account.setup.noLink')}</Text>
          {account.data.setUp ? (
            <Button component="a" href="/sign-in">
              {t('account.signIn')}
            </Button>
          ) : null}
        </>
      ) : null}
      {open ? (
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
            <Text>{t('account.setup.intro')}</Text>
            <TextInput label={t('account.name')} autoComplete="name" required {...form.getInputProps('name')} />
            <TextInput
              label={t('account.organisation')}
              autoComplete="organization"
              required
              {...form.getInputProps('organisation')}
            />
            <TextInput
              label={t('account.email')}
              type="email"
              autoComplete="username"
              required
              {...form.getInputProps('email')}
            />
            <NewPasswordInput {...form.getInputProps('password')} />
            {enter.isError && !isEmailRefused(enter.error) ? (
              <LinkProblem error={enter.error} over={t('account.setup.startAgain')} />
            ) : null}
            <Button type="submit" loading={enter.isPending} fullWidth>
              {t('account.setup.make')}
            </Button>
          </Stack>
        </form>
      ) : null}
    </OutsidePage>
  );
}
