import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { timelineWithin } from '../face/timeline.ts';
import { eyeContact } from '../gaze/eye-contact.ts';
import { bodyWithin } from '../posture/body.ts';
import { postureScore } from '../posture/score.ts';
import { slouchShare } from '../posture/slouch.ts';
import { seriesWithin } from '../series/within.ts';
import { clipSpans } from '../speech/span-sets.ts';
import type { VisualBasis, VisualEpisodes } from '../visual.ts';

/**
 * Eye contact and posture during one answer, against the baselines of the whole recording: where the lens is and what is upright cannot be
 * told from half a minute.
 */
export function seenMetrics(
  { timeline, gaze, deviation, lens, body, slouch }: VisualBasis,
  episodes: VisualEpisodes,
  span: Span,
): Metric[] {
  const clipped = (spans: readonly Span[]): Span[] => clipSpans(spans, span);
  const part = bodyWithin(body, span);
  const within = { x: seriesWithin(gaze.x, span), y: seriesWithin(gaze.y, span) };
  return [
    ...eyeContact(
      timelineWithin(timeline, span),
      within,
      seriesWithin(deviation, span),
      clipped(episodes.looksAway),
      lens,
    ),
    slouchShare(part, seriesWithin(slouch, span), clipped(episodes.slouches)),
    postureScore(part, {
      shoulderTilts: clipped(episodes.shoulderTilts),
      headTilts: clipped(episodes.headTilts),
      slouches: clipped(episodes.slouches),
      handToFace: clipped(episodes.handToFace),
      restless: clipped(episodes.restless),
    }),
  ];
}
