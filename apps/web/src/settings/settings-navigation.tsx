import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GROUPS, type SettingsSection } from './sections.ts';

/** The ways to the sections, beside the one that is open; narrow pages have the overview instead. */
export function SettingsNavigation({ sections }: { sections: readonly SettingsSection[] }) {
  const { t } = useTranslation();
  return (
    <nav className="settings-navigation" aria-label={t('settings.page.title')}>
      {GROUPS.map((group) => {
        const those = sections.filter((section) => section.group === group);
        if (those.length === 0) return null;
        const labelled = `settings-group-${group}`;
        return (
          <div key={group}>
            <p id={labelled}>{t(`settings.page.group.${group}`)}</p>
            <ul aria-labelledby={labelled}>
              {those.map(({ id, Icon }) => (
                <li key={id}>
                  <Link
                    to="/settings/$section"
                    params={{ section: id }}
                    className="settings-link"
                    activeProps={{ 'aria-current': 'page' }}
                  >
                    <Icon size={19} aria-hidden />
                    {t(`settings.page.section.${id}.name`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
