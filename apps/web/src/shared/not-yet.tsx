import { Button, Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/use-page-title.ts';
import type { SharedInterview } from './shared-query.ts';

interface NotYetProps {
  interview: SharedInterview;
  onLook: () => void;
  looking: boolean;
}

/** A link to an interview whose report is not there. */
export function NotYet({ interview: { title, status }, onLook, looking }: NotYetProps) {
  const { t } = useTranslation();
  usePageTitle(title);
  const isUnderWay = status === 'waiting' || status === 'running';
  return (
    <Container size={620} px={0} py={{ base: 'md', sm: 48 }}>
      <Paper withBorder p={{ base: 'md', sm: 'xl' }} radius="lg">
        <Stack gap="sm">
          <Title order={1}>{title}</Title>
          <Text role="status">{t(isUnderWay ? 'shared.notYet.underWay' : 'shared.notYet.none')}</Text>
          <Group>
            <Button onClick={onLook} loading={looking}>
              {t('shared.notYet.look')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Container>
  );
}
