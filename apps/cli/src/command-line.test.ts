import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Report } from '@impact/report/report';
import { runChild } from '@impact/subprocess/child';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const sample = path.join(root, 'samples', 'interview.mp4');
const words = path.join(root, 'samples', 'interview.txt');
/** What is said at the beginning of the sample, for what need not hear all of it. */
const FIRST_WORDS = `Thank you for having me. In my last job, I was responsible for, um, a small support team of five people.`;

let folder: string;
let beginning: string;
let firstWords: string;
let env: Record<string, string | undefined>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'impact-cli-test-'));
  // Temporary files and kept results of these runs lie where they can be counted.
  env = {
    IMPACT_CACHE: path.join(folder, 'cache'),
    TMPDIR: path.join(folder, 'tmp'),
    HOME: path.join(folder, 'home'),
    XDG_CACHE_HOME: undefined,
    IMPACT_SAMPLE_FOLDER: undefined,
    IMPACT_COACH: 'rules',
    NODE_NO_WARNINGS: '1',
  };
  await mkdir(path.join(folder, 'tmp'));
  await mkdir(path.join(folder, 'home'));
  beginning = await make('beginning.mp4', '-i', sample, '-t', '7.6', '-c', 'copy');
  firstWords = path.join(folder, 'beginning.txt');
  await writeFile(firstWords, FIRST_WORDS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = path.join(import.meta.dirname, 'main.ts');

function impact(...args: string[]) {
  return runChild({ command: process.execPath, args: [cli, ...args], cwd: folder, env, timeLimit: 300 });
}

async function make(name: string, ...ffmpegArgs: string[]): Promise<string> {
  const file = path.join(folder, name);
  const made = await runChild({ command: 'ffmpeg', args: ['-v', 'error', '-y', ...ffmpegArgs, file], timeLimit: 60 });
  expect(made.stderr).toBe('');
  return file;
}

/** Whatever lies in the temporary and the home folder, ours or an engine's. */
const temporaryLeft = async () => [
  ...(await readdir(path.join(folder, 'tmp'))),
  ...(await readdir(path.join(folder, 'home'))),
];

describe('impact', () => {
  it('explains itself', async () => {
    const help = await impact('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/analyze[\s\S]*doctor[\s\S]*Exit codes/);
    expect((await impact('analyze', '--help')).stdout).toMatch(/--transcript[\s\S]*--no-emotion/);
    expect((await impact('doctor', '--help')).code).toBe(0);
  });

  it.each([
    [['analyze']],
    [['analyze', 'a.mp4', '--purpose', 'fun']],
    [['analyze', 'a.mp4', '--workers', '0']],
    [['analyze', 'a.mp4', '--nonsense']],
    [['dance']],
  ])('answers wrong usage %j with exit code 2 and a hint', async (args) => {
    const result = await impact(...args);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('--help');
  });

  it('doctor names every engine', async () => {
    const { stdout, code } = await impact('doctor');
    expect(stdout).toMatch(/ffmpeg[\s\S]*face and posture[\s\S]*speech recogniser[\s\S]*suggestions[\s\S]*chromium/);
    expect(code).toBe(0);
  });
});

describe('impact analyze', () => {
  it('writes a report that obeys the contract, and reuses the work when it runs again', async () => {
    const json = path.join(folder, 'r.json');
    const html = path.join(folder, 'r.html');
    const first = await impact('analyze', sample, '--transcript', words, '--json', json, '--html', html);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toMatch(/Delivery confidence/);
    expect(first.stderr).not.toContain('\u001b');
    const report = Report.parse(JSON.parse(await readFile(json, 'utf8')));
    expect(report.unavailable).toEqual([]);
    expect(report.transcript?.quality).toBe('supplied');
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>/);

    const second = await impact('analyze', sample, '--transcript', words, '--json', json);
    expect(second.stderr.match(/reused from an earlier run/g)?.length).toBe(6);
    const again = Report.parse(JSON.parse(await readFile(json, 'utf8')));
    expect({ ...again, id: '', createdAt: '', timings: [] }).toEqual({ ...report, id: '', createdAt: '', timings: [] });
    expect(await temporaryLeft()).toEqual([]);
  });

  it('weighs the confidence index as it is told, and works nothing out anew for it', async () => {
    const file = path.join(folder, 'weights.json');
    await writeFile(file, '{"eye_contact": 0.5, "posture": 0}');
    const args = ['analyze', sample, '--transcript', words, '--json', '-'];
    const usual = Report.parse(JSON.parse((await impact(...args)).stdout));
    const given = await impact(...args, '--weights', file);
    expect(given.stderr.match(/reused from an earlier run/g)?.length).toBe(6);
    const { metrics, tracks, confidence } = Report.parse(JSON.parse(given.stdout));
    expect(confidence.weights).toBe('given');
    expect(confidence.contributions.find(({ component }) => component === 'eye_contact')?.weight).toBe(0.5);
    expect(confidence.contributions.map(({ component }) => component)).not.toContain('posture');
    expect(usual.confidence.weights).toBe('default');
    expect({ metrics, tracks }).toEqual({ metrics: usual.metrics, tracks: usual.tracks });

    await writeFile(file, '{"charm": 1}');
    const refused = await impact(...args, '--weights', file);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/no component "charm"[\s\S]*pace, fillers, long_pauses/);
    expect(refused.stderr).not.toMatch(/Finding speech/);
  });

  it('tells which question an answer is to, and reads only the words anew for it', async () => {
    const file = path.join(folder, 'questions.txt');
    await writeFile(file, '\ufeff# about the last job\r\n1. Tell me about a small team that you led.\r\n');
    const args = ['analyze', sample, '--transcript', words, '--json', '-'];
    const without = Report.parse(JSON.parse((await impact(...args)).stdout));
    expect(without.answers).toMatchObject([{ number: 1, words: 65, question: null, terms: null }]);

    const given = await impact(...args, '--questions', file);
    expect(given.stderr.match(/reused from an earlier run/g)?.length).toBe(5);
    const { answers, metrics } = Report.parse(JSON.parse(given.stdout));
    const apart = ({ id }: { id: string }) => id !== 'structure.star';
    expect(metrics.filter(apart)).toEqual(without.metrics.filter(apart));
    const [answer] = answers;
    expect(answer?.question).toEqual({
      text: 'Tell me about a small team that you led.',
      from: 'given',
      asked: null,
    });
    // "a small support team of five people", and nobody led in so many words.
    expect(answer?.terms?.used.map(({ text }) => text)).toEqual(['small', 'team']);
    expect(answer?.terms?.unused).toEqual(['led']);
    expect(answer?.metrics.find(({ id }) => id === 'pace.wpm')?.value).toBeCloseTo(
      metrics.find(({ id }) => id === 'pace.wpm')?.value ?? 0,
      -1,
    );

    await writeFile(file, new Uint8Array(2000));
    const refused = await impact(...args, '--questions', file);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/not plain text[\s\S]*one question a line[\s\S]*QUESTIONS_UNREADABLE/);
    expect(refused.stderr).not.toMatch(/Finding speech/);
  });

  it('says before the work that there is no browser to print the PDF', async () => {
    const out = path.join(folder, 'no-browser');
    const result = await runChild({
      command: process.execPath,
      args: [cli, 'analyze', sample, '-o', out, '--pdf', path.join(folder, 'x.pdf')],
      env: { ...env, IMPACT_CHROMIUM: path.join(folder, 'no-such-browser') },
      timeLimit: 60,
    });
    expect(result).toMatchObject({ code: 1, stderr: expect.stringMatching(/needs a browser.*apt install chromium/) });
    expect(existsSync(path.join(out, 'interview.json'))).toBe(false);
  });

  it('writes numbers and tracks for a spreadsheet beside the JSON', async () => {
    const out = path.join(folder, 'sheets');
    const json = path.join(folder, 'p.json');
    const result = await impact('analyze', sample, '-t', words, '--csv', `${out}/`, '--json', json);
    expect(result.code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['interview.metrics.csv', 'interview.tracks.csv']);
    expect(await readFile(path.join(out, 'interview.metrics.csv'), 'utf8')).toMatch(
      /^\ufeff"id","label","value"[^\n]*\r\n"pace.wpm","Pace",\d/,
    );
    expect(Report.parse(JSON.parse(await readFile(json, 'utf8'))).version).toBe(1);
  });

  it('infers no emotion where it is switched off', async () => {
    const result = await impact('analyze', beginning, '--transcript', firstWords, '--no-emotion', '--json', '-');
    const report = Report.parse(JSON.parse(result.stdout));
    expect(report.policy.emotionInference).toBe(false);
    expect(
      [...report.metrics.map(({ id }) => id), ...Object.keys(report.tracks)].filter((id) => id.includes('emotion')),
    ).toEqual([]);
    expect(report.engines.filter(({ model }) => /emotion/.test(model?.id ?? ''))).toEqual([]);
    expect(report.confidence.contributions.map(({ component }) => component)).not.toContain('calm_voice');
  });

  it('wants consent before it looks at an interview for recruiting', async () => {
    const refused = await impact('analyze', sample, '--purpose', 'recruiting', '--json', '-');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/--consent FILE.*CONSENT_REQUIRED/);
    const consent = path.join(folder, 'consent.json');
    await writeFile(
      consent,
      JSON.stringify({ text: 'I agree to the analysis.', by: 'Jane Doe', at: '2026-11-20T10:00:00Z' }),
    );
    const allowed = await impact(
      'analyze',
      beginning,
      '--transcript',
      firstWords,
      '--purpose',
      'recruiting',
      '--consent',
      consent,
      '--json',
      '-',
    );
    const { policy } = Report.parse(JSON.parse(allowed.stdout));
    expect(policy).toMatchObject({ purpose: 'recruiting', emotionInference: false, consent: { by: 'Jane Doe' } });
  });

  it('makes a partial report of a film without sound and of sound without speech', async () => {
    const silent = await make('silent.mp4', '-i', sample, '-t', '5', '-an', '-c:v', 'copy');
    const film = await impact('analyze', silent, '--json', '-');
    expect(film.code).toBe(0);
    const seen = Report.parse(JSON.parse(film.stdout));
    expect(seen.unavailable.map(({ step, code }) => `${step} ${code}`)).toContain('voice MEDIA_NO_AUDIO');
    expect(seen.metrics.find(({ id }) => id === 'face.visible')?.value).toBe(1);
    expect(seen.metrics.find(({ id }) => id === 'pace.wpm')).toMatchObject({ value: null, reason: expect.any(String) });

    const hum = await make('hum.wav', '-f', 'lavfi', '-i', 'sine=frequency=200:duration=5');
    const sound = await impact('analyze', hum, '--json', '-');
    expect(sound.code).toBe(0);
    const heard = Report.parse(JSON.parse(sound.stdout));
    expect(heard.unavailable.map(({ step, code }) => `${step} ${code}`)).toEqual(
      expect.arrayContaining(['transcript NO_SPEECH', 'vision MEDIA_NO_VIDEO']),
    );
    expect(heard.confidence.index).toBeNull();
  });

  it('says so where the pictures of a long recording cannot be decoded', async () => {
    const film = await make(
      'film.mp4',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=160x120:rate=10:duration=40',
      '-pix_fmt',
      'yuv420p',
    );
    const bytes = await readFile(film);
    const from = bytes.indexOf('mdat') + 4;
    bytes.fill(0, from, from + bytes.readUInt32BE(from - 8) - 8);
    await writeFile(film, bytes);
    const report = Report.parse(JSON.parse((await impact('analyze', film, '--json', '-')).stdout));
    expect(report.unavailable.map(({ step, code }) => `${step} ${code}`)).toContain('vision MEDIA_UNREADABLE');
  });

  it.each([
    ['a file that is not there', async () => path.join(folder, 'nothing.mp4')],
    [
      'an empty file',
      async () => {
        await writeFile(path.join(folder, 'empty.mp4'), '');
        return path.join(folder, 'empty.mp4');
      },
    ],
    [
      'text renamed to .mp4',
      async () => {
        await copyFile(words, path.join(folder, 'text.mp4'));
        return path.join(folder, 'text.mp4');
      },
    ],
    ['a folder', async () => folder],
  ])('refuses %s with exit code 3 and one clear sentence', async (_what, file) => {
    const result = await impact('analyze', await file(), '--json', path.join(folder, 'never.json'));
    expect(result.code).toBe(3);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(result.stderr).toMatch(/^Error: .+ \[MEDIA_/);
    expect(await readdir(folder)).not.toContain('never.json');
  });

  it('refuses a transcript that cannot be read with exit code 2', async () => {
    expect((await impact('analyze', sample, '--transcript', path.join(folder, 'none.vtt'))).code).toBe(2);
    const binary = await impact('analyze', sample, '--transcript', sample);
    expect(binary.code).toBe(2);
    expect(binary.stderr).toMatch(/TRANSCRIPT_UNREADABLE/);
  });

  it('says what is wrong where the report or its results cannot be written, and ends', async () => {
    await writeFile(path.join(folder, 'plain-file'), '');
    const output = await impact('analyze', sample, '-t', words, '--json', path.join(folder, 'plain-file', 'r.json'));
    expect(output.code).toBe(2);
    expect(output.stderr).toMatch(/cannot be written to/);
    // Said before the work, not after it.
    expect(output.stderr).not.toMatch(/Finding speech/);
    const own = { ...env, IMPACT_CACHE: path.join(folder, 'plain-file', 'cache') };
    const kept = await runChild({
      command: process.execPath,
      args: [cli, 'analyze', beginning, '-t', firstWords, '--json', '-'],
      env: own,
      timeLimit: 300,
    });
    expect(kept.code).toBe(0);
    expect(kept.stderr).toMatch(/Warning: Results cannot be kept/);
  });

  it('overwrites nothing that the report is made from', async () => {
    const recording = path.join(folder, 'talk.mp4');
    const spoken = path.join(folder, 'talk.json');
    await copyFile(sample, recording);
    await writeFile(spoken, '[{"start":1,"end":2,"text":"Thank you."}]');
    for (const args of [
      ['--json', recording],
      ['-t', spoken, '--out', folder],
      ['--json', 'x.out', '--html', './x.out'],
    ]) {
      const result = await impact('analyze', recording, ...args);
      expect(result).toMatchObject({ code: 2, stderr: expect.stringContaining('would overwrite') });
    }
    expect(await readFile(recording)).toEqual(await readFile(sample));
  });

  it('goes on and writes the report when nobody reads its output', async () => {
    const json = path.join(folder, 'unread.json');
    const command = `"${process.execPath}" "${cli}" analyze "${sample}" -t "${words}" --json "${json}" 2>&1 | head -1`;
    expect((await runChild({ command: 'sh', args: ['-c', command], env, timeLimit: 300 })).stdout).toMatch(/^Reading/);
    expect(Report.safeParse(JSON.parse(await readFile(json, 'utf8'))).success).toBe(true);
  });

  it('reports what is left of a recording that was cut off', async () => {
    const whole = await make('whole.mkv', '-i', beginning, '-c', 'copy');
    const bytes = await readFile(whole);
    const cut = path.join(folder, 'cut.mkv');
    await writeFile(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const result = await impact('analyze', cut, '--json', '-');
    expect(result.code).toBe(0);
    const report = Report.parse(JSON.parse(result.stdout));
    expect(report.source.duration).toBeGreaterThan(2);
    expect(report.source.duration).toBeLessThan(6);
  });

  it('stops everything when it is interrupted, leaves nothing behind, and resumes', async () => {
    // A copy, so that no program but this test's own works on it.
    const recording = path.join(folder, 'interrupted.mp4');
    await copyFile(beginning, recording);
    const own = { ...env, IMPACT_CACHE: path.join(folder, 'interrupted') };
    const child = spawn(process.execPath, [cli, 'analyze', recording, '--json', path.join(folder, 'i.json')], {
      cwd: folder,
      env: { ...process.env, ...own },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    // In the middle: speech is found, words and pictures are under way.
    for (const running of ['Finding speech: done', 'Words and their times …', 'Face, gaze and posture …']) {
      await expect.poll(() => log, { timeout: 60_000 }).toContain(running);
    }
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(130);
    expect(log).toMatch(/stopped[^\n]*\[ABORTED\]\n$/);
    expect(await temporaryLeft()).toEqual([]);
    expect(await descendantsLeft()).toEqual([]);
    const resumed = await runChild({
      command: process.execPath,
      args: [cli, 'analyze', recording, '--json', '-'],
      env: own,
      timeLimit: 300,
    });
    expect(resumed.stderr).toMatch(/Finding speech: done \(reused/);
    expect(Report.safeParse(JSON.parse(resumed.stdout)).success).toBe(true);
  });

  it('may run twice at once on one recording', async () => {
    const own = { ...env, IMPACT_CACHE: path.join(folder, 'twice') };
    const run = () =>
      runChild({
        command: process.execPath,
        args: [cli, 'analyze', beginning, '-t', firstWords, '--json', '-'],
        env: own,
        timeLimit: 300,
      });
    const [a, b] = await Promise.all([run(), run()]);
    const metrics = (text: string) => Report.parse(JSON.parse(text)).metrics;
    expect(metrics(a.stdout)).toEqual(metrics(b.stdout));
  });
});

/** Programs of ours that still run on files of this test. */
async function descendantsLeft(): Promise<string[]> {
  const left: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (/^(ffmpeg|pocketsphinx)/.test(command) && command.includes(folder)) left.push(command);
  }
  return left;
}
