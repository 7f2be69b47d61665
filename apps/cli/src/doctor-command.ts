import { inspectMachine } from '@impact/pipeline/doctor';
import { Command } from 'commander';
import { EXIT } from './exit-codes.ts';

const SIGNS = { ok: '✓', missing: '✗', hint: '·' } as const;

/** `impact doctor`: what is installed, which engines will be used, what would make it better. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Tell what is installed, which engines will be used and what would make the analysis better.')
    .option('--json', 'print the checks as JSON', false)
    .exitOverride()
    .action(async ({ json }: { json: boolean }) => {
      const checks = await inspectMachine();
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
