import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderMetricsCsv } from '@impact/document/csv/metrics';
import { renderTracksCsv } from '@impact/document/csv/tracks';
import { renderHtml } from '@impact/document/html';
import { printable, renderSummary } from '@impact/document/summary';
import { analyze } from '@impact/pipeline/analyze';
import { findChromium, INSTALL_CHROMIUM } from '@impact/pipeline/print/chromium';
import { printPdf } from '@impact/pipeline/print/pdf';
import { ImpactError } from '@impact/report/error';
import type { Report } from '@impact/report/report';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConsent } from './consent.ts';
import { adviceOn, EXIT, errorText, exitCodeOf, withAdvice } from './exit-codes.ts';
import { checkOutputs, filesOf, type Outputs, outputsFor, writeWhole } from './outputs.ts';
import { lineProgress, screenProgress } from './progress.ts';

interface AnalyzeFlags {
  transcript?: string;
  questions?: string;
  weights?: string;
  json?: string;
  html?: string;
  pdf?: string;
  csv?: string;
  out?: string;
  purpose: 'practice' | 'recruiting';
  region: 'eu' | 'other';
  consent?: string;
  emotion: boolean;
  workers?: number;
  cache: boolean;
  quiet: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `impact analyze FILE`: one recording in, one report out. */
export function analyzeCommand(): Command {
  return new Command('analyze')
    .usage('<file> [options]')
    .description('Analyse one recording and write its report.')
    .argument('[file]', 'the recording: mp4, mov, webm, mkv, avi, mpg, wav, mp3, m4a, ogg, flac or opus')
    .option(
      '-t, --transcript <file>',
      'what was said, as VTT, SRT, JSON or plain text; without it the words are only drafted',
    )
    .option('--questions <file>', 'the questions that were asked, as plain text with one a line, in their order')
    .option(
      '--weights <file>',
      'weights of the confidence index that differ from the usual ones: JSON such as {"eye_contact": 0.3, "posture": 0}',
    )
    .option('--json <file>', 'write the report as JSON to this file (- for standard output)')
    .option('--html <file>', 'write the report as one self-contained page to this file (- for standard output)')
    .option('--pdf <file>', 'print the report on A4 to this file (- for standard output); needs Chromium or Chrome')
    .option(
      '--csv <file|dir>',
      'write the numbers and the tracks for a spreadsheet: NAME.metrics.csv and NAME.tracks.csv',
    )
    .option('-o, --out <dir>', 'write page and JSON into this folder (default: impact-report, unless another is named)')
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

/** A second signal within this time is the same Ctrl-C, which reached us both from the terminal and through whoever started us. */
const SAME_INTERRUPT_MS = 500;

async function run(given: string | undefined, flags: AnalyzeFlags): Promise<void> {
  const abort = new AbortController();
  const onTerminal = process.stderr.isTTY && !flags.quiet;
  const progress = flags.quiet ? null : onTerminal ? screenProgress(process.stderr) : lineProgress(process.stderr);
  const warnings: string[] = [];
  let interrupted = 0;
  const interrupt = () => {
    // Asked again, leave at once: the temporary folder is removed on exit.
    if (abort.signal.aborted && performance.now() - interrupted > SAME_INTERRUPT_MS) process.exit(EXIT.interrupted);
    if (!abort.signal.aborted) interrupted = performance.now();
    abort.abort();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    const { file, transcript } = recordingOf(given, flags.transcript);
    const outputs = outputsFor(file, flags);
    await checkOutputs(outputs, [file, transcript, flags.consent, flags.questions, flags.weights]);
    if (outputs.pdf !== null && (await findChromium()) === null)
      throw new ImpactError('OUTPUT_FAILED', `The PDF needs a browser to print it. ${INSTALL_CHROMIUM}`);
    const report = await analyze(file, {
      transcript,
      questions: flags.questions,
      weights: flags.weights,
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
    await write(report, file, outputs);
    if (!flags.quiet) tell(report, outputs);
    else warnings.push(...report.unavailable.filter(({ code }) => code !== 'POLICY_OFF').map(withAdvice));
    // Last, as it may fail for want of a browser: everything else is there by then.
    if (outputs.pdf !== null) await print(report, outputs, flags.quiet, abort.signal);
  } catch (error) {
    progress?.end();
    process.stderr.write(`${errorText(error)}\n`);
    process.exitCode = exitCodeOf(error);
  } finally {
    for (const warning of new Set(warnings)) process.stderr.write(`Warning: ${warning}\n`);
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

/** The recording that was asked for; from the checkout's `npm run analyze`, the sample interview where none was. */
function recordingOf(file: string | undefined, transcript: string | undefined): { file: string; transcript?: string } {
  const samples = process.env.IMPACT_SAMPLE_FOLDER;
  if (file !== undefined) return { file, transcript };
  if (!samples)
    throw new ImpactError(
      'USAGE',
      'Which recording? Try: impact analyze interview.mp4 (impact analyze --help lists the options).',
    );
  return { file: path.join(samples, 'interview.mp4'), transcript: transcript ?? path.join(samples, 'interview.txt') };
}

async function write(report: Report, recording: string, { json, html, csv }: Outputs): Promise<void> {
  const text = `${JSON.stringify(report, null, 1)}\n`;
  if (json !== null) await put(json, text);
  if (html !== null) await put(html, renderHtml(report, { recordingHref: relativeAddress(html, recording) }));
  if (csv !== null) {
    await writeWhole(csv.metrics, renderMetricsCsv(report));
    await writeWhole(csv.tracks, renderTracksCsv(report));
  }
}

/** Into a file, or to standard output for `-`. */
async function put(file: string, content: string | Uint8Array): Promise<void> {
  if (file === '-') process.stdout.write(content);
  else await writeWhole(file, content);
}

/** The page on paper. */
async function print(report: Report, outputs: Outputs, quiet: boolean, signal: AbortSignal): Promise<void> {
  const { pdf } = outputs;
  if (pdf === null) return;
  await put(pdf, await printPdf(renderHtml(report, { recordingHref: null }), { signal }));
  if (!quiet && pdf !== '-') terminal(outputs).write(`PDF:    ${printable(pdf)}\n`);
}

/** Where to tell a person: not where a result goes. */
const terminal = ({ json, html, pdf }: Outputs): NodeJS.WriteStream =>
  [json, html, pdf].includes('-') ? process.stderr : process.stdout;

/** The recording's address as seen from the page; a whole one where it lies on another drive. */
function relativeAddress(page: string, recording: string): string {
  // On standard output, the page counts as lying in the folder at hand.
  const relative = path.relative(path.dirname(path.resolve(page)), path.resolve(recording));
  if (path.isAbsolute(relative)) return pathToFileURL(relative).href;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}

function tell(report: Report, outputs: Outputs): void {
  const out = terminal(outputs);
  const width = Math.min(out.columns ?? 100, 100);
  out.write(`${renderSummary(report, { color: out.isTTY && !process.env.NO_COLOR, width })}\n`);
  for (const advice of adviceOn(report.unavailable)) out.write(`\n${advice}\n`);
  const files = filesOf({ ...outputs, pdf: null }).map(printable);
  if (files.length > 0) out.write(`\nReport: ${files.join('\n        ')}\n`);
}
