import { numberText } from '@impact/insight/metrics/value-text';
import { type MetricTrend, trend } from '@impact/insight/trend/trend';
import type { Report } from '@impact/report/report';
import { labelWithUnit } from './label.ts';
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
  const columns = [
    '',
    ...sessions.map((_, index) => `(${index + 1})`),
    'since first',
    'since previous',
    ...(hasSlope ? ['a session'] : []),
  ];
  const table = (some: readonly MetricTrend[]): string[] =>
    some.length === 0
      ? []
      : textTable(
          columns,
          some.map((row) => [
            labelWithUnit(row),
            ...row.points.map(({ value }) => (value === null ? '–' : shown(row.id, value))),
            changed(row, row.sinceFirst, 0),
            changed(row, row.sincePrevious, -2),
            ...(hasSlope ? [row.perSession === null ? '–' : signed(row.id, row.perSession)] : []),
          ]),
          { width },
        );
  const told = rows.filter(({ sinceFirst }) => sinceFirst?.verdict === 'better' || sinceFirst?.verdict === 'worse');
  return [
    'One person over sessions, oldest first.',
    '',
    ...sessions.map(({ name, createdAt }, index) => `(${index + 1}) ${oneLine(name)}, analysed ${day(createdAt)}`),
    '',
    ...table(rows.filter((row) => !isUnsure(row))),
    ...(rows.some(isUnsure) ? ['', 'Too little material, or not to be compared:', ''] : []),
    ...table(rows.filter(isUnsure)),
    '',
    '+ nearer to what comes across well   − further from it   ~ changed, neither better nor worse',
    '= no more than recordings of one day differ   ? too little material, or not to be compared',
    ...(told.length > 0 ? ['', ...told.map(({ text }) => `  ${text}`)] : []),
    '',
  ].join('\n');
}

const shown = (id: string, value: number): string =>
  id === 'confidence.index' ? `${Math.round(value)}` : numberText(id, value);

const isUnsure = ({ sinceFirst }: MetricTrend): boolean => sinceFirst === null || sinceFirst.verdict === 'unsure';

/** A change with its sign, where what is shown of it is more than zero; of shares in percentage points. */
function signed(id: string, value: number): string {
  const text = shown(id, value)
    .replace(/^(−?1) %$/, '$1 point')
    .replace(' %', ' points');
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** The change from one of the sessions that have a value (`from` as an index of an array) to the last, as the shown values have it. */
function changed({ id, points }: MetricTrend, change: MetricTrend['sinceFirst'], from: number): string {
  const values = points.flatMap(({ value }) => value ?? []);
  const [before, after] = [values.at(from), values.at(-1)];
  if (!change || before === undefined || after === undefined) return '–';
  return `${signed(id, asShown(id, after) - asShown(id, before))} ${SIGNS[change.verdict]}`;
}

/** A value with no more digits than are shown of it. */
function asShown(id: string, value: number): number {
  if (id === 'confidence.index') return Math.round(value);
  const text = numberText(id, value).replace('−', '-');
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
}
