import { INSTRUCTIONS } from './prompt.ts';
import { plainWords } from './spoken.ts';

/** Words in a row that nobody shares with the instructions by chance. */
const RUN = 6;

const runsOf = (words: readonly string[]): string[] =>
  words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, index) => words.slice(index, index + RUN).join(' '));

const INSTRUCTION_RUNS: ReadonlySet<string> = new Set(runsOf(plainWords(INSTRUCTIONS)));

/** Talk about the model, its instructions and its keys, where the recording is all there is to talk about. */
const ABOUT_ITSELF =
  /\b(?:system (?:prompt|message|instructions?)|(?:my|the|these|those|previous|prior|hidden|initial) (?:instructions?|prompts?|rules|guidelines)|(?:api|secret|access) keys?|language model|as an? (?:ai|assistant|model|bot)|i (?:am|was) (?:told|instructed|asked)|(?:developer|debug|admin|god|dan) mode|jailbr\p{L}+|tool calls?|function calls?)(?!\p{L})|\b(?:system|assistant|user|developer) ?:/iu;

/** Whether a text gives the instructions away, or talks about them or about the model. */
export const leaksInstructions = (text: string): boolean =>
  ABOUT_ITSELF.test(text) || runsOf(plainWords(text)).some((run) => INSTRUCTION_RUNS.has(run));

/** Talk about the report, its numbers and whoever wrote it; a suggestion talks about an interview. */
const ABOUT_THE_REPORT =
  /\b(?:(?:this|the|your|that|our) reports?|(?:this|our) (?:software|tool|app|program|programme|analysis|json|form|file)|prompts?|instructions?|distrust\p{L}*|trust(?:s|ed|ing)?|(?:numbers?|figures?|values?|metrics?|measurements?|data|scores?|findings?) (?:here |above |below |shown )?(?:is|are|was|were|may be|might be|could be|cannot be|should be|must be) (?:\p{L}+ )?(?:wrong|false|made|fake|invalid|untrue|off|random|nonsense|meaningless|useless|unreliable|mistaken|ignored|broken|not)|(?:ignore|disregard|discount|forget|overlook|skip|override|delete|erase|pay no|pay little)(?: \p{L}+){0,3} (?:numbers?|figures?|values?|metrics?|measurements?|scores?|findings?|suggestions?|advice|above|previous|rules?|attention|everything|all)|pay no (?:attention|heed)|(?:large )?language models?|chatbots?|artificial|algorithms?|temperature|seed|tokens?|passwords?|i (?:cannot|can not|can['’]t|will not|won['’]t|must|refuse|apologi[sz]e)|sorry|all you need|(?:does|do) not matter|training data|openai|gemini|google|chatgpt)(?!\p{L})/iu;

/** Wanting something of the reader that no practice of an interview needs. */
const ADVERTISING =
  /\b(?:buy|bought|purchas\p{L}*|pay (?!attention)|paid|payments?|discounts?|refunds?|dollars?|euros?|cents|pounds|bitcoin|crypto\p{L}*|subscri\p{L}*|sign ?up|log ?in|click|download\p{L}*|install\p{L}*|websites?|web ?page|homepage|hyperlinks?|url|e-?mails?|telegram|whatsapp|instagram|linkedin|facebook|tiktok|youtube|hotline|phone number|free (?:trial|of charge|course|lesson|session)|our (?:course|coach|coaching|team of|service|services|product|company|experts?|programme|program|webinar|newsletter)|their (?:course|coaching|service|product|website)|(?:coaching|training|premium|paid) (?:course|service|package|plan|company|session)s?|vouchers?|coupons?|promo(?: ?code)?|sponsor\p{L}*|donat\p{L}*|credit card|account number|personal data|send (?:your|this|the|it|a|an|us|me|them|money|him|her)|forward (?:this|your|it)|upload\p{L}*|visit (?!to\b|from\b|by\b|of\b))(?!\p{L})|(?:^|[.!?;:] )(?:call|contact|join|order|register|visit|search|google|text|mail|write to|share this|post this|tell everyone)\b(?! (?:both|the two|it|each|the step))/iu;

/** Whether a text talks about the report or advertises, where it should be about what was said and how. */
export const leavesTheSubject = (text: string): boolean => ABOUT_THE_REPORT.test(text) || ADVERTISING.test(text);
