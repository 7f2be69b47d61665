import { CORRECTION_ENGINE } from '@impact/report/correction';
import { ImpactError } from '@impact/report/error';
import { type Span, spanLength } from '@impact/report/span';
import { Transcript } from '@impact/report/transcript';
import { markFillers } from '@impact/speech/fillers';
import type { VoiceActivity } from '@impact/speech/observation';
import { pocketsphinxEngine } from '@impact/speech/recognise/pocketsphinx';
import { alignmentEngine } from '@impact/speech/transcript/engine';
import type { SuppliedTranscript } from '@impact/speech/transcript/supplied';
import { needed, type Settings, type Step, type StepContext } from '../step.ts';
import { needsSound } from './obstacles.ts';

/** Seconds of speech recognised in one part: shared out over the workers, and the most that an interruption loses. */
const PART = 60;

/** Where the words come from. */
const sourceOf = ({ supplied }: Settings): 'corrected' | 'alignment' | 'pocketsphinx' => {
  if (supplied === null) return 'pocketsphinx';
  return 'corrected' in supplied ? 'corrected' : 'alignment';
};

/** A person who put words right: their times stay those of the engine that `Transcript.engine` names. */
const CORRECTION = { name: CORRECTION_ENGINE, version: '1', model: null };

const ENGINES = { corrected: CORRECTION, alignment: alignmentEngine, pocketsphinx: pocketsphinxEngine };
const COSTS = { corrected: 0, alignment: 0.07, pocketsphinx: 0.3 };

/** The words with their times: the user's own, aligned to the sound, or a recogniser's draft; corrected ones as they are. */
export const transcriptStep: Step<'transcript'> = {
  name: 'transcript',
  version: 1,
  needs: ['voice'],
  schema: Transcript,
  options: (settings) => ({ engine: sourceOf(settings), sha256: settings.supplied?.sha256 ?? null }),
  obstacle: (_settings, recording) => needsSound(recording),
  cost: (settings) => COSTS[sourceOf(settings)],
  async run(context, results) {
    const voice = needed(results, 'voice');
    if (voice.spans.length === 0) {
      throw new ImpactError('NO_SPEECH', 'No speech was heard in the recording, so there are no words to judge.');
    }
    return markFillers(await words(context, voice));
  },
  engines: (settings) => [ENGINES[sourceOf(settings)]],
};

async function words(context: StepContext, voice: VoiceActivity): Promise<Transcript> {
  const { supplied } = context.settings;
  if (supplied === null) return recognise(context, voice.spans);
  return 'corrected' in supplied ? supplied.corrected : align(context, supplied.transcript, voice);
}

async function align(
  { inWorker, recording: { file, media }, progress }: StepContext,
  supplied: SuppliedTranscript,
  voice: VoiceActivity,
): Promise<Transcript> {
  const input = { file, media, voice, supplied };
  return inWorker('alignment', input, (done) => progress(done, media.duration));
}

async function recognise(context: StepContext, spans: Span[]): Promise<Transcript> {
  const { inWorker, part, recording, temporaryFolder: workDir, progress } = context;
  const { file, media } = recording;
  const total = spans.reduce((sum, span) => sum + spanLength(span), 0);
  const parts = partsOf(spans);
  const heard = parts.map(() => 0);
  const transcripts = await Promise.all(
    parts.map((own, i) => {
      const tell = (done: number) => {
        heard[i] = done;
        progress(
          Math.min(
            total,
            heard.reduce((sum, value) => sum + value, 0),
          ),
          total,
        );
      };
      return part(`${i}`, Transcript, () => inWorker('recognition', { file, media, spans: own, workDir }, tell)).then(
        (transcript) => {
          tell(own.reduce((sum, span) => sum + spanLength(span), 0));
          return transcript;
        },
      );
    }),
  );
  const [first] = transcripts;
  const segments = transcripts.flatMap((transcript) => transcript.segments);
  if (!first || segments.length === 0) {
    throw new ImpactError('NO_SPEECH', 'A voice was heard in the recording, but no words could be made out.');
  }
  return { ...first, segments };
}

/** Cuts the spans of speech into runs of about `PART` seconds of speech. */
function partsOf(spans: Span[]): Span[][] {
  const parts: Span[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    if (length >= PART) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(span);
    length += spanLength(span);
  }
  return parts;
}
