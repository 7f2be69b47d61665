import { Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceCard } from './choice-card.tsx';
import type { ChoiceProps } from './policy-form.tsx';

/** Whether interviews may be somebody's own practice, which needs no consent. */
export function PracticeCard({ policy: { practice }, isChanged, readOnly, choose }: ChoiceProps) {
  const { t } = useTranslation();
  const what = t(practice ? 'settings.policy.practice.on' : 'settings.policy.practice.off');
  return (
    <ChoiceCard
      title={t('settings.policy.practice.title')}
      lead={t('settings.policy.practice.lead')}
      isChanged={isChanged}
    >
      {readOnly ? (
        <Text>{what}</Text>
      ) : (
        <Switch
          checked={practice}
          label={t('settings.policy.practice.switch')}
          description={what}
          onChange={({ currentTarget }) => choose({ practice: currentTarget.checked })}
        />
      )}
    </ChoiceCard>
  );
}
