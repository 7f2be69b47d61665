import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canHash, useHash } from './text-hash.ts';

/** The hash that stands in the record of each consent to this text. */
export function HashLine({ text }: { text: string }) {
  const { t } = useTranslation();
  const hash = useHash(text);
  if (!canHash()) return <Text size="sm">{t('settings.policy.consent.noHash')}</Text>;
  return (
    <Text size="sm" component="div">
      {t('settings.policy.consent.hash')} <span className="policy-hash">{hash ?? '…'}</span>
    </Text>
  );
}
