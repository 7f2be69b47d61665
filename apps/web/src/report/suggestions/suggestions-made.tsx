import { coachView } from '@impact/document/view/coach';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { useTextLanguage } from '../text-language.ts';

/** Who wrote the suggestions, and with what a language model was asked. */
export function SuggestionsMade() {
  const { t } = useTranslation();
  const { report } = useReport();
  const lang = useTextLanguage();
  const { by, asked, note } = report.suggestions;
  const { facts } = coachView(report);
  return (
    <div>
      <Text size="sm" c="dimmed">
        {by === 'llm'
          ? t('reportSections.suggestions.byModel', { model: asked?.model ?? '' })
          : t('reportSections.suggestions.byRules')}
      </Text>
      {note ? (
        <Text size="sm" c="dimmed" lang={lang}>
          {note}
        </Text>
      ) : null}
      {facts.length > 0 ? (
        <details className="values">
          <summary>{t('reportSections.suggestions.how')}</summary>
          <dl className="metric-details" lang={lang}>
            {facts.map(({ label, text }) => (
              <div key={label} className="metric-fact">
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </div>
  );
}
