import type { Tone } from '@impact/insight/metrics/bands';
import type { Report } from '@impact/report/report';
import { oneLine } from './plain-text.ts';
import type { AnswerView } from './view/answers.ts';
import { type ReportView, reportView } from './view/report-view.ts';
import { clock, length } from './view/time.ts';

export interface SummaryOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}

const COLORS: Record<Tone, number> = { good: 32, ok: 33, poor: 31, info: 36 };
/** Entries of each list: all of it has to fit on one screen. */
const STRENGTHS = 2;
const ADVICE = 3;
const MOMENTS = 3;
const ANSWERS = 5;

/** The report in a screenful of text: summary, confidence with its dips and peaks, headline numbers, answers, and what to try. */
export function renderSummary(report: Report, options: SummaryOptions): string {
  const view = reportView(report);
  const paint = (code: number, text: string) => (options.color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const page: Page = { width: options.width, bold: (text) => paint(1, text), paint };
  return [
    '',
    page.bold(printable(view.name)),
    `${view.date}, ${view.facts.join(', ')}`,
    ...chapter('', wrap(printable(view.summary), page.width, '')),
    ...chapter('', numbers(view, page)),
    ...chapter(
      page.bold('Dips and peaks of confidence'),
      view.confidence.moments
        .slice(0, MOMENTS)
        .map(({ at, kind, text }) => line(`${clock(at).padStart(7)}  ${kind.padEnd(5)} ${printable(text)}`, page)),
    ),
    ...chapter(page.bold('Answers'), answers(view.answers, page)),
    ...chapter(
      page.bold('What went well'),
      view.advice.strengths
        .slice(0, STRENGTHS)
        .map(({ title, evidence }) => line(`  ${printable(title)}${times(evidence)}`, page)),
    ),
    ...chapter(page.bold('What to try'), tries(view, page)),
    ...chapter(
      page.paint(33, 'Please note'),
      [...view.warnings, ...[view.coach.note, view.coach.cost].flatMap((text) => text ?? [])].flatMap((text) =>
        wrap(printable(text), page.width, '  '),
      ),
    ),
  ].join('\n');
}

interface Page {
  width: number;
  bold: (text: string) => string;
  paint: (code: number, text: string) => string;
}

/** A title over its lines, with an empty line before; nothing where there are no lines. */
function chapter(title: string, lines: readonly string[]): string[] {
  if (lines.every((text) => text.trim() === '')) return [];
  return ['', ...(title === '' ? [] : [title]), ...lines];
}

function numbers(
  { confidence: { index, reason, reliability }, headline }: ReportView,
  { bold, paint }: Page,
): string[] {
  const trust = reliability ? `  reliability ${reliability}` : '';
  return [
    `${bold('Delivery confidence'.padEnd(26))}${index === null ? `–  (${printable(reason ?? '')})` : `${bold(String(Math.round(index)))} of 100${trust}`}`,
    ...headline.map(({ label, value, unit, band, reliability: own }) => {
      const text = band ? paint(COLORS[band.tone], band.label.padEnd(16)) : ''.padEnd(16);
      return `${label.padEnd(26)}${`${value} ${unit}`.padEnd(22)}${text}reliability ${own}`.trimEnd();
    }),
  ];
}

function answers(views: readonly AnswerView[], page: Page): string[] {
  const rows = views.slice(0, ANSWERS).map(({ number, start, end, question, compared, story }) => {
    const measured = compared.flatMap((metric) =>
      metric && metric.number !== null ? [`${metric.label.toLowerCase()} ${metric.value}`] : [],
    );
    const parts = story === null ? [] : [`story ${story.filter(({ quote }) => quote !== null).length} of 4`];
    const facts = [length(end - start), ...measured, ...parts].join(', ');
    return line(
      `${clock(start).padStart(7)}  ${number}. ${facts}${question === null ? '' : ` – ${printable(question)}`}`,
      page,
    );
  });
  const more = views.length - ANSWERS;
  return more > 0 ? [...rows, `         and ${more} more`] : rows;
}

function tries({ advice, answers: views }: ReportView, page: Page): string[] {
  const general = advice.items.map((item) => ({ item, where: '' }));
  const own = views.flatMap(({ number, advice: items }) =>
    items.map((item) => ({ item, where: ` in answer ${number}` })),
  );
  return [...general, ...own]
    .slice(0, ADVICE)
    .flatMap(({ item, where }) => [
      line(`  ${printable(item.title)}${where}${times(item.evidence)}`, page),
      ...item.advice.slice(0, 1).flatMap((text) => wrap(printable(text), page.width, '    ')),
    ]);
}

function times(evidence: readonly { start: number }[]): string {
  const shown = evidence.slice(0, 3).map(({ start }) => clock(start));
  return shown.length > 0 ? `  (${shown.join(', ')})` : '';
}

/** A line cut to the width of the terminal. */
function line(text: string, { width }: Page): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`;
}

/** Text from outside without what a terminal would obey or what turns its direction, on one line. */
export const printable = (text: string): string => oneLine(text);

/** Breaks a text into lines of at most `width` columns, each behind the indent. */
function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let current = indent;
  for (const word of text.split(' ')) {
    if (current.length + word.length > width && current.trim() !== '') {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += `${word} `;
  }
  return [...lines, current.trimEnd()];
}
