// Wall time, CPU and memory of the whole analysis of a 720p recording, beside decoding alone as the floor.
//   npm run bench [-- --minutes 5,20] [-- --clip FILE --transcript FILE]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { watchTree } from './process-tree.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5,20' },
    clip: { type: 'string', default: path.join(root, 'samples', 'interview.mp4') },
    transcript: { type: 'string', default: path.join(root, 'samples', 'interview.txt') },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), 'impact-bench-'));

interface Figure {
  what: string;
  seconds: number;
  wall: number;
  cpu: number;
  memory: number;
}

/** The clip looped to the wanted length, 1280×720, 30 frames a second; and its words as often as it was looped. */
function recording(minutes: number): { file: string; transcript: string; seconds: number } {
  const seconds = minutes * 60;
  const file = path.join(folder, `interview-${minutes}-min.mp4`);
  const video = [
    '-vf',
    'scale=1280:720:force_original_aspect_ratio=decrease,pad=1280:720:-1:-1,fps=30',
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '23',
  ];
  const args = [
    '-v',
    'error',
    '-stream_loop',
    '-1',
    '-i',
    values.clip,
    '-t',
    `${seconds}`,
    ...video,
    '-c:a',
    'aac',
    '-b:a',
    '96k',
    file,
  ];
  const made = spawnSync('ffmpeg', args, { stdio: 'inherit' });
  if (made.status !== 0) throw new Error('ffmpeg could not make the recording');
  const probed = spawnSync(
    'ffprobe',
    ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', values.clip],
    { encoding: 'utf8' },
  );
  const times = Math.floor(seconds / Number(probed.stdout));
  const transcript = path.join(folder, `interview-${minutes}-min.txt`);
  writeFileSync(transcript, Array.from({ length: times }, () => readFileSync(values.transcript, 'utf8')).join('\n'));
  return { file, transcript, seconds };
}

function measure(what: string, seconds: number, command: string, args: string[]): Promise<Figure> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const watch = watchTree(child.pid ?? 0);
    child.once('error', reject);
    child.once('close', (code) => {
      const { rss, cpu } = watch.stop();
      if (code !== 0) reject(new Error(`${what} ended with code ${code}`));
      else resolve({ what, seconds, wall: (performance.now() - started) / 1000, cpu, memory: rss });
    });
  });
}

function show({ what, seconds, wall, cpu, memory }: Figure): void {
  const cells = [
    `${seconds / 60} min`,
    what,
    `${wall.toFixed(1)} s`,
    `${(wall / seconds).toFixed(3)} ×`,
    `${cpu.toFixed(0)} s`,
    `${Math.round(memory / 2 ** 20)} MB`,
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

try {
  const cli = path.join(root, 'apps', 'cli', 'src', 'main.ts');
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n\n`,
  );
  process.stdout.write(
    '| recording | what | wall | wall / length | CPU | peak memory, all processes |\n|---|---|---|---|---|---|\n',
  );
  for (const minutes of values.minutes.split(',').map(Number)) {
    const { file, transcript, seconds } = recording(minutes);
    const out = path.join(folder, 'report.json');
    const analyze = [cli, 'analyze', file, '--no-cache', '--quiet', '--json', out];
    show(
      await measure('decode only (floor)', seconds, 'ffmpeg', [
        '-v',
        'error',
        '-nostdin',
        '-i',
        file,
        '-f',
        'null',
        '-',
      ]),
    );
    show(
      await measure('analysis, transcript supplied', seconds, process.execPath, [
        ...analyze,
        '--transcript',
        transcript,
      ]),
    );
    show(await measure('analysis, draft recogniser', seconds, process.execPath, analyze));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
