import { Loader, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AdviceCard } from '../findings/advice-card.tsx';
import { useReport } from '../report-context.tsx';
import { useTextLanguage } from '../text-language.ts';
import { draftCards } from './draft-cards.ts';
import { useCoachDraft } from './use-coach-draft.ts';

/** Suggestions of an analysis that is under way, while they are written. */
export function CoachWrites({ runId }: { runId: string }) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const lang = useTextLanguage();
  const draft = useCoachDraft(interview.id, runId);
  if (!draft) return null;
  return (
    <section className="coach-draft" aria-labelledby="coach-title">
      <Title order={3} id="coach-title">
        <Loader size={16} aria-hidden mr={8} />
        {t('reportSections.suggestions.writing')}
      </Title>
      <Text role="status" size="sm" c="dimmed">
        {t('reportSections.suggestions.written', { count: draft.items.length })}
      </Text>
      {draft.summary ? <Text lang={lang}>{draft.summary}</Text> : null}
      <div className="advice-cards advice-work">
        {draftCards(draft).map((item) => (
          <AdviceCard key={item.advice.join(' ')} item={item} />
        ))}
      </div>
    </section>
  );
}
