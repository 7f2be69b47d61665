import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { interviewQuery } from '../interview-query.ts';
import { useKeptText } from '../kept-text.ts';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';
import { When } from '../when.tsx';
import '../notes/notes.css';

/** A person states what they conclude; the numbers decide nothing. */
export function SignOffSection() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { signOff, permissions } = interview;
  const may = permissions.includes('interview.sign_off');
  const [isWriting, setWriting] = useState(false);
  if (signOff === null && !may) return null;
  return (
    <section aria-labelledby="sign-off-title">
      <Stack gap="sm" maw={860}>
        <Title order={2} id="sign-off-title">
          {t('reportSections.signOff.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reportSections.signOff.hint')}
        </Text>
        {signOff ? (
          <Alert color="petrol" variant="outline" icon={<IconCircleCheck aria-hidden />}>
            <Text fw={600}>
              {t('reportSections.signOff.by', { name: signOff.by.name ?? t('reportSections.somebody') })}{' '}
              <When at={signOff.at} />
            </Text>
            <Text className="note-text">{signOff.text}</Text>
            {signOff.beforeLatestReport ? (
              <Text fw={600} mt={6}>
                {t('reportSections.signOff.older')}
              </Text>
            ) : null}
          </Alert>
        ) : null}
        {may && (signOff === null || isWriting) ? <SignOffForm onDone={() => setWriting(false)} /> : null}
        {may && signOff && !isWriting ? <SignedOffActions onRenew={() => setWriting(true)} /> : null}
      </Stack>
    </section>
  );
}

const put = (id: string, text: string) =>
  unwrap(api.PUT('/api/v1/interviews/{id}/sign-off', { params: { path: { id } }, body: { text } }));

function SignOffForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { id, signOff } = interview;
  const client = useQueryClient();
  const [text, setText] = useKeptText(`sign-off:${id}`, signOff?.text ?? '');
  const save = useMutation({
    mutationFn: () => put(id, text.trim()),
    onSuccess: (next) => {
      client.setQueryData(interviewQuery(id).queryKey, next);
      void client.invalidateQueries({ queryKey: ['interviews'] });
      setText('');
      onDone();
    },
  });
  return (
    <>
      <Textarea
        label={t('reportSections.signOff.text')}
        autosize
        minRows={3}
        maxLength={5000}
        value={text}
        readOnly={save.isPending}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group gap={8}>
        <Button loading={save.isPending} disabled={text.trim() === ''} onClick={() => save.mutate()}>
          {t('reportSections.signOff.sign')}
        </Button>
        {signOff ? (
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        ) : null}
      </Group>
      {save.error ? <Problem error={save.error} onRetry={() => save.mutate()} /> : null}
    </>
  );
}

function SignedOffActions({ onRenew }: { onRenew: () => void }) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { id, signOff } = interview;
  const client = useQueryClient();
  const notices = useNotices();
  const withdraw = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/interviews/{id}/sign-off', { params: { path: { id } } })),
    onSuccess: (next) => {
      client.setQueryData(interviewQuery(id).queryKey, next);
      notices.undoable(t('reportSections.signOff.withdrawn'), async () => {
        client.setQueryData(interviewQuery(id).queryKey, await put(id, signOff?.text ?? ''));
      });
    },
    onError: notices.failed,
  });
  return (
    <Group gap={8}>
      <Button variant="default" onClick={onRenew}>
        {t('reportSections.signOff.renew')}
      </Button>
      <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('reportSections.signOff.withdraw')}
      </Button>
    </Group>
  );
}
