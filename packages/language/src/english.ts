import { candidateSegments, type Segment, type Transcript } from '@impact/report/transcript';
import { wordKey } from './spoken.ts';

const set = (...texts: readonly string[]): ReadonlySet<string> => new Set(texts.join(' ').split(' '));

/**
 * Words that hold English together and hardly stand in other languages: "in", "is", "was", "of", "we", "me", "a" and "so" are left out,
 * for they are words of German, Dutch, French, Spanish, Italian or Hindi in Latin letters, too.
 */
const ENGLISH = set(
  "the and to i i'm i've i'd i'll that that's it it's its you you're your for with have haven't having this my myself they they're",
  "they've their them but what what's be been being were weren't wasn't isn't are aren't not don't doesn't didn't can can't cannot could",
  "couldn't would wouldn't should won't from by which who when where how why because if then than there there's at about just like very",
  "really some something any more most other his she she's him our into out up down did does doing one these those while after before",
  'between through during every each both only same such too now back even still again get got getting make made making',
  "ain't we're we've we'll he's let's until without off around always never maybe actually",
  // Numbers, but for "six", "ten", "zero" and "million", which stand in other languages, too.
  'two three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty',
  'fifty sixty seventy eighty ninety hundred thousand',
);

/** The same of languages that are much spoken beside English; only words that English has neither as words nor as fillers or names (er, van). */
const FOREIGN = set(
  'der das und ich nicht ist ein eine einen einem einer mit auf für von zu den dem sich wir auch aber haben habe hatte sind dass wie oder',
  'bei mein meine meinem wenn noch nach aus als ja nein wurde',
  'le les du une et je que qui dans pas nous vous avec mais cette mon ma très était ont été suis parce elle ils aussi chez',
  'el los las en y por una para del lo muy pero como más está yo fue porque cuando estaba tengo hace también nuestro mucho',
  'het een ik dat niet voor zijn maar ook heb naar mijn wij werd hebben omdat toen',
  'não uma com os eu muito mas são foi minha meu você quando trabalho',
  'il che di è non sono della ho mio mia anche perché molto abbiamo questo nel alla',
  'hai hain mein ka ki ke ko aur nahi nahin kya ek maine mera meri mere hoon hun tha thi yeh woh bhi kar raha rahe karna kiya liye',
);

/** From so many words on a text must show that it is English where it shows signs of another language; fewer get the benefit of the doubt. */
const TELLING = 20;
/** From so many words on chance plays no part any more. */
const PLENTY = 80;
/** Least share of English function words from each of these on. */
const LEAST_SHARE = { telling: 0.06, plenty: 0.12 };
/** Fewer words are refused from so many foreign ones on, where they are this share, and more than so many times the English ones. */
const FEW = { least: 2, share: 0.25, outweighing: 2 };
/** Where more words than this share are in capitals, all is written so, and capitals tell no name. */
const SHOUTED = 0.9;

/**
 * Whether the candidate's words look like English: by the share of English function words among them (short words tell languages apart,
 * Grefenstette 1995), which technical talk, dialects and slips of learners hardly move; names and fillers are left aside. Under 20 words only
 * another script or the function words of another language tell; under 80 words few English ones tell only beside a foreign one or a
 * letter beyond ASCII, as a list or a telegram has none of either. Nothing at all counts as English. Linear in the length of the transcript.
 */
export function looksEnglish(transcript: Transcript): boolean {
  const tokens = candidateSegments(transcript).flatMap(tokensOf);
  const shouted = tokens.filter(({ text }) => isCapitals(text)).length > SHOUTED * tokens.length;
  const { latin, others, words, names, english, foreign, accented } = countWords(tokens, shouted);
  if (others > latin) return false;
  if (words < TELLING) return foreign < Math.max(FEW.least, FEW.share * words) || foreign <= FEW.outweighing * english;
  if (foreign > english) return false;
  if (words >= PLENTY) return english >= LEAST_SHARE.plenty * (words - names);
  return english >= LEAST_SHARE.telling * (words - names) || foreign + accented === 0;
}

interface Token {
  text: string;
  key: string;
  /** First of its sentence or segment, where a capital tells nothing. */
  opens: boolean;
}

/** The words of a segment that hold letters, without those that are marked as fillers. */
function tokensOf({ text, words }: Segment): Token[] {
  const fillers = new Set(words.flatMap((word) => (word.filler ? [wordKey(word.text)] : [])));
  let opens = true;
  return text.split(/[\s–—/]+/u).flatMap((token): Token[] => {
    if (!/\p{L}/u.test(token)) return [];
    const key = wordKey(token);
    const opening = opens;
    opens = /[.!?…:]["”’)]?$/u.test(token);
    return fillers.has(key) ? [] : [{ text: token, key, opens: opening }];
  });
}

/** Several letters, all of them capitals: MIT. */
const isCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const isCapitalised = (text: string): boolean => /^\P{L}*\p{Lu}/u.test(text);

interface Count {
  /** Letters of the Latin script, and of all others. */
  latin: number;
  others: number;
  /** Words of letters; names among them; those that are function words; other words with letters beyond ASCII. */
  words: number;
  names: number;
  english: number;
  foreign: number;
  accented: number;
}

/** In a text that is not `shouted` a word in capitals, or with a capital inside of a sentence, is a name. */
function countWords(tokens: readonly Token[], shouted: boolean): Count {
  const count: Count = { latin: 0, others: 0, words: 0, names: 0, english: 0, foreign: 0, accented: 0 };
  for (const { text, key, opens } of tokens) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    count.latin += latin;
    count.others += letters - latin;
    count.words += 1;
    if (ENGLISH.has(key)) count.english += 1;
    else if (!shouted && (isCapitals(text) || (!opens && isCapitalised(text)))) count.names += 1;
    else if (FOREIGN.has(key)) count.foreign += 1;
    else if (/[^\p{ASCII}]/u.test(key)) count.accented += 1;
  }
  return count;
}
