import { INSTRUCTIONS } from './prompt.ts';
import { plainWords } from './spoken.ts';

/** Words in a row that nobody shares with the instructions by chance. */
const RUN = 7;

const runsOf = (words: readonly string[]): string[] =>
  words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, index) => words.slice(index, index + RUN).join(' '));

const INSTRUCTION_RUNS: ReadonlySet<string> = new Set(runsOf(plainWords(INSTRUCTIONS)));

/** Talk about the model, its instructions and its keys, where the recording is all there is to talk about. */
const ABOUT_ITSELF =
  /\b(?:system (?:prompt|message|instructions?)|(?:my|the|these|those|previous|prior|hidden|initial) (?:instructions?|prompts?|rules|guidelines)|(?:api|secret|access) keys?|language model|as an? (?:ai|assistant)|i (?:am|was) (?:told|instructed|asked)|(?:developer|debug|admin|god|dan) mode|jailbr\p{L}+|tool calls?|function calls?)(?!\p{L})/iu;

/** Whether a text gives the instructions away, or talks about them or about the model. */
export const leaksInstructions = (text: string): boolean =>
  ABOUT_ITSELF.test(text) || runsOf(plainWords(text)).some((run) => INSTRUCTION_RUNS.has(run));
