import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { SAMPLE } from './web-app.fixture.ts';

const ffmpeg = (...words: string[]) => execFileSync('ffmpeg', ['-v', 'error', '-y', ...words]);

/** Chromium's camera and microphone, which see and hear the sample instead of what is in front of them, over and over. */
export function fakeDevices(folder: string): string[] {
  const picture = path.join(folder, 'camera.mjpeg');
  const sound = path.join(folder, 'microphone.wav');
  ffmpeg('-i', SAMPLE.recording, '-an', '-c:v', 'mjpeg', '-q:v', '4', '-r', '12', picture);
  ffmpeg('-i', SAMPLE.recording, '-vn', '-ac', '1', '-ar', '48000', sound);
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${picture}`,
    `--use-file-for-fake-audio-capture=${sound}`,
  ];
}

/** The first seconds of the sample as a recording of its own. */
export function beginningOfSample(folder: string, seconds: number): string {
  const file = path.join(folder, 'beginning.mp4');
  ffmpeg('-i', SAMPLE.recording, '-t', String(seconds), '-c', 'copy', '-movflags', '+faststart', file);
  return file;
}
