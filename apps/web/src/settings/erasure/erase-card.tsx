import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';
import { ErasePlan } from './erase-plan.tsx';
import { Erasing } from './erasing.tsx';
import { FindSubject } from './find-subject.tsx';
import type { Listed, Subject } from './subject.ts';

/** Three steps: whom or what, what will be gone, and its going. */
export function EraseCard() {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<Subject | null>(null);
  const [erased, setErased] = useState<Listed[] | null>(null);
  const again = () => {
    setSubject(null);
    setErased(null);
  };
  return (
    <SettingsCard title={t('settings.erasure.title')} lead={t('settings.erasure.lead')}>
      {subject === null ? (
        <FindSubject onFound={setSubject} />
      ) : erased === null ? (
        <ErasePlan subject={subject} onBack={again} onErase={setErased} />
      ) : (
        <Erasing interviews={erased} onDone={again} />
      )}
    </SettingsCard>
  );
}
