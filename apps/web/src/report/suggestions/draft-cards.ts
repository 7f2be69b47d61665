import type { AdviceItem } from '@impact/document/view/advice';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { CoachDraft } from './coach-draft.ts';

/**
 * Suggestions as cards while they are written; findings join them once there is a report. Where there is no player, their quotes and moments
 * wait for it, too.
 */
export const draftCards = ({ items }: CoachDraft, hasPlayer: boolean): AdviceItem[] =>
  items.map(({ advice, why, metrics, area, quote, evidence }) => ({
    title: metrics.flatMap((id) => definitionOf(id)?.label ?? [])[0] ?? area[0]?.toUpperCase() + area.slice(1),
    observed: why,
    advice: [advice],
    quote: hasPlayer ? quote : null,
    evidence: hasPlayer ? evidence : [],
  }));
