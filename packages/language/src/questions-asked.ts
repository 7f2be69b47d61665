import type { Quote } from '@impact/report/quote';
import { endsSentence } from './marks.ts';
import { phraseFinder } from './phrases.ts';
import { ANNOUNCEMENTS, LEAD_IN } from './question-openings.ts';
import { quoteOf, type SpokenWord } from './spoken.ts';

/** Polite requests for an answer: questions in writing with or without a question mark. */
const REQUESTS = [
  'could|can|would|will you (please)? (maybe)? (just)? tell|explain|describe|share|say|give|walk|talk',
  ...ANNOUNCEMENTS,
  "i'd|we'd (also)? (just)? (really)? like|love to know|hear|understand|learn",
  'i would (also)? (just)? (really)? like|love to know|hear|understand|learn',
  'i (just)? (also)? wanted|want to ask|know',
  'do you mind telling',
  'one|another|last question',
];

/** How a question begins, which only counts where no mark tells whether it is one. */
const OPENINGS = [
  'what|where|when|which|who|how do|does|did|would|will|are|can|could|should',
  'what|how is|was (the|a|your|it)? team|company|role|position|culture|budget|salary|like|next|plan|timeline|structured|organised|organized|expected|measured|typical',
  'what is|does (a|the|your)? (typical)? *',
  'how much|many|long|often|big|large|soon do|does|is|are|would|will|people',
  'what kind|sort|type of * (*)? do|does|is|are|would|will|have',
  'how many people',
  'do|does|are|have|will|would you',
  'does|is|are|will|would the|this|there|your',
  'is|are there',
];

const REPEAT_PLEASE = [
  'could|can|would you (please)? repeat|rephrase',
  'can|could you hear|see',
  'do you mean',
  'what do you mean',
  'say that again',
  'sorry what|could|can',
  'is my|the audio|camera|microphone|sound|video|connection|screen',
  'am i audible|muted|on|clear',
  'does that answer|make',
  'did|do i answer|make',
];

/** About the talk itself and how it is held: "Can I take a sip of water?", "Do you want me to share my screen?" */
const LOGISTICS = [
  'do|would you (also)? want|like|prefer|need me to',
  'do|would you mind if i',
  'shall|should i',
  'can|could|may i (just)? (quickly)? (please)? take|have|get|grab|drink|pour a|some|my (quick)? (little)? (short)? sip|drink|glass|water|coffee|tea|moment|second|minute|sec|break|look|note|notes',
  'can|could|may i (just)? (quickly)? (please)? share|show|mute|unmute|close|open|skip|finish|think|continue',
  'can|could|may i (just)? (quickly)? (please)? start|begin with|by|over|again|now',
  'can|could|may i (just)? (quickly)? (please)? turn|switch off|on|the|my',
  'can|could|may i (just)? (quickly)? (please)? go ahead|first|back|on',
  'is it|that ok|okay|fine|alright if i (just)? (quickly)? take|have|get|grab|drink|share|show|start|close|open|turn',
];

/** Questions that nobody is to answer: "Why not just fix it?", "What could go wrong?" */
const RHETORICAL = [
  'why not (just)? *',
  'why would|should|bother anyone|anybody|somebody|i|we|you|with',
  'who knows|cares|wants|needs',
  'who would|could have|not',
  "who|what|how wouldn't|doesn't|couldn't|can't",
  'what could|can possibly|go',
  'what else can|could|should i|we',
  "what's|what is the point",
  'how hard|difficult can|could it|that',
  'how could|can anyone|anybody|i|we',
];

const isRequest = opener(REQUESTS);
const isOpening = opener(OPENINGS);
const asksToRepeat = opener(REPEAT_PLEASE);
const isNoQuestion = opener([...LOGISTICS, ...RHETORICAL]);

/** Speech that is told: the question in it was asked elsewhere. */
const REPORTING = new Set(
  'asked asking said saying says told telling thought wondered replied answered goes shouted wrote asks'.split(' '),
);

