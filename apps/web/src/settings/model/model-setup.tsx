import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommandLine } from '../command-line.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { SETUPS } from './setups.ts';

/** How whoever runs the server sets a model: by its environment, never by this page. */
export function ModelSetup({ isSet }: { isSet: boolean }) {
  const { t } = useTranslation();
  return (
    <SettingsCard
      title={t(isSet ? 'settings.model.setup.change' : 'settings.model.setup.title')}
      lead={t('settings.model.setup.lead')}
    >
      {SETUPS.map(({ id, lines }) => (
        <div key={id}>
          <Title order={3}>{t(`settings.model.setup.${id}`)}</Title>
          <Text size="sm" mb={6}>
            {t(`settings.model.setup.${id}What`)}
          </Text>
          <CommandLine text={lines} what={t(`settings.model.setup.${id}`)} />
        </div>
      ))}
      <Text size="sm">{t('settings.model.setup.afterwards')}</Text>
      <Text size="sm">{t('settings.model.setup.recruiting')}</Text>
    </SettingsCard>
  );
}
