import { NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { ChoiceCard } from './choice-card.tsx';
import { erasedAt } from './consequences.ts';
import { FEWEST_DAYS, isDays, MOST_DAYS } from './policy-draft.ts';
import type { ChoiceProps } from './policy-form.tsx';

/** Where the counting starts for whoever has not decided: half a year, within which most claims after a rejection are made. */
const SUGGESTED = 180;

/** How long interviews are kept. */
export function RetentionCard({ policy: { retentionDays }, isChanged, readOnly, choose }: ChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | string>(retentionDays ?? SUGGESTED);
  const erased = retentionDays !== null;
  const wrong = erased && !isDays(typed);
  return (
    <ChoiceCard
      title={t('settings.policy.retention.title')}
      lead={t('settings.policy.retention.lead')}
      isChanged={isChanged}
    >
      {readOnly ? null : (
        <Radio.Group
          aria-label={t('settings.policy.retention.title')}
          value={erased ? 'erase' : 'keep'}
          onChange={(next) => {
            const days = isDays(typed) ? typed : SUGGESTED;
            setTyped(days);
            choose({ retentionDays: next === 'keep' ? null : days });
          }}
        >
          <Stack gap="sm">
            <Radio value="erase" label={t('settings.policy.retention.erase')} />
            <NumberInput
              label={t('settings.policy.retention.days')}
              description={t('settings.policy.retention.range', { fewest: FEWEST_DAYS, most: MOST_DAYS })}
              error={wrong ? t('settings.policy.retention.wrong', { fewest: FEWEST_DAYS, most: MOST_DAYS }) : undefined}
              allowDecimal={false}
              allowNegative={false}
              disabled={!erased}
              value={typed}
              maw={320}
              ml={32}
              onChange={(days) => {
                setTyped(days);
                if (isDays(days)) choose({ retentionDays: days });
              }}
              onBlur={() => {
                if (wrong) setTyped(retentionDays);
              }}
            />
            <Radio value="keep" label={t('settings.policy.retention.keep')} />
          </Stack>
        </Radio.Group>
      )}
      <WhatItMeans days={retentionDays} />
    </ChoiceCard>
  );
}

function WhatItMeans({ days }: { days: number | null }) {
  const { t } = useTranslation();
  if (days === null) return <Text size="sm">{t('settings.policy.retention.never')}</Text>;
  const now = new Date();
  const date = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'long' }).format(erasedAt(now, days, now));
  return (
    <Text size="sm">
      {t('settings.policy.retention.means', { count: days, date })} {t('settings.policy.retention.what')}
    </Text>
  );
}
