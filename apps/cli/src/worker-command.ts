import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { logLine, runUntilAsked } from './long-running.ts';

/** More than any machine has processors for. */
const MOST = 256;

interface WorkerFlags {
  concurrency: number;
  data?: string;
}

/** `impact worker`: takes part in the analyses of a server, on this or any other machine with the same database and storage. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('Analyse for a server, on this machine or another, with the same DATABASE_URL and STORAGE_URL.')
    .option('--concurrency <n>', 'jobs at once', wholeNumber, availableParallelism())
    .option('--data <folder>', 'the data folder of a server on this machine (IMPACT_DATA, impact-data)')
    .showHelpAfterError('(impact worker --help lists the options)')
    .exitOverride()
    .action(work);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > MOST) {
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST}.`);
  }
  return number;
}

function work({ concurrency, data }: WorkerFlags): Promise<void> {
  const { env } = process;
  return runUntilAsked(async () => {
    // Here, as the other commands have no use for a server.
    const { settingsFromEnv } = await import('@impact/server/settings');
    const { startWorkerProcess } = await import('@impact/server/jobs/worker-process');
    const settings = settingsFromEnv({ ...env, IMPACT_DATA: data ?? env.IMPACT_DATA });
    const worker = await startWorkerProcess(settings, { concurrency, log: { write: logLine } });
    process.stdout.write(`Analysing, ${concurrency === 1 ? 'one job' : `up to ${concurrency} jobs`} at once.\n`);
    return worker;
  });
}
