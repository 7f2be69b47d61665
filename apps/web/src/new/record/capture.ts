import { newId } from '../../parts/new-id.ts';
import { type KeptRecording, keptRecordings } from '../keep/kept-recordings.ts';
import { lockOf } from './lock-of.ts';
import { createPieces, type HowKept } from './pieces.ts';
import { createStopwatch } from './stopwatch.ts';

/** A piece is written to the disk this often: no more than that is lost, whatever crashes. */
const PIECE_MS = 1000;
const VIDEO_BITS = 2_500_000;
const AUDIO_BITS = 128_000;

export interface Capture {
  pause(): void;
  resume(): void;
  seconds(): number;
  /** Notes that a question is shown now. */
  mark(question: string): void;
  /** Ends the recording; resolves when all of it is there. It may be asked again where the browser could not read what it stored. */
  stop(): Promise<Captured>;
  /** Ends the recording without looking at it: what was stored is offered again. */
  leave(): Promise<void>;
}

export type Device = 'camera' | 'microphone';

export interface Captured {
  recording: KeptRecording;
  file: Blob;
  kept: HowKept;
  /** What was pulled out, where the recording ended with it. */
  gone: Device | null;
}

interface CaptureOptions {
  owner: string;
  type: string;
  /** The browser has no room (left) to keep what is recorded; it goes on, in memory. */
  onUnkept(): void;
  /** It ended by itself: a camera or a microphone was pulled out. */
  onEnded(): void;
}

/** Records a stream, piece by piece into the browser's storage. */
export function startCapture(stream: MediaStream, { owner, type, onUnkept, onEnded }: CaptureOptions): Capture {
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    videoBitsPerSecond: VIDEO_BITS,
    audioBitsPerSecond: AUDIO_BITS,
  });
  const watch = createStopwatch();
  let recording: KeptRecording = {
    id: newId(),
    owner,
    type: type.replace(/;.*$/, ''),
    startedAt: Date.now(),
    duration: 0,
    marks: [],
  };
  const pieces = createPieces(keptRecordings, onUnkept);
  // One after the other: pieces stand in the file in the order in which they came.
  let writing: Promise<void> = Promise.resolve();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  void navigator.locks?.request(lockOf(recording.id), () => released);

  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    const until = { ...recording, duration: watch.seconds() };
    recording = until;
    writing = writing.then(() => pieces.add(until, data));
  });
  recorder.addEventListener('start', watch.start);
  recorder.addEventListener('resume', watch.start);
  recorder.addEventListener('pause', watch.stop);
  const { promise: stopped, resolve: hasStopped } = Promise.withResolvers<void>();
  let asked = false;
  let gone: Device | null = null;
  for (const track of stream.getTracks()) {
    // The recorder itself ends only with the last of them: with one gone it would go on with silence, or with a picture that stands still.
    track.addEventListener('ended', () => {
      if (asked) return;
      gone ??= track.kind === 'video' ? 'camera' : 'microphone';
      onEnded();
    });
  }
  recorder.addEventListener('stop', () => {
    watch.stop();
    hasStopped();
    if (!asked) onEnded();
  });
  try {
    recorder.start(PIECE_MS);
  } catch (error) {
    release();
    throw error;
  }
  async function end(): Promise<void> {
    asked = true;
    if (recorder.state !== 'inactive') recorder.stop();
    await stopped;
    await writing;
    recording = { ...recording, duration: watch.seconds() };
  }

  return {
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    seconds: watch.seconds,
    mark(question) {
      recording = { ...recording, marks: [...recording.marks, { question, at: watch.seconds() }] };
    },
    async stop() {
      await end();
      const all = await pieces.all(recording);
      release();
      return { recording, ...all, gone };
    },
    async leave() {
      await end();
      release();
    },
  };
}
