import { ImpactError } from '@impact/report/error';
import createModule, { type Decoder, type SoundSwallowerModule } from 'soundswallower';
import { checkedSoundModel } from './engine.ts';

/** Samples per second that the decoder expects. */
export const SAMPLE_RATE = 16_000;

/** An arc of a word network: from one state to a later one (or the same), heard as a word of the dictionary or as nothing. */
export interface Arc {
  from: number;
  to: number;
  word: string | null;
  /** Natural logarithm of the arc's probability, ≤ 0. */
  logProbability: number;
}

/** A word heard in a window. Seconds from the window's start; `score` is the mean log-likelihood per 10 ms frame, relative to the best rival. */
export interface HeardWord {
  word: string;
  start: number;
  end: number;
  score: number;
}

/** Parts of the engine that its typings leave out: word networks are built state by state, and engine 0.6.3 exports these. */
interface NetworkBuilder {
  _malloc(size: number): number;
  _free(address: number): void;
  HEAPU8: Uint8Array;
  _decoder_logmath(decoder: number): number;
  _decoder_set_fsg(decoder: number, network: number): number;
  _fsg_model_init(name: number, logmath: number, languageWeight: number, states: number): number;
  _fsg_set_states(network: number, start: number, final: number): void;
  _fsg_model_word_add(network: number, word: number): number;
  _fsg_model_trans_add(network: number, from: number, to: number, logProbability: number, word: number): void;
  _fsg_model_null_trans_add(network: number, from: number, to: number, logProbability: number): number;
}

/** The engine counts log probabilities in steps of ln 1.0001, and acoustic scores in 1024 such steps. */
const LOG_BASE = Math.log(1.0001);
const SCORE_STEP = 1024;
const FRAMES_PER_SECOND = 100;
/** The engine refuses sound without a frame; a word needs several (seconds). */
const SHORTEST = 0.1;

type Handlers = [event: string, listener: (...args: unknown[]) => void][];
const errorEvents = ['uncaughtException', 'unhandledRejection'];
const handlers = (): Handlers =>
  errorEvents.flatMap((event) =>
    process.rawListeners(event).map((listener): Handlers[number] => [event, listener as Handlers[number][1]]),
  );

/** Loads the engine; the error handlers that it hangs on the whole process are taken off again. */
async function loadEngine(complain: (line: string) => void): Promise<SoundSwallowerModule & NetworkBuilder> {
  const before = new Set(handlers().map(([, listener]) => listener));
  const engine = await createModule({ print: complain, printErr: complain });
  for (const [event, listener] of handlers()) if (!before.has(listener)) process.off(event, listener);
  return engine as SoundSwallowerModule & NetworkBuilder;
}

/** A decoder of English sounds that finds the best way through a network of words. Synchronous once made; `close` frees its memory. */
export interface SoundDecoder {
  /** Pronunciations of a lower-case word in the model's dictionary, phones separated by blanks; empty when it has none. */
  lookUp(word: string): string[];
  /** Adds a word with at least one pronunciation. Words cannot be removed: `added` tells how many there are. */
  add(word: string, pronunciations: readonly string[]): void;
  readonly added: number;
  /**
   * The words on the best path from state 0 of the network through the samples (16 kHz mono, −1…1); the path may end in
   * any state. Silence is left out. Empty when no path fits the sound at all, or it is too short for a word.
   * Throws ENGINE_FAILED when the engine breaks down.
   */
  decode(samples: Float32Array, states: number, arcs: readonly Arc[]): HeardWord[];
  close(): void;
}

/** Makes a decoder (0.2 s, about 40 MB). Throws ENGINE_MISSING when the engine or its model cannot be loaded, MODEL_MISMATCH when the model is not the known one. */
export async function openDecoder(): Promise<SoundDecoder> {
  const hmm = await checkedSoundModel();
  let complaint = '';
  let engine: Awaited<ReturnType<typeof loadEngine>>;
  let decoder: Decoder & { cdecoder: number };
  try {
    engine = await loadEngine((line) => {
      complaint = line;
    });
    decoder = new engine.Decoder({
      loglevel: 'FATAL',
      hmm,
      samprate: SAMPLE_RATE,
      // Phones alone, without their neighbours: boundaries are as good, rivals of every word cost a third.
      cionly: true,
      beam: 1e-30,
      pbeam: 1e-30,
      wbeam: 1e-30,
    }) as Decoder & { cdecoder: number };
    await decoder.initialize();
  } catch (cause) {
    throw new ImpactError('ENGINE_MISSING', 'The aligner of transcripts could not be loaded.', { cause });
  }

  const withText = <T>(text: string, use: (address: number) => T): T => {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const address = engine._malloc(bytes.length);
    engine.HEAPU8.set(bytes, address);
    try {
      return use(address);
    } finally {
      engine._free(address);
    }
  };

  const setNetwork = (states: number, arcs: readonly Arc[]): void => {
    const logmath = engine._decoder_logmath(decoder.cdecoder);
    const network = withText('window', (name) => engine._fsg_model_init(name, logmath, 1, states));
    engine._fsg_set_states(network, 0, states - 1);
    const ids = new Map<string, number>();
    for (const { from, to, word, logProbability } of arcs) {
      const weight = Math.round(logProbability / LOG_BASE);
      if (word === null) {
        engine._fsg_model_null_trans_add(network, from, to, weight);
        continue;
      }
      let id = ids.get(word);
      if (id === undefined) {
        id = withText(word, (text) => engine._fsg_model_word_add(network, text));
        ids.set(word, id);
      }
      engine._fsg_model_trans_add(network, from, to, weight, id);
    }
    if (engine._decoder_set_fsg(decoder.cdecoder, network) < 0) throw new Error(`word network refused: ${complaint}`);
  };

  let added = 0;
  const guarded = <T>(use: () => T): T => {
    try {
      return use();
    } catch (cause) {
      throw new ImpactError('ENGINE_FAILED', 'The aligner of transcripts broke down. Please report this recording.', {
        cause,
      });
    }
  };

  return {
    get added() {
      return added;
    },
    lookUp(word) {
      const found: string[] = [];
      for (
        let phones = decoder.lookup_word(word);
        phones;
        phones = decoder.lookup_word(`${word}(${found.length + 1})`)
      ) {
        found.push(phones);
      }
      return found;
    },
    add(word, pronunciations) {
      guarded(() => {
        decoder.add_words(
          ...pronunciations.map((phones, i): [string, string] => [i ? `${word}(${i + 1})` : word, phones]),
        );
      });
      added += pronunciations.length;
    },
    decode(samples, states, arcs) {
      if (samples.length < SHORTEST * SAMPLE_RATE) return [];
      return guarded(() => {
        setNetwork(states, arcs);
        decoder.start();
        try {
          decoder.process_audio(samples, false, true);
          // Read before `stop`, which would insist on a path to the last state.
          return decoder.get_alignment().w?.flatMap(heardWord) ?? [];
        } finally {
          decoder.stop();
        }
      });
    },
    close: () => decoder.delete(),
  };
}

/** A segment of the engine's result; silence, noise and the ends of the utterance are not words. */
function heardWord({ t, b, d, p }: { t: string; b: number; d: number; p: number }): HeardWord[] {
  if (/^[<[(]/.test(t) || d <= 0) return [];
  const word = t.replace(/\(\d+\)$/, '');
  const score = (Math.log(Math.max(p, 1e-6)) * SCORE_STEP) / (d * FRAMES_PER_SECOND);
  return [{ word, start: b, end: b + d, score }];
}
