import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
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
  const step = subject === null ? 'find' : erased === null ? 'plan' : 'going';
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  // What had the focus is gone with the step before.
  useEffect(() => {
    if (shown.current !== step) place.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <SettingsCard title={t('settings.erasure.title')} lead={t('settings.erasure.lead')}>
      <Text ref={place} component="div" tabIndex={-1} size="sm" fw={600} className="erasure-step">
        {t(`settings.erasure.step.${step}`)}
      </Text>
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
