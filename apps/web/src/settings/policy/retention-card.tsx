import { NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { ChoiceCard } from './choice-card.tsx';
import { erasedAt } from './consequences.ts';
import { daysWhileTyping, FEWEST_DAYS, isDays, MOST_DAYS } from './policy-draft.ts';
import type { ChoiceProps } from './policy-form.tsx';

/** Where the counting starts for whoever has not decided: half a year, within which most claims after a rejection are made. */
const SUGGESTED = 180;

interface RetentionCardProps extends ChoiceProps {
  /** Whether what is typed is no length of retention; it erases nothing, and cannot be saved. */
  onWrong: (isWrong: boolean) => void;
}

/** How long interviews are kept. */
export function RetentionCard({ policy: { retentionDays }, isChanged, readOnly, choose, onWrong }: RetentionCardProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | string>(retentionDays ?? SUGGESTED);
  // What the field held before somebody began to type.
  const settled = useRef(retentionDays ?? SUGGESTED);
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
            const days = daysWhileTyping(typed, settled.current);
            setTyped(days);
            onWrong(false);
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
                onWrong(!isDays(days));
                choose({ retentionDays: daysWhileTyping(days, settled.current) });
              }}
              onBlur={() => {
                if (isDays(typed)) settled.current = typed;
              }}
            />
            <Radio value="keep" label={t('settings.policy.retention.keep')} />
          </Stack>
        </Radio.Group>
      )}
      {wrong ? null : <WhatItMeans days={retentionDays} />}
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
