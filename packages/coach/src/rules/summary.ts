import { STAR, STORY_WORDS } from '@impact/insight/answers/story';
import type { Metric } from '@impact/report/metric';
import type { Finding } from '@impact/report/report';
import type { Strength } from './keep.ts';
import { rankOf } from './rank.ts';
import type { Idea, Scene } from './rule.ts';
import { PART_NAMES, stories } from './story.ts';
import { answersNamed, clock, count, joined, quoted, sentence } from './wording.ts';

/** From this worth on a listener notices it before anything else. */
const NOTICED_FIRST = 0.8;
/** How far the first idea must be ahead of the second to be called the one that matters. */
const FAR_AHEAD = 1.5;

/** Everything but what is said: pace, pauses, voice, gaze, posture, picture. */
const isDelivery = ({ area }: { area: Idea['area'] }): boolean => area !== 'content' && area !== 'language';

interface Parts {
  metrics: readonly Metric[];
  findings: readonly Finding[];
  scene: Scene;
  /** Best first. */
  ideas: readonly Idea[];
  strengths: readonly Strength[];
}

/**
 * The recording in at most three sentences, as somebody across the table meets it: what comes across, how the answers are built, and the one
 * change that would gain most. Only measured facts; a sentence without any is left out.
 */
export function summaryOf({ metrics, findings, scene, ideas, strengths }: Parts): string {
  if ((ideas.length === 0 && strengths.length === 0) || isEmpty(metrics, scene))
    return nothingToSay(metrics, findings, scene, ideas.length > 0);
  const said = new Set<Idea>();
  const sentences = [
    delivery(ideas, strengths, said),
    answersSentence(scene) ?? wording(ideas, strengths, said) ?? alsoHolding(ideas, said),
    change(ideas),
  ];
  return sentences.filter((text) => text !== null).join(' ');
}

/** Share of the time in which a face must be seen to tell of one. */
const SEEN = 0.5;

/** Whether there is nobody to tell of: no words, and hardly a face. */
const isEmpty = (metrics: readonly Metric[], { transcript }: Scene): boolean =>
  transcript === null && (metrics.find(({ id }) => id === 'face.visible')?.value ?? 0) < SEEN;

function nothingToSay(
  metrics: readonly Metric[],
  findings: readonly Finding[],
  scene: Scene,
  hasIdeas: boolean,
): string {
  if (isEmpty(metrics, scene)) {
    const hasPicture = metrics.some(({ id, value }) => id === 'face.visible' && value !== null);
    const found = `No ${hasPicture ? 'face and no speech were' : 'speech was'} found`;
    return hasIdeas ? `${found}: camera and microphone come first.` : `${found}, so there is nothing to advise on.`;
  }
  if (findings.some(({ kind }) => kind === 'improve'))
    return 'The findings tell of moments to work on; the measured numbers ask for nothing beyond them.';
  if (scene.metrics.size > 0) return 'None of the measured numbers asks for a change.';
  const reason = metrics.find((metric) => metric.value === null)?.reason;
  return `There was too little material in this recording for a suggestion.${reason ? ` ${reason}` : ''}`;
}

/** What comes across first: what is noticed at once, else what works and what stands against it. */
function delivery(ideas: readonly Idea[], strengths: readonly Strength[], said: Set<Idea>): string | null {
  const good = strengths.filter(isDelivery).map(({ fact }) => fact);
  const [first, second] = ideas.filter(isDelivery);
  if (!first) return good.length > 0 ? `${sentence(joined(good.slice(0, 3)))}.` : null;
  said.add(first);
  if (good.length === 0) {
    if (second) said.add(second);
    return `${sentence(joined([first, second].flatMap((idea) => idea?.fact ?? [])))}.`;
  }
  return first.worth >= NOTICED_FIRST
    ? `${sentence(first.fact)}, while ${joined(good.slice(0, 1))}.`
    : `${sentence(joined(good.slice(0, 2)))}, but ${first.fact}.`;
}

