import { type HeardWord, openDecoder } from './decoder.ts';
import { placeInText, soundName, type TextNetwork, textNetwork } from './network.ts';
import { PHONES } from './phones.ts';
import type { DecoderWord, Vocabulary } from './vocabulary.ts';
import { prepareVocabulary } from './vocabulary.ts';

/** A token found in the sound: seconds of the window, and the score of the decoder. */
export interface HeardToken {
  /** Index among the tokens that were listened for. */
  token: number;
  start: number;
  end: number;
  score: number;
  /** Seconds of sound between the token before and this one that is no part of the text. */
  strange: number;
  /** As in the vocabulary. */
  seconds: number;
  endsPhrase: boolean;
}

/** Words cannot be taken from a decoder's dictionary: one that has learned this many is replaced. */
const MOST_ADDED = 4000;

/** Listens for the words of one transcript. */
export interface Listener {
  vocabulary: Vocabulary;
  /** The tokens heard in the samples, ascending; `anywhere`: the sound may set in at any phrase of the text. */
  listen(samples: Float32Array, tokens: readonly DecoderWord[], anywhere: boolean): Promise<HeardToken[]>;
  close(): void;
}

/** Opens a listener for the texts of a transcript's segments. Throws ENGINE_MISSING and MODEL_MISMATCH as the decoder does. */
export async function openListener(texts: readonly string[]): Promise<Listener> {
  let decoder = await openDecoder();
  const learned = new Set<string>();
  const learnSounds = () => {
    for (const phone of PHONES) decoder.add(soundName(phone), [phone]);
  };
  learnSounds();
  const vocabulary = prepareVocabulary(texts, decoder.lookUp);

  return {
    vocabulary,
    close: () => decoder.close(),
    async listen(samples, tokens, anywhere) {
      if (decoder.added > MOST_ADDED) {
        decoder.close();
        decoder = await openDecoder();
        learned.clear();
        learnSounds();
      }
      const sayable = tokens.flatMap(({ name }, token) => (name === null ? [] : [{ name, token }]));
      for (const { name } of sayable) {
        const ways = vocabulary.added.get(name);
        if (ways && !learned.has(name)) decoder.add(name, ways);
        learned.add(name);
      }
      const starts = sayable.flatMap((_, i) => {
        const before = i > 0 ? tokens[sayable[i - 1]?.token ?? 0] : null;
        return before === null || before?.endsPhrase ? [i] : [];
      });
      const network = textNetwork(
        sayable.map(({ name }) => name),
        starts,
        anywhere,
      );
      const heard = decoder.decode(samples, network.states, network.arcs);
      return placed(heard, network).map(({ place, ...word }) => {
        const token = sayable[place]?.token ?? 0;
        const { seconds = 0, endsPhrase = false } = tokens[token] ?? {};
        return { token, seconds, endsPhrase, ...word };
      });
    },
  };
}

/** A strange sound no longer than this that runs from one word into the next is the drawn-out end of the first. */
const DRAWN_OUT = 0.1;
const HALF_FRAME = 0.005;

const isSound = ({ word }: HeardWord): boolean => word.startsWith('~');

type PlacedWord = Pick<HeardToken, 'start' | 'end' | 'score' | 'strange'> & { place: number };

/** Tells words of the text from strange sounds, and which word of the text each is. */
function placed(heard: readonly HeardWord[], network: TextNetwork): PlacedWord[] {
  const words: (HeardWord & { strange: number })[] = [];
  let strange = 0;
  for (const [i, item] of heard.entries()) {
    const last = words.at(-1);
    const joined = last && last.end >= item.start - HALF_FRAME && (heard[i + 1]?.start ?? 0) - HALF_FRAME <= item.end;
    if (!isSound(item)) {
      words.push({ ...item, strange });
      strange = 0;
    } else if (joined && heard[i + 1] && item.end - item.start <= DRAWN_OUT && strange === 0) last.end = item.end;
    else strange += item.end - item.start;
  }
  return placeInText(network, words).map((place, i) => {
    const { start = 0, end = 0, score = 0, strange: before = 0 } = words[i] ?? {};
    return { place, start, end, score, strange: before };
  });
}
