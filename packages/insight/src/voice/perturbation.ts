import type { Metric } from '@impact/report/metric';
import { mergeSpans, type Span, spanLength } from '@impact/report/span';
import { measuredMetric } from '../metrics/measured.ts';
import { longestSpans } from '../series/longest-spans.ts';
import { median } from '../series/percentile.ts';
import { secondsWithin, totalSeconds } from '../speech/span-sets.ts';
import type { VoiceInput } from './voice.ts';

/** The speaker's own beginning that the rest is compared with, seconds from the first sound. */
const BASELINE = 30;

interface Block extends Span {
  value: number;
}

/** The blocks that could be measured and that the candidate speaks in for at least half of the time. */
function spokenBlocks(values: Float32Array, step: number, speech: readonly Span[]): Block[] {
  return Array.from(values, (value, index) => ({ start: index * step, end: (index + 1) * step, value })).filter(
    (block) => Number.isFinite(block.value) && secondsWithin(speech, block) >= spanLength(block) / 2,
  );
}

/**
 * Jitter and shimmer: median of the blocks, and how the time after the speaker's first 30 s compares with them (`change`, a share: 0.2
 * is a fifth more). Microphone and room shape both, so that they are compared with nobody else and never of high reliability.
 */
export function perturbationMetrics({ prosody, timeline, missing }: VoiceInput): Metric[] {
  const { speech } = timeline;
  const begin = (speech[0]?.start ?? 0) + BASELINE;
  return (['jitter', 'shimmer'] as const).map((kind) => {
    const blocks = prosody ? spokenBlocks(prosody.perturbation[kind], prosody.perturbation.step, speech) : [];
    const baseline = median(blocks.filter(({ end }) => end <= begin + 1e-6).map(({ value }) => value));
    const later = median(blocks.filter(({ end }) => end > begin + 1e-6).map(({ value }) => value));
    const measured = totalSeconds(blocks);
    const spoken = totalSeconds(speech);
    return measuredMetric({
      id: `voice.${kind}`,
      value: median(blocks.map(({ value }) => value)),
      coverage: spoken > 0 ? measured / spoken : 0,
      usableSeconds: measured,
      engineCap: 'medium',
      evidence: longestSpans(mergeSpans(blocks.map(({ start, end }) => ({ start, end })))),
      detail: {
        firstHalfMinute: round(baseline),
        afterwards: round(later),
        change: baseline && later !== null ? round(later / baseline - 1) : null,
      },
      ...(missing && { reason: missing }),
    });
  });
}

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
