import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { Problem } from '../parts/problem.tsx';
import { newId } from './new-id.ts';

/** An interview of the sample, to look around without an own recording. */
export function SamplePart({ practiceAllowed }: { practiceAllowed: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // Sent twice by a shaky connection, it is one interview.
  const key = useRef(newId());
  const make = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/interviews/sample', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: { title: t('newInterview.sample.name') },
        }),
      ),
    onSuccess: ({ id }) => navigate({ to: '/interviews/$id', params: { id }, search: {} }),
  });
  return (
    <Stack maw={720} align="flex-start">
      <Title order={2}>{t('newInterview.sample.title')}</Title>
      <Text>{t('newInterview.sample.what')}</Text>
      <List spacing={4}>
        <List.Item>{t('newInterview.sample.made')}</List.Item>
        <List.Item>{t('newInterview.sample.stays')}</List.Item>
      </List>
      {practiceAllowed ? null : <Alert variant="outline">{t('newInterview.about.practiceOff')}</Alert>}
      <Button
        size="md"
        leftSection={<IconFlask size={20} aria-hidden />}
        disabled={!practiceAllowed}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {t('newInterview.sample.start')}
      </Button>
      {make.error ? <Problem error={make.error} /> : null}
    </Stack>
  );
}
