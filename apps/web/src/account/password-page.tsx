import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { useEnter } from './enter.ts';
import { LinkProblem } from './link-problem.tsx';
import { useLinkToken } from './link-token.ts';
import { NewPasswordInput, passwordFault } from './new-password.tsx';
import { OutsidePage } from './outside-page.tsx';

/** Chooses a new password by the link that an owner has made. */
export function PasswordPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (value) => {
        const key = passwordFault(value);
        return key && t(key);
      },
    },
  });
  const enter = useEnter(({ password }: { password: string }) =>
    unwrap(api.POST('/api/v1/auth/reset-password', { body: { token: token ?? '', password } })),
  );
  return (
    <OutsidePage title={t('account.reset.title')}>
      {token === null ? (
        <Text>{t('account.linkIncomplete')}</Text>
      ) : (
        <form onSubmit={form.onSubmit((values) => enter.mutate(values))} noValidate>
          <Stack>
            <Text>{t('account.reset.intro')}</Text>
            <NewPasswordInput {...form.getInputProps('password')} />
            {enter.isError ? <LinkProblem error={enter.error} over={t('account.askForNewLink')} /> : null}
            <Button type="submit" loading={enter.isPending} fullWidth>
              {t('account.reset.save')}
            </Button>
          </Stack>
        </form>
      )}
    </OutsidePage>
  );
}
