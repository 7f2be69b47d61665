import { Alert, Container, Group, Stack, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/use-page-title.ts';
import { AgainButton } from '../working/outcome.tsx';
import type { Interview } from './report-context.tsx';

/** Stands in the place of a report that the policy of today withholds, with the way to one that it allows. */
export function WithheldPage({ interview: { id, title, permissions } }: { interview: Interview }) {
  const { t } = useTranslation();
  usePageTitle(title);
  const mayAnalyse = permissions.includes('interview.analyse');
  return (
    <Container size="sm" py="xl">
      <Stack>
        <Title order={1}>{title}</Title>
        <Alert color="gray" variant="outline" icon={<IconEyeOff aria-hidden />} title={t('report.withheld.title')}>
          <Text>{t(mayAnalyse ? 'report.withheld.again' : 'report.withheld.ask')}</Text>
          {mayAnalyse ? (
            <Group mt="sm">
              <AgainButton interviewId={id} />
            </Group>
          ) : null}
        </Alert>
      </Stack>
    </Container>
  );
}
