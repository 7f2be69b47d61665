import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptText } from '../../report/kept-text.ts';
import { EmotionCard } from './emotion-card.tsx';
import { ModelCard } from './model-card.tsx';
import { type Choices, changesOf, draftText, type Policy, readDraft } from './policy-draft.ts';
import { PracticeCard } from './practice-card.tsx';
import { RegionCard } from './region-card.tsx';
import { RetentionCard } from './retention-card.tsx';
import { SaveBar } from './save-bar.tsx';
import './policy.css';

/** What a card of the form needs: what is chosen, and how to choose. */
export interface ChoiceProps {
  policy: Policy;
  /** Whether it is another than what holds. */
  isChanged: boolean;
  readOnly: boolean;
  choose: (choices: Partial<Choices>) => void;
}

/** The choices of the policy. What is not saved yet stays in this browser. */
export function PolicyForm({ policy, mayWrite }: { policy: Policy; mayWrite: boolean }) {
  const { t } = useTranslation();
  const [kept, keep] = useKeptText('policy');
  // What is half typed goes with the draft.
  const [round, setRound] = useState(0);
  const [daysWrong, setDaysWrong] = useState(false);
  const place = useRef<HTMLElement>(null);
  const changes = changesOf(policy, mayWrite ? readDraft(kept) : {});
  const shown: Policy = { ...policy, ...changes };
  const begin = (draft: (before: string) => string) => {
    keep(draft);
    setRound(round + 1);
    setDaysWrong(false);
    // The bar goes, and the focus that was in it.
    place.current?.focus({ preventScroll: true });
  };
  const cardFor = (...names: readonly (keyof Choices)[]): ChoiceProps => ({
    policy: shown,
    isChanged: names.some((name) => name in changes),
    readOnly: !mayWrite,
    choose: (choices) => keep(draftText(changesOf(policy, { ...changes, ...choices }))),
  });
  return (
    <section ref={place} tabIndex={-1} className="settings-stack policy-form" aria-label={t('settings.policy.choices')}>
      <RegionCard {...cardFor('region')} />
      <EmotionCard {...cardFor('emotion')} />
      <PracticeCard {...cardFor('practice')} />
      <ModelCard {...cardFor('languageModel')} />
      <RetentionCard key={round} {...cardFor('retentionDays')} onWrong={setDaysWrong} />
      <SaveBar
        policy={policy}
        changes={changes}
        daysWrong={daysWrong}
        // What was chosen while it was on its way is not saved yet.
        onSaved={(saved) => begin((before) => draftText(changesOf(saved, readDraft(before))))}
        onDiscard={() => begin(() => '')}
      />
    </section>
  );
}
