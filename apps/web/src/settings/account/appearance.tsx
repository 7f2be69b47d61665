import { Group, Radio, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from '../../i18n/i18n.ts';
import { useNotices } from '../../report/undo-notice.tsx';
import { SettingsCard } from '../settings-card.tsx';

const SCHEMES = ['auto', 'light', 'dark'] as const;
const LANGUAGE_NAMES = Object.keys(LANGUAGES) as Language[];

/** Language and colours of this browser: they are kept here and not with the account. */
export function Appearance() {
  const { t } = useTranslation();
  const notices = useNotices();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (wanted: string) => {
    const language = LANGUAGE_NAMES.find((one) => one === wanted);
    if (language) chooseLanguage(language).catch(notices.failed);
  };
  return (
    <SettingsCard title={t('settings.account.appearance')} lead={t('settings.account.appearanceHint')}>
      <Radio.Group label={t('common.menu.language')} value={currentLanguage()} onChange={choose}>
        <Group mt={6} gap="lg">
          {LANGUAGE_NAMES.map((language) => (
            <Radio key={language} value={language} label={LANGUAGES[language]} lang={language} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('common.menu.scheme')}
        value={colorScheme}
        onChange={(wanted) => setColorScheme(SCHEMES.find((one) => one === wanted) ?? 'auto')}
      >
        <Group mt={6} gap="lg">
          {SCHEMES.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`common.menu.${scheme}`)} />
          ))}
        </Group>
      </Radio.Group>
    </SettingsCard>
  );
}
