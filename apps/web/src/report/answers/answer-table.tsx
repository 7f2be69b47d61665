import { type AnswerView, COMPARED } from '@impact/document/view/answers';
import { clock, length } from '@impact/document/view/time';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToneMark } from '../headline/tone-mark.tsx';
import { bandOfMetric } from '../metrics/band-of-metric.ts';
import { useNumberWords } from '../metrics/number-words.ts';
import { answerId } from './answer-card.tsx';

/** Not by a link into the page: behind the `#` there may stand the secret of a share link. */
function goTo(number: number): void {
  const answer = document.getElementById(answerId(number));
  answer?.scrollIntoView({ block: 'start' });
  answer?.focus({ preventScroll: true });
}

/** What answers are compared by, one line for each. */
export function AnswerTable({ views }: { views: readonly AnswerView[] }) {
  const { t } = useTranslation();
  const words = useNumberWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="answers-scroll" aria-label={t('reportSections.answers.sideBySide')} tabIndex={0} data-scrolls>
      <table className="answers-table tabular">
        <thead>
          <tr>
            <th scope="col">{t('reportSections.answers.answer')}</th>
            <th scope="col">{t('reportSections.answers.length')}</th>
            {COMPARED.map((id) => (
              <th key={id} scope="col">
                {words.name(id)}
              </th>
            ))}
            <th scope="col">{t('reportSections.answers.story')}</th>
          </tr>
        </thead>
        <tbody>
          {views.map(({ number, question, start, end, compared, story }) => (
            <tr key={number}>
              <th scope="row">
                <Anchor component="button" type="button" underline="always" onClick={() => goTo(number)}>
                  {t('reportSections.answers.number', { number })}
                </Anchor>
                <span className="answers-question">
                  {question ?? t('reportSections.answers.at', { at: clock(start) })}
                </span>
              </th>
              <td>{length(end - start)}</td>
              {compared.map((metric, i) => {
                const band = metric && metric.number !== null ? bandOfMetric(metric.metric) : null;
                return (
                  <td key={COMPARED[i]}>
                    {metric?.value ?? '–'}{' '}
                    {band && metric ? <ToneMark tone={band.tone} label={words.band(metric.id, band)} /> : null}
                  </td>
                );
              })}
              <td>
                {story === null
                  ? '–'
                  : t('reportSections.answers.heard', { count: story.filter(({ quote }) => quote !== null).length })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
