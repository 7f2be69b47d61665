import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas, unwrap } from '../api/client.ts';
import { newId } from '../parts/new-id.ts';
import { Problem } from '../parts/problem.tsx';
import { nextStepOf } from './next-step.ts';

type Interview = Schemas['Interview'];

/** Why an analysis ended without a report, and what can be done. */
export function Outcome({ interview }: { interview: Interview }) {
  const { t } = useTranslation();
  const { status, run } = interview;
  const kind = status === 'parked' || status === 'cancelled' ? status : 'failed';
  const Icon = kind === 'cancelled' ? IconPlayerStop : IconAlertTriangle;
  return (
    <Alert
      variant="outline"
      color={kind === 'cancelled' ? 'gray' : 'red'}
      icon={<Icon aria-hidden />}
      title={t(`working.outcome.${kind}`)}
    >
      <Stack gap="xs">
        {run?.reason ? <Text>{run.reason.message}</Text> : null}
        <Text>{t(`working.next.${nextStepOf(kind, run?.reason?.code ?? null)}`)}</Text>
        <Group gap="sm" mt={4}>
          {interview.permissions.includes('interview.analyse') ? <AgainButton interviewId={interview.id} /> : null}
          <Button variant="default" renderRoot={(props) => <Link to="/new" {...props} />}>
            {t('working.again.other')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

export function AgainButton({ interviewId }: { interviewId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // Sent twice by a shaky connection, it is one analysis.
  const key = useRef(newId());
  const again = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/interviews/{id}/analyses', {
          params: { path: { id: interviewId }, header: { 'Idempotency-Key': key.current } },
          body: {},
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['interview', interviewId] }),
  });
  return (
    <>
      <Button
        leftSection={<IconRefresh size={18} aria-hidden />}
        loading={again.isPending}
        onClick={() => again.mutate()}
      >
        {t('working.again.button')}
      </Button>
      {again.error ? <Problem error={again.error} /> : null}
    </>
  );
}
