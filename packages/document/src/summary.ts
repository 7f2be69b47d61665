import type { Tone } from '@impact/insight/metrics/bands';
import type { Report } from '@impact/report/report';
import { reportView } from './view/report-view.ts';
import { clock } from './view/time.ts';

export interface SummaryOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}

const COLORS: Record<Tone, number> = { good: 32, ok: 33, poor: 31, info: 36 };
const FINDINGS = 3;

/** The report in a screenful of text: confidence, headline numbers with their bands, and the findings that matter most. */
export function renderSummary(report: Report, { color, width }: SummaryOptions): string {
  const view = reportView(report);
  const paint = (code: number, text: string) => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const bold = (text: string) => paint(1, text);
  const { index, reason, reliability } = view.confidence;
  const lines = [
    '',
    bold(printable(view.name)),
    view.facts.join(', '),
    '',
    `${bold('Delivery confidence'.padEnd(26))}${index === null ? `–  (${printable(reason ?? '')})` : `${bold(String(Math.round(index)))} of 100${reliability ? `  reliability ${reliability}` : ''}`}`,
    ...view.headline.map(({ label, value, unit, band, reliability }) => {
      const text = band ? paint(COLORS[band.tone], band.label.padEnd(16)) : ''.padEnd(16);
      return `${label.padEnd(26)}${`${value} ${unit}`.padEnd(22)}${text}reliability ${reliability}`.trimEnd();
    }),
  ];
  const chapters = [
    { title: 'What went well', findings: view.strengths },
    { title: 'What to try', findings: view.improvements },
    { title: 'Worth knowing', findings: view.notes },
  ];
  for (const { title, findings } of chapters) {
    if (findings.length === 0) continue;
    lines.push('', bold(title));
    for (const finding of findings.slice(0, FINDINGS)) {
      const times = finding.evidence.slice(0, 3).map(({ start }) => clock(start));
      lines.push(
        `  ${printable(finding.title)}${times.length > 0 ? `  (${times.join(', ')})` : ''}`,
        ...wrap(printable(finding.detail), width, '    '),
      );
    }
  }
  if (view.warnings.length > 0) {
    lines.push('', paint(33, 'Please note'), ...view.warnings.flatMap((text) => wrap(printable(text), width, '  ')));
  }
  return lines.join('\n');
}

/** Text from outside without the control characters that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Breaks a text into lines of at most `width` columns, each behind the indent. */
function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
