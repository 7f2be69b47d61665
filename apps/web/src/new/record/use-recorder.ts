import { useCallback, useEffect, useRef, useState } from 'react';
import { type Capture, type Captured, startCapture } from './capture.ts';

/** failed: it ended, but the browser does not hand out what it stored; it can be asked again. */
export type RecorderState = 'idle' | 'countdown' | 'recording' | 'paused' | 'stopping' | 'failed';

/** Seconds from the button to the recording. */
const COUNTDOWN = 3;
const TICK_MS = 250;

interface RecorderOptions {
  owner: string;
  questions: readonly string[];
  onCaptured: (captured: Captured) => void;
  /** The browser did not begin, with the devices it had just shown. */
  onRefused: (error: unknown) => void;
}

/** Countdown, recording, pauses and questions, one after the other. */
export function useRecorder({ owner, questions, onCaptured, onRefused }: RecorderOptions) {
  const [state, setState] = useState<RecorderState>('idle');
  const [seconds, setSeconds] = useState(0);
  const [countdown, setCountdown] = useState(COUNTDOWN);
  const [question, setQuestion] = useState({ index: 0, since: 0 });
  const [unkept, setUnkept] = useState(false);
  const capture = useRef<Capture | null>(null);
  const ending = useRef(false);
  const waiting = useRef<ReturnType<typeof setInterval>>(undefined);

  const stop = useCallback(async () => {
    const running = capture.current;
    if (!running || ending.current) return;
    ending.current = true;
    setState('stopping');
    try {
      const captured = await running.stop();
      capture.current = null;
      setState('idle');
      onCaptured(captured);
    } catch {
      // The page says so, and what was recorded is still there to be asked for.
      setState('failed');
    } finally {
      ending.current = false;
    }
  }, [onCaptured]);

  const begin = (stream: MediaStream, type: string) => {
    let left = COUNTDOWN;
    setCountdown(left);
    setState('countdown');
    setUnkept(false);
    waiting.current = setInterval(() => {
      left--;
      setCountdown(left);
      if (left > 0) return;
      clearInterval(waiting.current);
      try {
        capture.current = startCapture(stream, {
          owner,
          type,
          onUnkept: () => setUnkept(true),
          onEnded: () => void stop(),
        });
      } catch (error) {
        setState('idle');
        onRefused(error);
        return;
      }
      if (questions[0] !== undefined) capture.current.mark(questions[0]);
      setQuestion({ index: 0, since: 0 });
      setSeconds(0);
      setState('recording');
    }, 1000);
  };
  const cancel = useCallback(() => {
    clearInterval(waiting.current);
    setState((now) => (now === 'countdown' ? 'idle' : now));
  }, []);

  useEffect(() => {
    if (state !== 'recording') return;
    const timer = setInterval(() => setSeconds(capture.current?.seconds() ?? 0), TICK_MS);
    return () => clearInterval(timer);
  }, [state]);
  // Left in the middle, the recording ends; it is kept, and offered again.
  useEffect(
    () => () => {
      clearInterval(waiting.current);
      void capture.current?.leave();
    },
    [],
  );

  return {
    state,
    seconds,
    countdown,
    unkept,
    question: { ...question, seconds: seconds - question.since },
    begin,
    cancel,
    stop,
    /** Leaves what cannot be read now: what was stored of it is offered again. */
    async giveUp() {
      await capture.current?.leave();
      capture.current = null;
      setState('idle');
    },
    pause() {
      capture.current?.pause();
      setState('paused');
    },
    resume() {
      capture.current?.resume();
      setState('recording');
    },
    next() {
      const index = question.index + 1;
      const text = questions[index];
      if (text === undefined || !capture.current) return;
      capture.current.mark(text);
      setQuestion({ index, since: capture.current.seconds() });
    },
    isBusy: useCallback(() => capture.current !== null, []),
  };
}

export type Recorder = ReturnType<typeof useRecorder>;
