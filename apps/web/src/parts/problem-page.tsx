import { Button, Container, Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/client.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { Problem } from './problem.tsx';
import { usePageTitle } from './use-page-title.ts';

/** Stands in the place of a page that could not be shown. */
export function ProblemPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const isMissing = error instanceof ApiProblem && error.status === 404;
  usePageTitle(t(isMissing ? 'common.problem.notFoundTitle' : 'common.problem.title'));
  if (isMissing) return <NotFoundPage />;
  return (
    <Container size="sm" py="xl">
      <Stack>
        <Title order={1}>{t('common.problem.title')}</Title>
        <Problem error={error} />
        <Group>
          <Button onClick={() => window.location.reload()}>{t('common.problem.reload')}</Button>
          <Button variant="default" component="a" href="/">
            {t('common.problem.home')}
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}
