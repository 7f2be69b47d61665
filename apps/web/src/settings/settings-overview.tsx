import { Stack, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/use-page-title.ts';
import { GROUPS, type SettingsSection } from './sections.ts';

/** What can be set, in a sentence each. */
export function SettingsOverview({ sections }: { sections: readonly SettingsSection[] }) {
  const { t } = useTranslation();
  usePageTitle(t('settings.page.title'));
  return (
    <Stack gap="xl" className="settings-overview">
      <Title order={1}>{t('settings.page.title')}</Title>
      {GROUPS.map((group) => {
        const those = sections.filter((section) => section.group === group);
        if (those.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`settings-${group}`}>
            <Title order={2} id={`settings-${group}`} mb="sm">
              {t(`settings.page.group.${group}`)}
            </Title>
            <ul className="settings-cards">
              {those.map(({ id, Icon }) => (
                <li key={id}>
                  <Link to="/settings/$section" params={{ section: id }} className="settings-way">
                    <Icon size={26} aria-hidden />
                    <span>
                      <Text component="span" fw={650}>
                        {t(`settings.page.section.${id}.name`)}
                      </Text>
                      <Text component="span" size="sm" c="dimmed">
                        {t(`settings.page.section.${id}.what`)}
                      </Text>
                    </span>
                    <IconChevronRight size={20} aria-hidden className="settings-way-on" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Stack>
  );
}
