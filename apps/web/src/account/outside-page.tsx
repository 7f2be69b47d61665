import { Anchor, Container, Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from '../i18n/i18n.ts';
import { usePageTitle } from '../parts/use-page-title.ts';

interface OutsidePageProps {
  title: string;
  children: ReactNode;
}

/** What stands around the pages that people see before they are signed in: the name, the form, the languages. */
export function OutsidePage({ title, children }: OutsidePageProps) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <Container component="main" size={460} px="md" py={{ base: 'lg', sm: 64 }}>
      <Stack gap="lg">
        <Group gap="sm" justify="center">
          <img src="/icon.svg" alt="" width={40} height={40} />
          <strong>{t('common.appName')}</strong>
        </Group>
        <Paper withBorder p={{ base: 'md', sm: 'xl' }} radius="lg">
          <Stack>
            <Title order={1} fz="1.5rem">
              {title}
            </Title>
            {children}
          </Stack>
        </Paper>
        <Group component="nav" aria-label={t('common.menu.language')} gap="lg" justify="center">
          {(Object.keys(LANGUAGES) as Language[]).map((language) => (
            <Anchor
              key={language}
              component="button"
              type="button"
              lang={language}
              aria-current={currentLanguage() === language}
              c={currentLanguage() === language ? 'dimmed' : undefined}
              onClick={() => void chooseLanguage(language)}
            >
              {LANGUAGES[language]}
            </Anchor>
          ))}
        </Group>
      </Stack>
    </Container>
  );
}
