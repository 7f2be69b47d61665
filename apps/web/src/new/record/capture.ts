import { type KeptRecording, keptRecordings } from '../keep/kept-recordings.ts';
import { newId } from '../new-id.ts';
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
  /** Ends the recording; resolves when all of it is kept. */
  stop(): Promise<Captured>;
}

export interface Captured {
  recording: KeptRecording;
  file: Blob;
}

/** The name under which the browser holds a lock for as long as a recording goes on: without it, it was cut off. */
export const lockOf = (id: string): string => `impact-recording:${id}`;

interface CaptureOptions {
  owner: string;
  type: string;
  /** The browser has no room (left) to keep what is recorded; it goes on, in memory. */
  onUnkept(): void;
  /** It ended by itself: a camera was pulled out. */
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
    state: 'open',
    type: type.replace(/;.*$/, ''),
    startedAt: Date.now(),
    duration: 0,
    marks: [],
  };
  let pieces = 0;
  let unkept: Blob[] | null = null;
  // One after the other: pieces stand in the file in the order in which they came.
  let writing: Promise<void> = Promise.resolve();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  void navigator.locks?.request(lockOf(recording.id), () => released);

  async function keep(bytes: Blob): Promise<void> {
    if (unkept) {
      unkept.push(bytes);
      return;
    }
    try {
      await keptRecordings.append(recording, pieces++, bytes);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      unkept = [bytes];
      onUnkept();
    }
  }

  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    recording = { ...recording, duration: watch.seconds() };
    writing = writing.then(() => keep(data));
  });
  recorder.addEventListener('start', watch.start);
  recorder.addEventListener('resume', watch.start);
  recorder.addEventListener('pause', watch.stop);
  const { promise: stopped, resolve: hasStopped } = Promise.withResolvers<void>();
  let asked = false;
  recorder.addEventListener('stop', () => {
    watch.stop();
    hasStopped();
    if (!asked) onEnded();
  });
  recorder.start(PIECE_MS);

  return {
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    seconds: watch.seconds,
    mark(question) {
      recording = { ...recording, marks: [...recording.marks, { question, at: watch.seconds() }] };
    },
    async stop() {
      asked = true;
      if (recorder.state !== 'inactive') recorder.stop();
      await stopped;
      await writing;
      recording = { ...recording, state: 'finished', duration: watch.seconds() };
      const kept = pieces > (unkept ? 1 : 0) ? await keptRecordings.read(recording) : null;
      if (unkept === null) await keptRecordings.put(recording);
      release();
      return { recording, file: new Blob([...(kept ? [kept] : []), ...(unkept ?? [])], { type: recording.type }) };
    },
  };
}
