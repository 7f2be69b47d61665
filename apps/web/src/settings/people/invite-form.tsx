import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isEmailRefused, looksLikeEmail } from '../../account/email.ts';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { isGone } from '../is-gone.ts';
import { SettingsCard } from '../settings-card.tsx';
import { Invited } from './invited.tsx';
import { invitationsQuery, peopleQuery, STAFF_ROLES, type StaffRole } from './people-query.ts';
import { colleagueWith } from './role-rules.ts';

/** Makes the link by which a colleague comes in. */
export function InviteForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const people = useQuery(peopleQuery);
  const form = useForm<{ email: string; role: StaffRole }>({
    initialValues: { email: '', role: 'reviewer' },
    validate: {
      email: (value) => {
        if (!looksLikeEmail(value)) return t('account.emailMissing');
        const colleague = colleagueWith(people.data ?? [], value);
        return colleague && t('settings.people.invite.here', { name: colleague.name });
      },
    },
  });
  const invite = useMutation({
    mutationFn: ({ email, role }: typeof form.values) =>
      unwrap(api.POST('/api/v1/invitations', { body: { email: email.trim(), role } })),
    onSuccess: () => {
      form.reset();
      return client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
    onError: (error) => {
      if (isEmailRefused(error)) form.setFieldError('email', t('account.emailMissing'));
    },
  });
  const invitations = useQuery(invitationsQuery);
  const made = invite.data && !isGone(invite.data.id, invite.submittedAt, invitations) ? invite.data : null;
  return (
    <SettingsCard title={t('settings.people.invite.title')} lead={t('settings.people.invite.hint')}>
      {made ? <Invited key={made.id} made={made} onDone={invite.reset} /> : null}
      <form onSubmit={form.onSubmit((values) => invite.mutate(values))} noValidate>
        <Stack>
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="off"
            required
            maxLength={254}
            maw={460}
            {...form.getInputProps('email')}
          />
          <Radio.Group label={t('settings.people.invite.role')} {...form.getInputProps('role')}>
            <Stack gap={8} mt={6}>
              {STAFF_ROLES.map((role) => (
                <Radio
                  key={role}
                  value={role}
                  label={t(`settings.people.role.${role}`)}
                  description={t(`settings.people.roleHint.${role}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {invite.error && !isEmailRefused(invite.error) ? <Problem error={invite.error} /> : null}
          <Group>
            <Button type="submit" loading={invite.isPending}>
              {t('settings.people.invite.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
}
