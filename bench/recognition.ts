/*
 * How well and how fast the draft recogniser works: word error rate and CPU time for every clip with known words.
 * Usage: node bench/recognition.ts   (Linux; needs ../shared/media, pocketsphinx and ffmpeg)
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { recogniseDraft } from '@impact/speech/recognise/pocketsphinx';
import { type WordErrors, wordErrorRate, wordErrors } from '@impact/speech/recognise/word-error-rate';
import { blocks, decode, MEDIA, RATE, SAMPLE } from '@impact/speech/testing/sounds';
import { detectVoice } from '@impact/speech/voice/activity';

interface Clip {
  group: 'read' | 'spoken freely' | 'commands' | 'our sample';
  path: string;
  reference: string;
}

const table = (folder: string): string[][] =>
  readFileSync(join(MEDIA, folder, 'SOURCES.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** The words of each clip, freed of the notes that the tables put around them. */
function clips(): Clip[] {
  const read = table('asr').flatMap(([file = '', , , , , , , , words = '']): Clip[] =>
    /\.(wav|flac)$/.test(file)
      ? [{ group: 'read', path: join(MEDIA, 'asr', file), reference: words.replace(/[[(]\d+ words.*$/, '') }]
      : [],
  );
  const talk = table('diarization').flatMap(([file = '', , , , , , , , words = '']): Clip[] => {
    const path = join(MEDIA, 'diarization', file);
    if (file !== 'azure_katiesteve.wav') return [];
    return [{ group: 'read', path, reference: words.replace(/^WORDS[^:]*:/, '').replace(/Turns \(.*$/, '') }];
  });
  const call = join(MEDIA, 'diarization/pyannote_sample');
  const turns = readFileSync(`${call}.stm`, 'utf8').split('\n');
  const reference = turns.map((turn) => turn.split(' ').slice(5).join(' ')).join(' ');
  const commands = table('video').flatMap((row): Clip[] => {
    const words = /WORDS: "([^"]*)"/.exec(row.at(-1) ?? '')?.[1];
    return words ? [{ group: 'commands', path: join(MEDIA, 'video', row[0] ?? ''), reference: words }] : [];
  });
  const own = readFileSync(SAMPLE.replace(/mp4$/, 'txt'), 'utf8');
  return [
    ...read,
    ...talk,
    { group: 'spoken freely', path: `${call}.wav`, reference },
    ...commands,
    { group: 'our sample', path: SAMPLE, reference: own },
  ];
}

/** CPU seconds that this process and the children it has waited for have used (proc(5): fields 14–17, in 1/100 s). */
function cpuSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

interface Row extends WordErrors {
  name: string;
  group: string;
  seconds: number;
  cpu: number;
}

async function measure({ group, path, reference }: Clip, workDir: string): Promise<Row> {
  const clip = decode(path);
  const before = cpuSeconds();
  const { spans } = await detectVoice(blocks(clip));
  const readSamples = (from: number, to: number) =>
    blocks(clip.subarray(Math.round(from * RATE), Math.round(to * RATE)));
  const { segments } = spans.length > 0 ? await recogniseDraft({ spans, readSamples, workDir }) : { segments: [] };
  const errors = wordErrors(reference, segments.map((segment) => segment.text).join(' '));
  return { name: basename(path), group, seconds: clip.length / RATE, cpu: cpuSeconds() - before, ...errors };
}

function total(name: string, rows: Row[]): Row {
  const sum = (key: 'seconds' | 'cpu' | keyof WordErrors): number => rows.reduce((so, row) => so + row[key], 0);
  return {
    name,
    group: '',
    seconds: sum('seconds'),
    cpu: sum('cpu'),
    words: sum('words'),
    substitutions: sum('substitutions'),
    deletions: sum('deletions'),
    insertions: sum('insertions'),
  };
}

const print = (row: Row): void => {
  const rate = wordErrorRate(row);
  const cells = [
    row.name.padEnd(30),
    row.seconds.toFixed(1).padStart(7),
    ...[row.words, row.substitutions, row.deletions, row.insertions].map((count) => `${count}`.padStart(6)),
    (rate === null ? '–' : `${(100 * rate).toFixed(1)} %`).padStart(9),
    (row.cpu / row.seconds).toFixed(3).padStart(9),
  ];
  console.log(cells.join(''));
};

const workDir = mkdtempSync(join(tmpdir(), 'impact-bench-'));
try {
  console.log(`${'clip'.padEnd(30)}seconds words   sub   del   ins      WER  CPU RTF`);
  const rows: Row[] = [];
  for (const clip of clips()) {
    const row = await measure(clip, workDir);
    rows.push(row);
    print(row);
  }
  console.log();
  for (const group of new Set(rows.map((row) => row.group))) {
    print(
      total(
        group,
        rows.filter((row) => row.group === group),
      ),
    );
  }
  print(total('all', rows));
} finally {
  rmSync(workDir, { recursive: true });
}
