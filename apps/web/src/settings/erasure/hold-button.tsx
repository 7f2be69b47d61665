import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { interviewQuery } from '../../report/interview-query.ts';

type Held = Pick<Schemas['Interview'], 'id' | 'title' | 'legalHold'>;

/** As the API takes it. */
const MOST_LETTERS = 500;

/** Puts an interview under legal hold, or lifts it; either wants a reason. */
export function HoldButton({ interview: { id, title, legalHold } }: { interview: Held }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const act = legalHold ? 'lift' : 'put';
  const set = useMutation({
    mutationFn: () =>
      unwrap(
        api.PUT('/api/v1/interviews/{id}/hold', {
          params: { path: { id } },
          body: { hold: !legalHold, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: interviewQuery(id).queryKey });
      setOpened(false);
      setReason('');
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t(`settings.erasure.hold.${act}This`, { title })}
        onClick={() => setOpened(true)}
      >
        {t(`settings.erasure.hold.${act}`)}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(`settings.erasure.hold.${act}This`, { title })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') set.mutate();
          }}
        >
          <Stack>
            <Text size="sm">{t(`settings.erasure.hold.${act}What`)}</Text>
            <Textarea
              label={t('settings.erasure.hold.reason')}
              description={t('settings.erasure.hold.reasonWhy')}
              autosize
              minRows={2}
              maxLength={MOST_LETTERS}
              required
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            {set.error ? <Problem error={set.error} /> : null}
            <Group justify="flex-end">
              <Button type="submit" loading={set.isPending} disabled={reason.trim() === ''}>
                {t(`settings.erasure.hold.${act}`)}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
