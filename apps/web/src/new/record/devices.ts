/** What stands in the place of a camera's id where only sound is recorded. */
export const NO_CAMERA = 'none';

export interface ChosenDevices {
  /** '' for the browser's own choice. */
  camera: string;
  microphone: string;
}

/** Why nothing can be recorded, so that the page can say what to do. */
export type DeviceTrouble = 'unsupported' | 'insecure' | 'denied' | 'missing' | 'gone' | 'busy' | 'unknown';

export function troubleOfDevice(error: unknown): DeviceTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unknown';
}

/** The devices chosen before, as they were written down; whatever else stands there gives way to the browser's own choice. */
export function chosenIn(written: string | null): ChosenDevices {
  const { camera, microphone } = parsed(written);
  return {
    camera: typeof camera === 'string' ? camera : '',
    microphone: typeof microphone === 'string' ? microphone : '',
  };
}

function parsed(text: string | null): Partial<Record<keyof ChosenDevices, unknown>> {
  try {
    return JSON.parse(text ?? '{}') ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What is asked of the browser. */
export function constraintsOf({ camera, microphone }: ChosenDevices): MediaStreamConstraints {
  return {
    audio: {
      ...(microphone === '' ? {} : { deviceId: { exact: microphone } }),
      echoCancellation: true,
      // How loud somebody speaks is measured: it must not be levelled out.
      autoGainControl: false,
      noiseSuppression: false,
    },
    video:
      camera === NO_CAMERA
        ? false
        : {
            ...(camera === '' ? { facingMode: 'user' } : { deviceId: { exact: camera } }),
            width: { ideal: 1280 },
            height: { ideal: 720 },
            frameRate: { ideal: 30 },
          },
  };
}
