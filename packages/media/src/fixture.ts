import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '@impact/subprocess/child';
import { afterAll } from 'vitest';
import { ffmpegCommand } from './tools.ts';

/** A folder that is there for the tests of one file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'impact-media-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs ffmpeg to make a recording; fails loudly. Returns the last argument, the file. */
export async function make(...args: string[]): Promise<string> {
  const result = await runChild({
    command: ffmpegCommand(),
    args: [
      '-v',
      'error',
      '-nostdin',
      '-y',
      ...args.map((arg, index) => (index === args.length - 1 ? `file:${arg}` : arg)),
    ],
    timeLimit: 60,
  });
  if (result.code !== 0) throw new Error(`ffmpeg ${args.join(' ')}: ${result.stderr}`);
  return args.at(-1) ?? '';
}

/** Arguments for a moving test picture of so many seconds. */
export const picture = (seconds: number, size = '160x120', rate = 25): string[] => [
  ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate}:duration=${seconds}`],
];

/** Arguments for a tone of so many seconds. */
export const tone = (seconds: number): string[] => [
  '-f',
  'lavfi',
  '-i',
  `sine=440:sample_rate=48000:duration=${seconds}`,
];

/** Writes a quarter turn clockwise into an MP4 with one track, the way a telephone held upright does. */
export function turnClockwise(file: string): string {
  const bytes = readFileSync(file);
  // tkhd, version 0: the matrix a b u c d v x y w begins 44 bytes after the name; a point goes to (ax + cy, bx + dy),
  // with y down. 16.16 fixed point (ISO/IEC 14496-12 §8.3.2).
  const matrix = bytes.indexOf('tkhd') + 44;
  for (const [index, value] of [0, 0x10000, 0, -0x10000, 0].entries()) bytes.writeInt32BE(value, matrix + 4 * index);
  writeFileSync(file, bytes);
  return file;
}

/** The running processes whose command line holds a text. */
export async function processesWith(text: string): Promise<string[]> {
  const { stdout } = await runChild({ command: 'ps', args: ['-A', '-o', 'args'], timeLimit: 20 });
  return stdout.split('\n').filter((line) => line.includes(text));
}

/** Kills the one running process whose command line holds a text, as a system short of memory does. */
export async function killProcessWith(text: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const { stdout } = await runChild({ command: 'ps', args: ['-A', '-o', 'pid=,args='], timeLimit: 20 });
  const [line, ...others] = stdout.split('\n').filter((one) => one.includes(text));
  if (line === undefined || others.length > 0) throw new Error(`${others.length} processes besides ${line}`);
  process.kill(Number.parseInt(line, 10), signal);
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

/** Blocks of samples as one. */
export function join32(blocks: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}
