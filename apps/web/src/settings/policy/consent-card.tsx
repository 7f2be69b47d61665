import { Alert, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { SettingsCard } from '../settings-card.tsx';
import { ConsentEditor } from './consent-editor.tsx';
import { ConsentHistory } from './consent-history.tsx';
import { HashLine } from './hash-line.tsx';

interface ConsentCardProps {
  current: Schemas['ConsentText'] | null;
  mayWrite: boolean;
}

/** The text that candidates agree to: the one of today, a new one, and all that there were. */
export function ConsentCard({ current, mayWrite }: ConsentCardProps) {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.policy.consent.title')} lead={t('settings.policy.consent.lead')}>
      {current === null ? (
        <Alert variant="outline" color="petrol" title={t('settings.policy.consent.none')}>
          {t('settings.policy.consent.noneWhat')}
        </Alert>
      ) : (
        <>
          <Title order={3}>{t('settings.policy.consent.current', { version: current.version })}</Title>
          <Text className="policy-text">{current.text}</Text>
          <HashLine text={current.text} />
        </>
      )}
      {mayWrite ? (
        <>
          <ConsentEditor key={current?.version ?? 0} current={current} />
          <ConsentHistory current={current?.version ?? null} />
        </>
      ) : null}
    </SettingsCard>
  );
}