/** How the answers are built; null where none can be judged. */
function answersSentence(scene: Scene): string | null {
  if (!scene.isQuotable || scene.answers.length === 0) return null;
  const told = stories(scene);
  const [only] = told;
  if (!only) return shortAnswers(scene);
  if (told.length === 1) {
    const heard = STAR.filter((part) => only.star[part] !== null);
    const absent = STAR.filter((part) => only.star[part] === null);
    const which = scene.answers.length === 1 ? 'the answer' : `answer ${only.number}`;
    const quote = quotable(only.star.result ?? only.star.action ?? only.star.situation ?? only.star.task);
    if (heard.length === 0)
      return `No case is heard in ${which}: neither where it was, nor what was done, nor the outcome.`;
    if (absent.length === 0) return `${sentence(which)} tells a whole story, up to its outcome${quote}.`;
    return `${sentence(which)} gives ${joined(heard.map((part) => PART_NAMES[part]))}${quote}, but not ${joined(absent.map((part) => PART_NAMES[part])).replaceAll(' and ', ' or ')}.`;
  }
  const reaching = told.filter(({ star }) => star.result !== null);
  const without = told.filter(({ star }) => star.result === null);
  const [best] = reaching;
  if (!best) return `${sentence(count(told.length))} stories are told, and no outcome is heard in any of them.`;
  const quote = quotable(best.star.result);
  return without.length === 0
    ? `All ${count(told.length)} stories reach an outcome${quote}.`
    : `Of ${count(told.length)} stories, ${count(reaching.length)} ${reaching.length === 1 ? 'reaches' : 'reach'} an outcome${quote}; none is heard in ${answersNamed(without.map(({ number }) => number))}.`;
}

/** A quote with its moment in brackets; none where it would end a sentence in the middle. */
const quotable = (quote: { text: string; start: number } | null): string =>
  quote === null || /[.?!]\s/u.test(quote.text) ? '' : ` (${quoted(quote.text)}, ${clock(quote.start)})`;

function shortAnswers({ answers }: Scene): string | null {
  const longest = answers.reduce((most, { words }) => Math.max(most, words), 0);
  if (longest === 0 || longest >= STORY_WORDS) return null;
  const words = longest === 1 ? 'one word' : `${longest} words`;
  return answers.length === 1
    ? `The one answer has ${words}, which leaves an interviewer little to go by.`
    : `The longest of the ${count(answers.length)} answers has ${words}, which leaves an interviewer little to go by.`;
}

function wording(ideas: readonly Idea[], strengths: readonly Strength[], said: Set<Idea>): string | null {
  const idea = ideas.find(({ area }) => area === 'content' || area === 'language');
  const good = strengths.filter((strength) => !isDelivery(strength)).map(({ fact }) => fact);
  if (idea) said.add(idea);
  if (idea && good.length > 0) return `${sentence(joined(good.slice(0, 2)))}, but ${idea.fact}.`;
  if (idea) return `${sentence(idea.fact)}.`;
  return good.length > 0 ? `${sentence(joined(good.slice(0, 2)))}.` : null;
}

/** The next thing that weakens the impression, where nothing is known of the words. */
function alsoHolding(ideas: readonly Idea[], said: Set<Idea>): string | null {
  const next = ideas.find((idea) => !said.has(idea));
  return next ? `${sentence(next.fact)}.` : null;
}

/** The one change that would gain most. */
function change([first, second]: readonly Idea[]): string {
  if (!first) return 'Nothing that was measured asks for a change, so a harder question is the next step.';
  const isAhead = second === undefined || rankOf(first) >= FAR_AHEAD * rankOf(second);
  return isAhead
    ? `${sentence(first.gain)} would gain most.`
    : `${sentence(first.gain)} would gain most, and then ${second.gain}.`;
}
