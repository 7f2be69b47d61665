import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { interviewQuery } from '../interview-query.ts';
import type { Interview } from '../report-context.tsx';

interface RenameFormProps {
  interview: Pick<Interview, 'id' | 'title' | 'candidateName'>;
  onDone: () => void;
}

/** Under which title the interview is listed, and who the candidate is. */
export function RenameForm({ interview, onDone }: RenameFormProps) {
  const { t } = useTranslation();
  const { id } = interview;
  const client = useQueryClient();
  const [title, setTitle] = useState(interview.title);
  const [candidate, setCandidate] = useState(interview.candidateName ?? '');
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.PATCH('/api/v1/interviews/{id}', {
          params: { path: { id } },
          body: { title: title.trim(), candidateName: candidate.trim() === '' ? null : candidate.trim() },
        }),
      ),
    onSuccess: (next) => {
      client.setQueryData(interviewQuery(id).queryKey, next);
      void client.invalidateQueries({ queryKey: ['interviews'] });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          required
          label={t('reportSections.actions.title')}
          maxLength={200}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextInput
          label={t('reportSections.actions.candidate')}
          maxLength={200}
          value={candidate}
          onChange={({ currentTarget }) => setCandidate(currentTarget.value)}
        />
        {save.error ? <Problem error={save.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={title.trim() === ''}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
