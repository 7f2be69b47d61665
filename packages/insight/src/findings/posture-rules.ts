import type { Span } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import type { VisualEpisodes } from '../visual.ts';
import { gainOf, holdOf } from './effect.ts';
import { type Candidate, measured, type Rule, wholeOf } from './finding.ts';
import { clocks, moments, percent, seconds, times } from './words.ts';

/** One way in which posture leaves its bands: `what` is a sentence without its end, `advice` a whole one. */
interface PostureFault {
  id: string;
  spans: readonly Span[];
  title: string;
  what: string;
  advice: string;
}

const faultsIn = (episodes: VisualEpisodes): PostureFault[] =>
  [
    {
      id: 'posture.slouch',
      spans: episodes.slouches,
      title: 'Posture sinks',
      what: 'The shoulders sink below their usual upright place',
      advice: 'Try sitting back against the chair before each answer.',
    },
    {
      id: 'posture.shoulder_tilt',
      spans: episodes.shoulderTilts,
      title: 'One shoulder looks lower',
      what: 'The shoulders look tilted by more than 6°',
      advice: 'Try resting both arms alike.',
    },
    {
      id: 'posture.head_tilt',
      spans: episodes.headTilts,
      title: 'The head looks tilted',
      what: 'The head looks tilted by more than 10°',
      advice: 'Try raising the camera to eye level.',
    },
    {
      id: 'posture.hand_to_face',
      spans: episodes.handToFace,
      title: 'A hand goes to the face',
      what: 'A hand is at the face',
      advice: 'Try resting the hands on the table.',
    },
    {
      id: 'posture.sway',
      spans: episodes.restless,
      title: 'The posture looks restless',
      what: 'The shoulders move sideways by more than 6 % of their width',
      advice: 'Try both feet on the floor.',
    },
  ]
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => totalSeconds(b.spans) - totalSeconds(a.spans));

/**
 * Posture in one finding of its kind: the ways in which it leaves its bands, the longest first, as advice where the score is not good; a
 * good score, and beside it without advice what leaves the bands all the same.
 */
export const postureRule: Rule = (context) => {
  const { episodes } = context;
  const score = measured(context, 'posture.score');
  if (!episodes || !score) return [];
  const faults = faultsIn(episodes);
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
      title: longest.title,
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
