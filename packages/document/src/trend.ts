import { numberText, unitText } from '@impact/insight/metrics/value-text';
import { type MetricTrend, trend } from '@impact/insight/trend/trend';
import type { Report } from '@impact/report/report';
import { oneLine } from './plain-text.ts';
import { textTable } from './text-table.ts';
import { day } from './view/time.ts';

const SIGNS = { better: '+', worse: '−', changed: '~', steady: '=', unsure: '?' } as const;

/** The trend as JSON, ended by a line end: what `trend` of `@impact/insight` returns. */
export const trendJson = (reports: readonly Report[]): string => `${JSON.stringify(trend(reports), null, 1)}\n`;

/**
 * One person over sessions as text of `width` columns: the sessions, oldest first, a table with a row for each quantity and what became of
 * it, and the changes that mean something in a sentence each.
 */
export function renderTrend(reports: readonly Report[], { width }: { width: number }): string {
  const { sessions, confidence, metrics } = trend(reports);
  const rows = [confidence, ...metrics].filter(({ points }) => points.some(({ value }) => value !== null));
  const hasSlope = rows.some(({ perSession }) => perSession !== null);
  const told = rows.filter(({ sinceFirst }) => sinceFirst?.verdict === 'better' || sinceFirst?.verdict === 'worse');
  return [
    'One person over sessions, oldest first.',
    '',
    ...sessions.map(({ name, createdAt }, index) => `(${index + 1}) ${oneLine(name)}, analysed ${day(createdAt)}`),
    '',
    ...textTable(
      [
        '',
        ...sessions.map((_, index) => `(${index + 1})`),
        'since first',
        'since previous',
        ...(hasSlope ? ['a session'] : []),
      ],
      rows.map((row) => [
        unitText(row.id) === '' ? row.label : `${row.label}, ${unitText(row.id)}`,
        ...row.points.map(({ value }) => (value === null ? '–' : shown(row.id, value))),
        changed(row, row.sinceFirst),
        changed(row, row.sincePrevious),
        ...(hasSlope ? [row.perSession === null ? '–' : signed(row.id, row.perSession)] : []),
      ]),
      { width },
    ),
    '',
    '+ nearer to what comes across well   − further from it   ~ changed, neither better nor worse',
    '= no more than recordings of one day differ   ? too little material, or not to be compared',
    ...(told.length > 0 ? ['', ...told.map(({ text }) => `  ${text}`)] : []),
    '',
  ].join('\n');
}

const shown = (id: string, value: number): string =>
  id === 'confidence.index' ? `${Math.round(value)}` : numberText(id, value);

/** With its sign, where what is shown of it is more than zero. */
function signed(id: string, value: number): string {
  const text = shown(id, value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

const changed = ({ id }: MetricTrend, change: MetricTrend['sinceFirst']): string =>
  change ? `${signed(id, change.by)} ${SIGNS[change.verdict]}` : '–';
