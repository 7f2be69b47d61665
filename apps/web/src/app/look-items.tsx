import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from '../i18n/i18n.ts';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Items of a menu: the language and the colours of the pages in this browser. */
export function LookItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chosen = <IconCheck size={16} aria-hidden />;
  return (
    <>
      <Menu.Label>{t('common.menu.language')}</Menu.Label>
      {(Object.keys(LANGUAGES) as Language[]).map((language) => (
        <Menu.Item
          key={language}
          lang={language}
          aria-current={currentLanguage() === language}
          rightSection={currentLanguage() === language ? chosen : null}
          onClick={() => void chooseLanguage(language)}
        >
          {LANGUAGES[language]}
        </Menu.Item>
      ))}
      <Menu.Label>{t('common.menu.scheme')}</Menu.Label>
      {SCHEMES.map((scheme) => (
        <Menu.Item
          key={scheme}
          aria-current={colorScheme === scheme}
          rightSection={colorScheme === scheme ? chosen : null}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`common.menu.${scheme}`)}
        </Menu.Item>
      ))}
    </>
  );
}
