import { Command } from 'commander';
import { logLine, runUntilAsked } from './long-running.ts';

interface ServeFlags {
  host?: string;
  port?: string;
  data?: string;
}

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

function serve({ host, port, data }: ServeFlags): Promise<void> {
  const { env } = process;
  return runUntilAsked(async () => {
    // Here, as the other commands have no use for a server.
    const { settingsFromEnv } = await import('@impact/server/settings');
    const { startServer } = await import('@impact/server/start');
    const settings = settingsFromEnv({
      ...env,
      HOST: host ?? env.HOST,
      PORT: port ?? env.PORT,
      IMPACT_DATA: data ?? env.IMPACT_DATA,
    });
    const server = await startServer(settings, { log: { write: logLine } });
    process.stdout.write(`IMPACT answers at ${server.url}\n`);
    if (server.setupLink !== null) {
      process.stdout.write(
        `Nobody can sign in yet. Make the first account, the owner, within 24 hours:\n  ${server.setupLink}\n`,
      );
    }
    return server;
  });
}
