import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../parts/problem.tsx';
import { useSample } from './use-sample.ts';

/** An interview of the sample, to look around without an own recording. */
export function SamplePart({ practiceAllowed }: { practiceAllowed: boolean }) {
  const { t } = useTranslation();
  const make = useSample();
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
