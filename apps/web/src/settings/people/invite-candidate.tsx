import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmailRefused, looksLikeEmail } from '../../account/email.ts';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { isGone } from '../is-gone.ts';
import { SettingsCard } from '../settings-card.tsx';
import { foundInterviewsQuery } from './found-interviews-query.ts';
import { Invited } from './invited.tsx';
import { invitationsQuery } from './people-query.ts';

/** Makes the link by which a candidate comes to the report of their own interview. */
export function InviteCandidate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const [chosen, setChosen] = useState('');
  const found = useQuery({ ...foundInterviewsQuery(wanted), placeholderData: keepPreviousData });
  const offered = (found.data ?? []).map(({ value, title, candidate }) => ({
    value,
    label: candidate === null ? title : t('settings.people.candidate.of', { title, candidate }),
  }));
  // What is no longer offered cannot be meant any more.
  const interview = offered.some(({ value }) => value === chosen) ? chosen : '';
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (looksLikeEmail(value) ? null : t('account.emailMissing')) },
  });
  const invite = useMutation({
    mutationFn: ({ email, id }: { email: string; id: string }) =>
      unwrap(
        api.POST('/api/v1/interviews/{id}/invitations', { params: { path: { id } }, body: { email: email.trim() } }),
      ),
    onSuccess: () => {
      form.reset();
      setChosen('');
      setSearch('');
      return client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
    onError: (error) => {
      if (isEmailRefused(error)) form.setFieldError('email', t('account.emailMissing'));
    },
  });
  const invitations = useQuery(invitationsQuery);
  const made = invite.data && !isGone(invite.data.id, invite.submittedAt, invitations) ? invite.data : null;
  return (
    <SettingsCard title={t('settings.people.candidate.title')} lead={t('settings.people.candidate.hint')}>
      {made ? <Invited key={made.id} made={made} onDone={invite.reset} /> : null}
      <form
        onSubmit={form.onSubmit(({ email }) => {
          if (interview !== '') invite.mutate({ email, id: interview });
        })}
        noValidate
      >
        <Stack maw={460}>
          <TextInput
            type="search"
            label={t('settings.people.candidate.search')}
            autoComplete="off"
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          <NativeSelect
            label={t('settings.people.candidate.interview')}
            required
            value={interview}
            data={[
              {
                value: '',
                label: t(
                  found.data?.length === 0 ? 'settings.people.candidate.none' : 'settings.people.candidate.choose',
                ),
              },
              ...offered,
            ]}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <TextInput
            label={t('settings.people.candidate.email')}
            type="email"
            autoComplete="off"
            required
            maxLength={254}
            {...form.getInputProps('email')}
          />
          {found.error ? <Problem error={found.error} onRetry={() => void found.refetch()} /> : null}
          {invite.error && !isEmailRefused(invite.error) ? <Problem error={invite.error} /> : null}
          <Group>
            <Button type="submit" loading={invite.isPending} disabled={interview === ''}>
              {t('settings.people.candidate.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
}
