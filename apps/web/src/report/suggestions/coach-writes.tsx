import { Loader, Text, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AdviceCard } from '../findings/advice-card.tsx';
import { useTextLanguage } from '../text-language.ts';
import { draftCards } from './draft-cards.ts';
import { useCoachDraft } from './use-coach-draft.ts';
import '../findings/advice.css';

interface CoachWritesProps {
  interviewId: string;
  /** The analysis that is under way. */
  runId: string;
  /** Level of the heading that fits where it stands. */
  order: 2 | 3;
  /** Whether moments can be played where it stands: inside of a report, and nowhere else. */
  hasPlayer: boolean;
}

/** Suggestions of an analysis that is under way, while they are written. */
export function CoachWrites({ interviewId, runId, order, hasPlayer }: CoachWritesProps) {
  const { t } = useTranslation();
  const lang = useTextLanguage();
  const draft = useCoachDraft(interviewId, runId);
  const count = draft?.items.length ?? 0;
  return (
    <>
      <VisuallyHidden role="status">
        {draft
          ? `${t('reportSections.suggestions.writing')}: ${t('reportSections.suggestions.written', { count })}`
          : ''}
      </VisuallyHidden>
      {draft ? (
        <section className="coach-draft" aria-labelledby="coach-title">
          <Title order={order} id="coach-title">
            <Loader size={16} aria-hidden mr={8} />
            {t('reportSections.suggestions.writing')}
          </Title>
          {draft.summary ? <Text lang={lang}>{draft.summary}</Text> : null}
          <ol className="advice-cards advice-work">
            {draftCards(draft, hasPlayer).map((item) => (
              <li key={item.advice.join(' ')}>
                <AdviceCard item={item} order={order === 2 ? 3 : 4} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
