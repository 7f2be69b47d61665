import { longestSpans } from '../series/longest-spans.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import { gainOf, holdOf } from './effect.ts';
import { type Candidate, type FindingContext, measured, type Rule, wholeOf } from './finding.ts';
import { type PostureFault, postureFaults } from './posture-faults.ts';
import { clocks, moments, percent, seconds, times } from './words.ts';

/**
 * Posture in one finding of its kind: the ways in which it leaves its bands, the longest first, as advice where the score is not good; a
 * good score, and beside it without advice what leaves the bands all the same.
 */
export const postureRule: Rule = (context) => {
  const { episodes } = context;
  const score = measured(context, 'posture.score');
  if (!episodes || !score) return [];
  const faults = postureFaults(episodes)
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => totalSeconds(b.spans) - totalSeconds(a.spans));
  const [longest] = faults;
  const found: Candidate[] = [];
  if (longest) {
    const isGood = score.band === 'good';
    const told = faults.map(({ what, spans }) => {
      const length = seconds(totalSeconds(spans));
      return `${what} ${times(spans.length)} ${moments(spans)}, for ${length}${spans.length > 1 ? ' in all' : ''}.`;
    });
    found.push({
      id: longest.id,
      topic: 'posture_faults',
      kind: isGood ? 'note' : 'improve',
      title: titleOf(faults, context),
      detail: isGood ? told.join(' ') : `${told.join(' ')} ${longest.advice}`,
      metrics: [...faults.map(({ id }) => id), 'posture.score'],
      // A moment of each fault before a second one of the longest.
      evidence: [...faults.flatMap(({ spans }) => longestSpans(spans, 1)), ...longestSpans(longest.spans, 3)],
      effect: gainOf(context, 'posture'),
    });
  }
  if (score.band === 'good') {
    const { best } = score;
    found.push({
      id: 'posture.good',
      topic: 'posture',
      kind: 'strength',
      title: 'Posture looks upright',
      detail: `Upright, level and calm ${percent(score.value / 100)} of the time that the shoulders are seen${best ? `, for example from ${clocks([best])}` : ''}. Keep it.`,
      metrics: ['posture.score'],
      evidence: best ? [{ start: best.start, end: best.end }] : [wholeOf(context)],
      effect: holdOf(context, 'posture'),
    });
  }
  return found;
};

/** The first fault that leaves the band of its own metric names the finding; single moments that no metric minds name themselves. */
function titleOf(faults: readonly PostureFault[], context: FindingContext): string {
  const worst = faults.find(({ id }) => {
    const band = measured(context, id)?.band ?? null;
    return band !== null && band !== 'good';
  });
  return worst?.title ?? 'Posture leaves its bands at moments';
}
