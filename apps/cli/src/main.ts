#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { analyzeCommand } from './analyze-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { EXIT } from './exit-codes.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('impact')
  .description(
    'IMPACT reviews how a candidate came across in the recording of an interview: speech, language, face, posture and confidence.',
  )
  .version(version)
  .showHelpAfterError('(impact --help lists the commands and their options)')
  .exitOverride()
  .addCommand(analyzeCommand())
  .addCommand(doctorCommand())
  .addHelpText(
    'after',
    `
Exit codes: ${EXIT.done} report written (also a partial one, with a warning), ${EXIT.usage} wrong usage, ${EXIT.media} unreadable or unsupported media, ${EXIT.internal} internal error.`,
  );

try {
  await program.parseAsync();
} catch (error) {
  // Commander has already printed what was wrong; help and version end here too, with exit code 0.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
