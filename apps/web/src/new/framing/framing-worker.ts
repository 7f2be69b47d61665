import { createFramingEngine } from '@impact/vision/framing-engine';
import { browserHost } from './browser-host.ts';
import type { Look, Said } from './messages.ts';

// Looks for the face in pictures of the camera, beside the page: each takes some 20 ms. The pictures stay here.
const say = (said: Said): void => postMessage(said);
const fail = (error: unknown): void =>
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });

const engine = createFramingEngine(browserHost);
engine.then(() => say({ kind: 'ready' }), fail);

addEventListener('message', ({ data }: MessageEvent<Look>) => {
  engine
    .then(({ look }) => look({ ...data, channels: 4 }))
    .then(({ faceCount, face }) => say({ kind: 'seen', seen: { faceCount, face } }))
    .catch(fail);
});
