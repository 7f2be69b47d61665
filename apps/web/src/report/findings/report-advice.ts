import { type Advice, adviceOf } from '@impact/document/view/advice';
import { infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Report } from '@impact/report/report';

/** Findings and suggestions, joined where they are about the same thing; nothing that rests on emotion where the policy has it off. */
export function reportAdvice(report: Report): Advice {
  if (report.policy.emotionInference) return adviceOf(report);
  const isAllowed = ({ metrics }: { metrics: readonly string[] }) => !metrics.some(infersEmotion);
  const { suggestions } = report;
  return adviceOf({
    ...report,
    findings: report.findings.filter(isAllowed),
    suggestions: {
      ...suggestions,
      items: suggestions.items.filter(isAllowed),
      exercises: suggestions.exercises.filter(isAllowed),
    },
  });
}
