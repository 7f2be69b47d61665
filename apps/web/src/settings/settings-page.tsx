import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { CatchBoundary, type ErrorComponentProps, Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../api/account.ts';
import { NotFoundPage } from '../parts/not-found-page.tsx';
import { Problem } from '../parts/problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { type SettingsSection, sectionsFor } from './sections.ts';
import { SettingsNavigation } from './settings-navigation.tsx';
import { SettingsOverview } from './settings-overview.tsx';
import './settings.css';

/** All settings by their names, or one section of them. */
export function SettingsPage() {
  const { section: id } = useParams({ strict: false });
  const sections = sectionsFor(useAccount());
  if (id === undefined) return <SettingsOverview sections={sections} />;
  const section = sections.find((one) => one.id === id);
  if (!section) return <NotFoundPage />;
  return <SectionPage section={section} sections={sections} />;
}

function SectionPage({ section, sections }: { section: SettingsSection; sections: readonly SettingsSection[] }) {
  const { t } = useTranslation();
  const { id, Part } = section;
  const name = t(`settings.page.section.${id}.name`);
  usePageTitle(name, t('settings.page.title'));
  return (
    <div className="settings">
      <SettingsNavigation sections={sections} />
      <div className="settings-content">
        <Anchor component={Link} to="/settings" className="settings-back">
          <IconChevronLeft size={18} aria-hidden />
          {t('settings.page.all')}
        </Anchor>
        <Stack gap={4} mb="lg">
          <Title order={1}>{name}</Title>
          <Text c="dimmed" maw={760}>
            {t(`settings.page.section.${id}.what`)}
          </Text>
        </Stack>
        <CatchBoundary getResetKey={() => id} errorComponent={PartProblem}>
          <Suspense fallback={<Skeleton height={480} role="status" aria-label={t('common.loading')} />}>
            <Part key={id} />
          </Suspense>
        </CatchBoundary>
      </div>
    </div>
  );
}

/** A section that fails leaves the ways to the others. */
function PartProblem({ error, reset }: ErrorComponentProps) {
  return <Problem error={error} onRetry={reset} />;
}
