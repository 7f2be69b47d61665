import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type ChosenDevices,
  chosenIn,
  constraintsOf,
  type DeviceTrouble,
  NO_CAMERA,
  troubleOfDevice,
} from './devices.ts';

const KEY = 'impact-devices';

export interface Devices {
  stream: MediaStream | null;
  cameras: readonly MediaDeviceInfo[];
  microphones: readonly MediaDeviceInfo[];
  chosen: ChosenDevices;
  trouble: DeviceTrouble | null;
  opening: boolean;
  open(change?: Partial<ChosenDevices>): Promise<void>;
  close(): void;
  /** Lets go of them, as they cannot be used. */
  fail(trouble: DeviceTrouble): void;
}

/** Camera and microphone: asks for them, lists them, changes between them, and lets go of them when the page is left. */
export function useDevices(): Devices {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [found, setFound] = useState<readonly MediaDeviceInfo[]>([]);
  const [chosen, setChosen] = useState<ChosenDevices>(readChosen);
  const [trouble, setTrouble] = useState<DeviceTrouble | null>(null);
  const [opening, setOpening] = useState(false);
  const current = useRef<MediaStream | null>(null);
  const gone = useRef(false);

  const hold = useCallback((next: MediaStream | null) => {
    for (const track of current.current?.getTracks() ?? []) track.stop();
    current.current = next;
    setStream(next);
  }, []);

  const fail = useCallback(
    (why: DeviceTrouble) => {
      hold(null);
      setTrouble(why);
    },
    [hold],
  );

  const open = useCallback(
    async (change: Partial<ChosenDevices> = {}) => {
      if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') {
        setTrouble(window.isSecureContext ? 'unsupported' : 'insecure');
        return;
      }
      const wanted = { ...readChosen(), ...change };
      setOpening(true);
      setTrouble(null);
      hold(null);
      try {
        const next = await openStream(wanted);
        if (gone.current) {
          for (const track of next.getTracks()) track.stop();
          return;
        }
        const camera = next.getVideoTracks()[0]?.getSettings().deviceId ?? NO_CAMERA;
        const settled = { camera, microphone: next.getAudioTracks()[0]?.getSettings().deviceId ?? '' };
        writeChosen(settled);
        setChosen(settled);
        hold(next);
        for (const track of next.getTracks())
          track.addEventListener('ended', () => current.current === next && fail('gone'));
        setFound(await navigator.mediaDevices.enumerateDevices());
      } catch (error) {
        setTrouble(troubleOfDevice(error));
      } finally {
        setOpening(false);
      }
    },
    [hold, fail],
  );

  useEffect(() => {
    gone.current = false;
    const list = async () => {
      // Before somebody allowed it, devices have no names: there is nothing to list.
      if (current.current) setFound(await navigator.mediaDevices.enumerateDevices());
    };
    const changed = () => void list();
    navigator.mediaDevices?.addEventListener('devicechange', changed);
    return () => {
      gone.current = true;
      navigator.mediaDevices?.removeEventListener('devicechange', changed);
      for (const track of current.current?.getTracks() ?? []) track.stop();
      current.current = null;
    };
  }, []);

  return {
    stream,
    cameras: found.filter(({ kind }) => kind === 'videoinput'),
    microphones: found.filter(({ kind }) => kind === 'audioinput'),
    chosen,
    trouble,
    opening,
    open,
    close: useCallback(() => hold(null), [hold]),
    fail,
  };
}

/** A device that was chosen before and is gone gives way to the browser's own choice. */
async function openStream(wanted: ChosenDevices): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(constraintsOf(wanted));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'OverconstrainedError') throw error;
    const camera = wanted.camera === NO_CAMERA ? NO_CAMERA : '';
    return navigator.mediaDevices.getUserMedia(constraintsOf({ camera, microphone: '' }));
  }
}

/** A browser that keeps nothing for this page (blocked, or full) is asked for its own choice the next time. */
function writeChosen(chosen: ChosenDevices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function readChosen(): ChosenDevices {
  try {
    return chosenIn(localStorage.getItem(KEY));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return chosenIn(null);
  }
}
