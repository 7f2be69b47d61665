import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { amountText } from '../parts/amount-text.ts';
import { useDay } from '../parts/day.ts';
import { useNumberNames } from '../parts/number-names.ts';
import { shownText, shownValue } from '../parts/shown-value.ts';
import { useAmount } from '../parts/use-amount.ts';
import { ReliabilityMark } from '../report/headline/trust.tsx';
import { useTextLanguage } from '../report/text-language.ts';
import type { Progress } from './progress-query.ts';
import type { MetricTrend } from './trend-groups.ts';

interface TrendDetailsProps {
  trend: MetricTrend;
  sessions: Progress['sessions'];
}

/** What became of a number in sentences, and all of its values. */
export function TrendDetails({ trend, sessions }: TrendDetailsProps) {
  const { t } = useTranslation();
  const names = useNumberNames();
  const day = useDay();
  const lang = useTextLanguage();
  const { id, points, notComparable } = trend;
  const sentences = useSentences(trend);
  return (
    <div className="trend-details">
      {sentences.length > 0 || notComparable !== null ? (
        <p>
          {sentences.join(' ')}{' '}
          {notComparable === null ? null : (
            <>
              {t('progress.numbers.never')} <span lang={lang}>{notComparable}</span>
            </>
          )}
        </p>
      ) : null}
      <Table
        className="tabular trend-table"
        withRowBorders={false}
        striped
        aria-label={t('progress.numbers.table', { name: names.name(id) })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('progress.sessions.date')}</Table.Th>
            <Table.Th scope="col">{t('progress.numbers.value')}</Table.Th>
            <Table.Th scope="col">{t('progress.numbers.reliability')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map(({ interviewId, title, createdAt }, i) => {
            const point = points[i];
            const measured = point && point.value !== null;
            return (
              <Table.Tr key={interviewId}>
                <Table.Th scope="row">
                  <Link
                    to="/interviews/$id"
                    params={{ id: interviewId }}
                    search={{ tab: 'metrics' }}
                    className="trend-link"
                    aria-label={t('progress.numbers.open', { date: day(createdAt), title })}
                  >
                    {day(createdAt)}
                  </Link>
                </Table.Th>
                <Table.Td>
                  {measured && point.value !== null
                    ? `${shownText(id, point.value)} ${names.unit(id, point.value)}`.trim()
                    : t('common.notMeasured')}
                </Table.Td>
                <Table.Td>{measured ? <ReliabilityMark reliability={point.reliability} /> : '–'}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** The change since the first and since the one before, and how it goes on average, as the shown values have it. */
function useSentences({ id, points, sinceFirst, sincePrevious, perSession, notComparable }: MetricTrend): string[] {
  const { t } = useTranslation();
  const amount = useAmount();
  const values = points.flatMap(({ value }) => value ?? []);
  const last = values.at(-1);
  if (last === undefined || sinceFirst === null) return [];
  const signed = (by: number): string => {
    const text = amountText(id, by);
    if (Number(text) === 0) return t('progress.numbers.noDifference');
    return t(by > 0 ? 'progress.numbers.up' : 'progress.numbers.down', { by: amount(id, text) });
  };
  const since = (from: number | undefined) => signed(shownValue(id, last) - shownValue(id, from ?? last));
  const verdict = ({ verdict: one }: NonNullable<MetricTrend['sinceFirst']>) => t(`progress.verdict.${one}`);
  if (notComparable !== null && sinceFirst.verdict === 'unsure') return [];
  return [
    t('progress.numbers.since', { by: since(values[0]), verdict: verdict(sinceFirst) }),
    ...(sincePrevious && values.length > 2
      ? [t('progress.numbers.sincePrevious', { by: since(values.at(-2)), verdict: verdict(sincePrevious) })]
      : []),
    ...(perSession === null ? [] : [t('progress.numbers.perSession', { by: signed(perSession) })]),
  ];
}
