import { Anchor, Container, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/use-page-title.ts';

/** `incomplete`: nothing stands behind the `#`; `gone`: nothing is behind the link, whether it was cut, has expired or was taken back. */
export function LinkProblem({ kind }: { kind: 'incomplete' | 'gone' }) {
  const { t } = useTranslation();
  usePageTitle(t(`shared.${kind}.title`));
  return (
    <Container size={620} px={0} py={{ base: 'md', sm: 48 }}>
      <Paper withBorder p={{ base: 'md', sm: 'xl' }} radius="lg" className="shared-lost">
        <Stack gap="sm">
          <Title order={1}>{t(`shared.${kind}.title`)}</Title>
          <Text>{t(`shared.${kind}.why`)}</Text>
          <Title order={2}>{t('shared.next.title')}</Title>
          <ul>
            <li>{t('shared.next.whole')}</li>
            <li>{t('shared.next.ask')}</li>
            <li>
              {t('shared.next.account')}{' '}
              <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/" />}>
                {t('shared.next.signIn')}
              </Anchor>
            </li>
          </ul>
        </Stack>
      </Paper>
    </Container>
  );
}
