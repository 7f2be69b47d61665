import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { interviewQuery } from '../interview-query.ts';
import { useKeptText } from '../kept-text.ts';
import type { Interview } from '../report-context.tsx';
import { renameRequest } from './rename-request.ts';

interface RenameFormProps {
  interview: Pick<Interview, 'id' | 'title' | 'candidateName'>;
  onDone: () => void;
}

/** Under which title the interview is listed, and who the candidate is. */
export function RenameForm({ interview, onDone }: RenameFormProps) {
  const { t } = useTranslation();
  const { id } = interview;
  const client = useQueryClient();
  // As they were when the form was opened: against them it is told what was changed here.
  const [before] = useState({ title: interview.title, candidate: interview.candidateName ?? '' });
  const [title, setTitle, forgetTitle] = useKeptText(`title:${id}`, before.title);
  const [candidate, setCandidate, forgetCandidate] = useKeptText(`candidate:${id}`, before.candidate);
  const changes = renameRequest(before, { title, candidate });
  const done = () => {
    forgetTitle();
    forgetCandidate();
    onDone();
  };
  const save = useMutation({
    mutationFn: (body: NonNullable<typeof changes>) =>
      unwrap(api.PATCH('/api/v1/interviews/{id}', { params: { path: { id } }, body })),
    onSuccess: (next) => {
      client.setQueryData(interviewQuery(id).queryKey, next);
      void client.invalidateQueries({ queryKey: ['interviews'] });
      done();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (changes === null) done();
        else save.mutate(changes);
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          required
          label={t('reportSections.actions.title')}
          maxLength={200}
          value={title}
          readOnly={save.isPending}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextInput
          label={t('reportSections.actions.candidate')}
          maxLength={200}
          value={candidate}
          readOnly={save.isPending}
          onChange={({ currentTarget }) => setCandidate(currentTarget.value)}
        />
        {save.error ? <Problem error={save.error} /> : null}
        <Group justify="flex-end">
          {changes === null ? null : (
            <Button variant="default" disabled={save.isPending} onClick={done}>
              {t('reportSections.transcript.discard')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending} disabled={title.trim() === ''}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
