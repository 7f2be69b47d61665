import { Switch, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChoiceCard } from './choice-card.tsx';
import { type Purpose, whyNoEmotion } from './consequences.ts';
import type { Policy } from './policy-draft.ts';
import type { ChoiceProps } from './policy-form.tsx';

/** Whether it may be told how faces look and voices sound, and what comes of it for each purpose. */
export function EmotionCard({ policy, isChanged, readOnly, choose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <ChoiceCard
      title={t('settings.policy.emotion.title')}
      lead={t('settings.policy.emotion.lead')}
      isChanged={isChanged}
    >
      {readOnly ? null : (
        <Switch
          checked={policy.emotion}
          label={t('settings.policy.emotion.switch')}
          description={t('settings.policy.emotion.switchWhat')}
          onChange={({ currentTarget }) => choose({ emotion: currentTarget.checked })}
        />
      )}
      <ul className="policy-purposes">
        <PurposeLine policy={policy} purpose="practice" />
        <PurposeLine policy={policy} purpose="recruiting" />
      </ul>
    </ChoiceCard>
  );
}

function PurposeLine({ policy, purpose }: { policy: Policy; purpose: Purpose }) {
  const { t } = useTranslation();
  const why = whyNoEmotion(policy, purpose);
  const Icon = why === null ? IconCircleCheck : IconCircleX;
  return (
    <li>
      <Icon size={20} aria-hidden className={why === null ? 'settings-good' : undefined} />
      <div>
        <Text fw={600} size="sm">
          {t(`settings.policy.purpose.${purpose}`)}:{' '}
          {t(why === null ? 'settings.policy.emotion.on' : 'settings.policy.emotion.off')}
        </Text>
        <Text size="sm">{t(`settings.policy.emotion.why.${why ?? purpose}`)}</Text>
      </div>
    </li>
  );
}
