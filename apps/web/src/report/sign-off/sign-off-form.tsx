import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { interviewQuery } from '../interview-query.ts';
import { useKeptText } from '../kept-text.ts';
import { useReport } from '../report-context.tsx';

/** Under which name the text of a sign-off is kept until it is sent. */
export const signOffDraft = (interviewId: string): string => `sign-off:${interviewId}`;

export const putSignOff = (id: string, text: string) =>
  unwrap(api.PUT('/api/v1/interviews/{id}/sign-off', { params: { path: { id } }, body: { text } }));

interface SignOffFormProps {
  /** Something is being written: from then on the form is not to be taken away. */
  onWriting: () => void;
  onDone: () => void;
}

/** Where somebody writes what they conclude. */
export function SignOffForm({ onWriting, onDone }: SignOffFormProps) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { id, signOff } = interview;
  const client = useQueryClient();
  const [text, setText, forget] = useKeptText(signOffDraft(id), signOff?.text ?? '');
  const save = useMutation({
    mutationFn: () => putSignOff(id, text.trim()),
    onSuccess: (next) => {
      client.setQueryData(interviewQuery(id).queryKey, next);
      void client.invalidateQueries({ queryKey: ['interviews'] });
      forget();
      onDone();
    },
  });
  return (
    <>
      <Textarea
        label={t('reportSections.signOff.text')}
        description={signOff ? t('reportSections.signOff.replaces') : null}
        autosize
        minRows={3}
        maxLength={5000}
        value={text}
        readOnly={save.isPending}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          onWriting();
        }}
      />
      <Group gap={8}>
        <Button loading={save.isPending} disabled={text.trim() === ''} onClick={() => save.mutate()}>
          {t('reportSections.signOff.sign')}
        </Button>
        {signOff ? (
          <Button
            variant="default"
            disabled={save.isPending}
            onClick={() => {
              forget();
              onDone();
            }}
          >
            {t('common.cancel')}
          </Button>
        ) : null}
      </Group>
      {save.error ? <Problem error={save.error} onRetry={() => save.mutate()} /> : null}
    </>
  );
}
