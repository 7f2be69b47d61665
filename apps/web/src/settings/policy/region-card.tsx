import { Alert, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceCard } from './choice-card.tsx';
import type { ChoiceProps } from './policy-form.tsx';

const REGIONS = ['eu', 'other'] as const;

/** Whose law holds. */
export function RegionCard({ policy: { region }, isChanged, readOnly, choose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <ChoiceCard title={t('settings.policy.region.title')} lead={t('settings.policy.region.lead')} isChanged={isChanged}>
      {readOnly ? (
        <>
          <Text fw={600}>{t(`settings.policy.region.${region}`)}</Text>
          <Text size="sm">{t(`settings.policy.region.${region}What`)}</Text>
        </>
      ) : (
        <Radio.Group
          aria-label={t('settings.policy.region.title')}
          value={region}
          onChange={(next) => choose({ region: REGIONS.find((one) => one === next) ?? 'eu' })}
        >
          <Stack gap="sm">
            {REGIONS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`settings.policy.region.${one}`)}
                description={t(`settings.policy.region.${one}What`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {region === 'other' ? (
        <Alert variant="outline" color="petrol">
          {t('settings.policy.region.sure')}
        </Alert>
      ) : null}
    </ChoiceCard>
  );
}
