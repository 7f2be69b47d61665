import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ImpactError } from '@impact/report/error';
import { runChild } from '@impact/subprocess/child';
import { temporaryFolder } from '../store/temporary.ts';
import { findChromium } from './chromium.ts';

export interface PdfOptions {
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
  /** Seconds; a report of an hour takes about 10 on two busy processors. */
  timeLimit?: number;
}

/** Bytes of a page that is printed and of a PDF that is taken, far above what a long interview makes. */
const PAGE_LIMIT = 50 * 2 ** 20;
const PDF_LIMIT = 200 * 2 ** 20;
/** kB of writable memory that each of Chromium's processes may have, and MB of it for scripts. */
const MEMORY_LIMIT = 3_000_000;
const SCRIPT_MEMORY = 256;

/** A browser that talks to nobody: no updates, no reports, no names resolved, no profile but the one it is given. */
const QUIET = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-quic',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--js-flags=--max-old-space-size=${SCRIPT_MEMORY}`,
];

/**
 * Prints a page on paper as its style sheet says (size, margins, head and foot), by the Chromium of this machine in a folder of its own
 * that is removed afterwards. The page should be self-contained: nothing is fetched.
 * @throws ImpactError TOOL_MISSING without Chromium, OUTPUT_FAILED where it makes no PDF, ABORTED.
 */
export async function printPdf(page: string, options: PdfOptions = {}): Promise<Uint8Array> {
  const { signal, env = process.env, timeLimit = 120 } = options;
  const chromium = await findChromium(env);
  if (chromium === null) throw new ImpactError('TOOL_MISSING', 'A PDF is printed by Chromium, which is not installed.');
  if (Buffer.byteLength(page) > PAGE_LIMIT)
    throw new ImpactError('OUTPUT_FAILED', 'The report is too large to be printed as PDF.');

  await using folder = await temporaryFolder();
  const source = path.join(folder.path, 'report.html');
  const target = path.join(folder.path, 'report.pdf');
  await writeFile(source, page, { mode: 0o600 });
  const args = [
    ...QUIET,
    ...unsandboxedAsRoot(),
    `--user-data-dir=${path.join(folder.path, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${target}`,
    pathToFileURL(source).href,
  ];
  const exit = await runChild({
    ...limited(chromium, args),
    cwd: folder.path,
    // Whatever it keeps beside its profile goes with the folder.
    env: { HOME: folder.path, TMPDIR: folder.path, XDG_CONFIG_HOME: folder.path, XDG_CACHE_HOME: folder.path },
    signal,
    timeLimit,
    maxOutput: 2 ** 20,
  });
  const pdf = await readPdf(target);
  if (exit.code === 0 && pdf) return pdf;
  const reason = exit.timedOut ? `it took longer than ${timeLimit} s` : `it ended with ${exit.code ?? exit.signal}`;
  throw new ImpactError('OUTPUT_FAILED', `Chromium could not print the PDF: ${reason}. Print the HTML page instead.`, {
    cause: exit.stderr,
  });
}

/** Chromium's sandbox refuses to run as root, as in a container; the page it opens is our own and runs only its own script. */
const unsandboxedAsRoot = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The command under a limit of memory where there is a shell that can set one. */
function limited(command: string, args: readonly string[]): { command: string; args: string[] } {
  if (process.platform === 'win32') return { command, args: [...args] };
  return {
    command: '/bin/sh',
    args: ['-c', `ulimit -d ${MEMORY_LIMIT} 2>/dev/null; exec "$@"`, 'sh', command, ...args],
  };
}

/** The PDF, or null where there is none or what is there is none. */
async function readPdf(file: string): Promise<Uint8Array | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    if (size > PDF_LIMIT) return null;
    const bytes = await handle.readFile();
    return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? bytes : null;
  } finally {
    await handle.close();
  }
}
