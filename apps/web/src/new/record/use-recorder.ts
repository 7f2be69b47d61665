import { useCallback, useEffect, useRef, useState } from 'react';
import { type Capture, type Captured, startCapture } from './capture.ts';

export type RecorderState = 'idle' | 'countdown' | 'recording' | 'paused' | 'stopping';

/** Seconds from the button to the recording. */
const COUNTDOWN = 3;
const TICK_MS = 250;

interface RecorderOptions {
  owner: string;
  questions: readonly string[];
  onCaptured: (captured: Captured) => void;
}

/** Countdown, recording, pauses and questions, one after the other. */
export function useRecorder({ owner, questions, onCaptured }: RecorderOptions) {
  const [state, setState] = useState<RecorderState>('idle');
  const [seconds, setSeconds] = useState(0);
  const [countdown, setCountdown] = useState(COUNTDOWN);
  const [question, setQuestion] = useState({ index: 0, since: 0 });
  const [unkept, setUnkept] = useState(false);
  const capture = useRef<Capture | null>(null);
  const waiting = useRef<ReturnType<typeof setInterval>>(undefined);

  const stop = useCallback(async () => {
    const running = capture.current;
    capture.current = null;
    if (!running) return;
    setState('stopping');
    const captured = await running.stop();
    setState('idle');
    onCaptured(captured);
  }, [onCaptured]);

  const begin = (stream: MediaStream, type: string) => {
    let left = COUNTDOWN;
    setCountdown(left);
    setState('countdown');
    waiting.current = setInterval(() => {
      left--;
      setCountdown(left);
      if (left > 0) return;
      clearInterval(waiting.current);
      capture.current = startCapture(stream, {
        owner,
        type,
        onUnkept: () => setUnkept(true),
        onEnded: () => void stop(),
      });
      if (questions[0] !== undefined) capture.current.mark(questions[0]);
      setQuestion({ index: 0, since: 0 });
      setSeconds(0);
      setState('recording');
    }, 1000);
  };
  const cancel = () => {
    clearInterval(waiting.current);
    setState('idle');
  };

  useEffect(() => {
    if (state !== 'recording') return;
    const timer = setInterval(() => setSeconds(capture.current?.seconds() ?? 0), TICK_MS);
    return () => clearInterval(timer);
  }, [state]);
  // Left in the middle, the recording ends; it is kept, and offered again.
  useEffect(
    () => () => {
      clearInterval(waiting.current);
      void capture.current?.stop();
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
