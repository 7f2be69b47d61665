import { inspectMachine } from '@impact/pipeline/doctor';
import { Command } from 'commander';
import { EXIT } from './exit-codes.ts';

const SIGNS = { ok: '✓', missing: '✗', hint: '·' } as const;

/** `impact doctor`: what is installed, which engines will be used, what a server would be started with, what would make it better. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Tell what is installed, which engines will be used, what a server would be started with, and what would make it better.',
    )
    .option('--json', 'print the checks as JSON', false)
    .exitOverride()
    .action(async ({ json }: { json: boolean }) => {
      // Here, as the other commands have no use for a server.
      const { inspectServer } = await import('@impact/server/doctor');
      const checks = [...(await inspectMachine()), ...(await inspectServer())];
      if (json) process.stdout.write(`${JSON.stringify(checks, null, 1)}\n`);
      else {
        for (const { state, name, found, advice } of checks) {
          process.stdout.write(`${SIGNS[state]} ${name.padEnd(22)} ${found}\n`);
          if (advice) process.stdout.write(`  ${' '.repeat(22)} ${advice}\n`);
        }
      }
      // A missing tool that analysis cannot do without is worth a failing exit code in scripts.
      if (checks.some(({ state }) => state === 'missing')) process.exitCode = EXIT.internal;
    });
}
