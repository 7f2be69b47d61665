#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { analyzeCommand } from './analyze-command.ts';
import { backupCommand, restoreCommand } from './backup-command.ts';
import { compareCommand } from './compare-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { EXIT, errorText, exitCodeOf } from './exit-codes.ts';
import { passwordLinkCommand } from './password-link-command.ts';
import { serveCommand } from './serve-command.ts';
import { trendCommand } from './trend-command.ts';
import { workerCommand } from './worker-command.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// Whoever reads our output may stop early (`| head`): the report is still written.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}

const program = new Command('impact')
  .description(
    'IMPACT reviews how a candidate came across in the recording of an interview: speech, language, face, posture and confidence.',
  )
  .version(version)
  .showHelpAfterError('(impact --help lists the commands and their options)')
  .exitOverride()
  .addCommand(analyzeCommand())
  .addCommand(compareCommand())
  .addCommand(trendCommand())
  .addCommand(serveCommand())
  .addCommand(workerCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(passwordLinkCommand())
  .addCommand(doctorCommand())
  .addHelpText(
    'after',
    `
Exit codes: ${EXIT.done} report written (also a partial one, with a warning), ${EXIT.usage} wrong usage, ${EXIT.media} unreadable or unsupported media, ${EXIT.internal} anything else that went wrong, ${EXIT.interrupted} interrupted.`,
  );

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has already printed what was wrong; help and version end here too, with exit code 0.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    process.stderr.write(`${errorText(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
