import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { foundInterviewsQuery } from './found-interviews-query.ts';
import { Invited } from './invited.tsx';
import { invitationsQuery } from './people-query.ts';

/** Makes the link by which a candidate comes to the report of their own interview. */
export function InviteCandidate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [wanted] = useDebouncedValue(search === chosen?.label ? '' : search.trim(), 250);
  const found = useQuery({ ...foundInterviewsQuery(wanted), placeholderData: keepPreviousData });
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('account.emailMissing')) },
  });
  const invite = useMutation({
    mutationFn: ({ email, id }: { email: string; id: string }) =>
      unwrap(
        api.POST('/api/v1/interviews/{id}/invitations', { params: { path: { id } }, body: { email: email.trim() } }),
      ),
    onSuccess: () => {
      form.reset();
      setChosen(null);
      setSearch('');
      return client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
  });
  const offered = (found.data ?? []).map(({ value, title, candidate }) => ({
    value,
    label: candidate === null ? title : t('settings.people.candidate.of', { title, candidate }),
  }));
  // What was chosen stays a choice while something else is looked for.
  const data = chosen && !offered.some(({ value }) => value === chosen.value) ? [chosen, ...offered] : offered;
  const made = invite.data;
  return (
    <SettingsCard title={t('settings.people.candidate.title')} lead={t('settings.people.candidate.hint')}>
      {made ? <Invited key={made.id} made={made} onDone={invite.reset} /> : null}
      <form
        onSubmit={form.onSubmit(({ email }) => {
          if (chosen) invite.mutate({ email, id: chosen.value });
        })}
        noValidate
      >
        <Stack maw={460}>
          <Select
            label={t('settings.people.candidate.interview')}
            placeholder={t('settings.people.candidate.search')}
            nothingFoundMessage={t('settings.people.candidate.none')}
            searchable
            required
            data={data}
            // The server has looked already.
            filter={({ options }) => options}
            value={chosen?.value ?? null}
            onChange={(value) => setChosen(data.find((one) => one.value === value) ?? null)}
            searchValue={search}
            onSearchChange={setSearch}
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
          {invite.error ? <Problem error={invite.error} /> : null}
          <Group>
            <Button type="submit" loading={invite.isPending} disabled={chosen === null}>
              {t('settings.people.candidate.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
}
