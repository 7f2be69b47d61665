import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A recording of a hum, and of a test picture unless it is to be without, a few seconds long. */
export function makeRecording(folder: string, seconds: number, { picture = true } = {}): Buffer {
  const file = path.join(folder, 'recording.mp4');
  const inputs = [
    picture ? ['-f', 'lavfi', '-i', `testsrc=size=320x240:rate=10:duration=${seconds}`] : [],
    ['-f', 'lavfi', '-i', `sine=frequency=300:duration=${seconds}:sample_rate=16000`],
  ].flat();
  execFileSync('ffmpeg', ['-v', 'error', ...inputs, '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest', '-y', file]);
  return readFileSync(file);
}

/** The same recording with so many bytes more that mean nothing (a `free` box): another file, as far as anybody can tell by its hash. */
export function padded(recording: Buffer, bytes: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes + head.length);
  head.write('free', 4, 'latin1');
  return Buffer.concat([recording, head, randomBytes(bytes)]);
}
