import type { RunningServer } from '@impact/server/start';
import { Command } from 'commander';
import { EXIT, errorText, exitCodeOf } from './exit-codes.ts';

interface ServeFlags {
  host?: string;
  port?: string;
  data?: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** pino's numbers: what a person who looks at the terminal wants to know. */
const WARNING = 40;
/** A second signal within this time is the same Ctrl-C, which reached us both from the terminal and through whoever started us. */
const SAME_INTERRUPT_MS = 500;

/** `impact serve`: the API and, unless told otherwise, a worker beside it. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the HTTP API, with a worker beside it (settings: impact doctor lists them).')
    .option(
      '--host <host>',
      'the address to listen on (HOST, 127.0.0.1); any other than this machine’s asks people to sign in',
    )
    .option('--port <port>', 'the port to listen on (PORT, 3000)')
    .option('--data <folder>', 'where database and files are kept (IMPACT_DATA, impact-data)')
    .showHelpAfterError('(impact serve --help lists the options)')
    .exitOverride()
    .action(serve);
}

async function serve({ host, port, data }: ServeFlags): Promise<void> {
  const { env } = process;
  const abort = new AbortController();
  const stopped = new Promise((resolve) => abort.signal.addEventListener('abort', resolve, { once: true }));
  let asked = 0;
  const stop = () => {
    // Asked again, leave at once: the next start puts everything right.
    if (abort.signal.aborted && performance.now() - asked > SAME_INTERRUPT_MS) process.exit(EXIT.interrupted);
    if (!abort.signal.aborted) asked = performance.now();
    abort.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  let server: RunningServer | undefined;
  try {
    // Here, as the other commands have no use for a server.
    const { settingsFromEnv } = await import('@impact/server/settings');
    const { startServer } = await import('@impact/server/start');
    const settings = settingsFromEnv({
      ...env,
      HOST: host ?? env.HOST,
      PORT: port ?? env.PORT,
      IMPACT_DATA: data ?? env.IMPACT_DATA,
    });
    server = await startServer(settings, { log: { write: logLine } });
    process.stdout.write(`IMPACT answers at ${server.url}\n`);
    if (server.setupLink !== null) {
      process.stdout.write(
        `Nobody can sign in yet. Make the first account, the owner, within 24 hours:\n  ${server.setupLink}\n`,
      );
    }
    await stopped;
    process.stdout.write('Stopping …\n');
    await server.close();
  } catch (error) {
    await server?.close().catch(() => {});
    process.stderr.write(`${errorText(error)}\n`);
    process.exitCode = exitCodeOf(error);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** Every line for a program that collects logs; warnings and errors for a person. */
function logLine(line: string): void {
  if (!process.stderr.isTTY) {
    process.stderr.write(line);
    return;
  }
  const { level, msg, code } = JSON.parse(line) as { level: number; msg: string; code?: string };
  if (level >= WARNING) process.stderr.write(`Warning: ${msg}${code ? ` [${code}]` : ''}\n`);
}