/** Asked of nobody. */
const EMPTY = new Set(
  'you know i mean right see okay ok yeah yes no sorry pardon really what huh hello why how so me excuse'.split(' '),
);
/** Ends of a statement that ask for no more than a nod. */
const TAG = new Set(
  "right ok okay yeah yes no correct huh eh you know isn't it aren't they don't doesn't didn't wasn't weren't won't wouldn't can't couldn't haven't hasn't he she we i is are do does did was were".split(
    ' ',
  ),
);
const LONGEST_TAG = 3;
/** Words that the longest opening takes, and more. */
const LONGEST_OPENING = 12;

/**
 * The question that the candidate asks in a sentence, or null. With a question mark it is one unless it is a tag ("…, right?"), a question
 * that is told ("I asked him, what …?"), one that the candidate answers ("What did I do?"), a request to repeat, about
 * the talk itself ("Can I share my screen?"), or rhetorical. Without any mark, as in
 * a draft, it goes by its first words; and a polite request ("I'd like to know …") counts with a full stop as well.
 */
export function questionAskedIn(sentence: readonly SpokenWord[]): Quote | null {
  const words = sentence.filter((word) => !word.filler && word.key !== '');
  const lead = words.findIndex(({ key }) => !LEAD_IN.has(key));
  const said = lead < 0 ? [] : words.slice(lead);
  const last = said.at(-1);
  const first = said[0];
  if (!first || !last || said.length < 3 || isAsideOrTold(said) || asksToRepeat(said) || isNoQuestion(said))
    return null;
  const marked = /\?["'”’)\]]*$/u.test(last.text);
  const isQuestion =
    isRequest(said) || (marked ? !endsInTag(said) : !endsSentence(last) && isOpening(said) && !isCleft(said));
  return isQuestion ? quoteOf(sentence.slice(sentence.indexOf(first))) : null;
}

/** Whether a question is one of the candidate to himself or to somebody in the story. */
function isAsideOrTold(said: readonly SpokenWord[]): boolean {
  if (said.every(({ key }) => EMPTY.has(key))) return true;
  if (/^["“‘]/u.test(said[0]?.text ?? '')) return true;
  if (
    said
      .slice(0, 5)
      .some(({ key }, at) => /^(?:did|was|were)$/u.test(key) && /^(?:i|we)$/u.test(said[at + 1]?.key ?? ''))
  )
    return true;
  // "I asked him what …", "she was like, why …": told, unless the interviewer is asked about it ("what you said").
  return said.some(
    ({ key }, at) =>
      (REPORTING.has(key) && said[at - 1]?.key !== 'you') ||
      (key === 'like' && /^(?:was|were|am|is)$/u.test(said[at - 1]?.key ?? '') && /,$/u.test(said[at]?.text ?? '')),
  );
}

/** "…, right?", "…, isn't it?": a comma and up to three words that only ask for agreement. */
function endsInTag(said: readonly SpokenWord[]): boolean {
  const comma = said.slice(0, -1).findLastIndex(({ text }) => /[,;–—-]$/u.test(text));
  const tail = said.slice(comma + 1);
  if (comma >= 0 && tail.length <= LONGEST_TAG) return tail.every(({ key }) => TAG.has(key));
  const [before, end] = [said.at(-2)?.key ?? '', said.at(-1)?.key ?? ''];
  return /^(?:right|okay|ok|yeah|huh)$/u.test(end) || (before.endsWith("n't") && TAG.has(before));
}

/** "what is important to me is …": no question though it begins like one. */
const isCleft = (said: readonly SpokenWord[]): boolean =>
  said[0]?.key === 'what' && said.slice(2).some(({ key }) => key === 'is' || key === 'was');

/** Whether words begin with one of the phrases. */
function opener(phrases: readonly string[]): (words: readonly SpokenWord[]) => boolean {
  const find = phraseFinder(phrases);
  return (words) => find(words.slice(0, LONGEST_OPENING))[0]?.from === 0;
}
