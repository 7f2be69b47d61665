import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderHtml } from '@impact/document/html';
import { renderSummary } from '@impact/document/summary';
import { analyze } from '@impact/pipeline/analyze';
import { ensureFolder } from '@impact/pipeline/store/folder';
import { ImpactError } from '@impact/report/error';
import type { Report } from '@impact/report/report';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConsent } from './consent.ts';
import { exitCodeOf } from './exit-codes.ts';
import { type Outputs, outputsFor } from './outputs.ts';
import { lineProgress, screenProgress } from './progress.ts';

interface AnalyzeFlags {
  transcript?: string;
  json?: string;
  html?: string;
  out?: string;
  purpose: 'practice' | 'recruiting';
  region: 'eu' | 'other';
  consent?: string;
  emotion: boolean;
  workers?: number;
  cache: boolean;
  quiet: boolean;
}

/** `impact analyze FILE`: one recording in, one report out. */
export function analyzeCommand(): Command {
  return new Command('analyze')
    .description('Analyse one recording and write its report.')
    .argument('<file>', 'the recording: mp4, mov, webm, mkv, avi, mpg, wav, mp3, m4a, ogg, flac or opus')
    .option(
      '-t, --transcript <file>',
      'what was said, as VTT, SRT, JSON or plain text; without it the words are only drafted',
    )
    .option('--json <file>', 'write the report as JSON to this file (- for standard output)')
    .option('--html <file>', 'write the report as one self-contained page to this file')
    .option('-o, --out <dir>', 'write both into this folder (default: impact-report, unless --json or --html is given)')
    .addOption(
      new Option('--purpose <purpose>', 'what the analysis is for')
        .choices(['practice', 'recruiting'])
        .default('practice'),
    )
    .addOption(
      new Option('--region <region>', 'where the interview takes place; recruiting in the EU never infers emotion')
        .choices(['eu', 'other'])
        .default('eu'),
    )
    .option('--consent <file>', 'the consent record that recruiting needs: JSON with text, by and at (ISO time)')
    .option('--no-emotion', 'infer no emotion from face or voice')
    .option('--workers <n>', 'tasks at once (default: the number of processors)', count)
    .option('--no-cache', 'reuse no earlier results and keep none')
    .option('-q, --quiet', 'print nothing but errors', false)
    .showHelpAfterError('(impact analyze --help lists the options)')
    .exitOverride()
    .action(run);
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('It must be a whole number from 1 to 64.');
  return number;
}

async function run(file: string, flags: AnalyzeFlags): Promise<void> {
  const abort = new AbortController();
  const warnings: string[] = [];
  const onTerminal = process.stderr.isTTY && !flags.quiet;
  const progress = flags.quiet ? null : onTerminal ? screenProgress(process.stderr) : lineProgress(process.stderr);
  const interrupt = () => {
    // A second signal means it: leave at once, the temporary folder is removed on exit.
    if (abort.signal.aborted) process.exit(130);
    abort.abort(new Error('interrupted'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  try {
    const report = await analyze(file, {
      transcript: flags.transcript,
      purpose: flags.purpose,
      region: flags.region,
      consent: flags.consent === undefined ? null : await readConsent(flags.consent),
      emotion: flags.emotion,
      workers: flags.workers,
      cache: flags.cache,
      signal: abort.signal,
      onProgress: progress?.show,
      onWarning: (message) => warnings.push(message),
    });
    progress?.end();
    for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
    const outputs = outputsFor(file, flags);
    await write(report, file, outputs);
    if (!flags.quiet) tell(report, outputs);
    for (const { step, message } of flags.quiet ? report.unavailable.filter(({ code }) => code !== 'POLICY_OFF') : []) {
      process.stderr.write(`Warning: no ${step}: ${message}\n`);
    }
  } catch (error) {
    progress?.end();
    const code = exitCodeOf(error);
    process.stderr.write(`${errorText(error)}\n`);
    process.exitCode = code;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupt);
  }
}

/** An expected error as its sentence and code; an unexpected one with what a developer needs. */
function errorText(error: unknown): string {
  if (error instanceof ImpactError && error.code !== 'INTERNAL') return `Error: ${error.message} [${error.code}]`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function write(report: Report, recording: string, { json, html }: Outputs): Promise<void> {
  const text = `${JSON.stringify(report, null, 1)}\n`;
  if (json === '-') process.stdout.write(text);
  else if (json !== null) await writeWhole(json, text);
  if (html !== null) {
    const href = path.relative(path.dirname(path.resolve(html)), path.resolve(recording));
    await writeWhole(
      html,
      renderHtml(report, { recordingHref: href.split(path.sep).map(encodeURIComponent).join('/') }),
    );
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await ensureFolder(path.dirname(path.resolve(file)));
    await writeFile(file, text);
  } catch (cause) {
    throw new ImpactError(
      'USAGE',
      `The report cannot be written to ${file}: ${cause instanceof Error ? cause.message : cause}.`,
      { cause },
    );
  }
}

function tell(report: Report, { json, html }: Outputs): void {
  const out = json === '-' ? process.stderr : process.stdout;
  out.write(
    `${renderSummary(report, { color: out.isTTY && !process.env.NO_COLOR, width: Math.min(out.columns ?? 100, 100) })}\n`,
  );
  const files = [html, json].filter((file) => file !== null && file !== '-');
  if (files.length > 0) out.write(`\nReport: ${files.join('\n        ')}\n`);
}
