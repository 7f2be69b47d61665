import { Button, Text, Title } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Where no interview matches search and filters. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="home-none">
      <IconSearchOff size={40} stroke={1.5} aria-hidden />
      <Title order={2}>{t('home.none.title')}</Title>
      <Text>{t('home.none.hint')}</Text>
      <Button variant="default" onClick={onClear}>
        {t('home.filter.clear')}
      </Button>
    </div>
  );
}
