import { type ComponentType, lazy } from 'react';
import type { ReportContents } from './report-context.tsx';

/** One tab of the report: its parts stand under each other, each is loaded when the tab is opened first. */
export interface ReportSection {
  /** Name in the address: `?tab=transcript`. */
  id: 'timeline' | 'advice' | 'transcript' | 'metrics' | 'answers' | 'review';
  parts: readonly ComponentType[];
  /** Left out where there is nothing to show at all. */
  isShown?: (contents: ReportContents) => boolean;
}

const confidence = () => import('./confidence/confidence-section.tsx');
const timeline = () => import('./timeline/timeline-section.tsx');

/** Loads the parts of the first tab beside the report itself; one that cannot be loaded says so where it is shown. */
export const loadFirst = (): Promise<unknown> => Promise.allSettled([confidence(), timeline()]);

/** The tabs in their order. A part takes no properties: it finds everything by `useReport()` and `usePlayhead()`. */
export const SECTIONS: readonly ReportSection[] = [
  {
    id: 'timeline',
    parts: [
      lazy(async () => ({ default: (await confidence()).ConfidenceSection })),
      lazy(async () => ({ default: (await timeline()).TimelineSection })),
    ],
  },
  {
    id: 'advice',
    parts: [
      lazy(async () => ({ default: (await import('./suggestions/suggestions-section.tsx')).SuggestionsSection })),
      lazy(async () => ({ default: (await import('./findings/findings-section.tsx')).FindingsSection })),
    ],
  },
  {
    id: 'transcript',
    parts: [lazy(async () => ({ default: (await import('./transcript/transcript-section.tsx')).TranscriptSection }))],
  },
  {
    id: 'metrics',
    parts: [
      lazy(async () => ({ default: (await import('./metrics/metrics-section.tsx')).MetricsSection })),
      lazy(async () => ({ default: (await import('./missing/missing-section.tsx')).MissingSection })),
    ],
  },
  {
    id: 'answers',
    parts: [lazy(async () => ({ default: (await import('./answers/answers-section.tsx')).AnswersSection }))],
    isShown: ({ report }) => report.answers.length > 0,
  },
  {
    id: 'review',
    parts: [
      lazy(async () => ({ default: (await import('./notes/notes-section.tsx')).NotesSection })),
      lazy(async () => ({ default: (await import('./rating/rating-section.tsx')).RatingSection })),
      lazy(async () => ({ default: (await import('./sign-off/sign-off-section.tsx')).SignOffSection })),
    ],
    // Of the people who work here, for themselves.
    isShown: ({ interview }) => interview.permissions.includes('note.read'),
  },
];
