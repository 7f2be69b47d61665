import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from './use-page-title.ts';

/** What is not there and what one may not see look the same, as they do in the API. */
export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('common.problem.notFoundTitle'));
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1}>{t('common.problem.notFoundTitle')}</Title>
        <Text>{t('common.problem.notFound')}</Text>
        <Button component="a" href="/">
          {t('common.problem.home')}
        </Button>
      </Stack>
    </Container>
  );
}
