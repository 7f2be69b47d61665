import { comparisonJson, renderComparison } from '@impact/document/comparison';
import { Command } from 'commander';
import { columns } from './columns.ts';
import { readReports } from './read-reports.ts';

/** `impact compare REPORT.json REPORT.json …`: several people side by side, without a ranking. */
export function compareCommand(): Command {
  return new Command('compare')
    .usage('<report.json> <report.json> … [options]')
    .description('Lay the reports of several recordings side by side, without a ranking.')
    .argument('[reports...]', 'two to twenty reports, as impact analyze --json writes them')
    .option('--json', 'print the comparison as JSON', false)
    .showHelpAfterError('(impact compare --help lists the options)')
    .exitOverride()
    .action(async (files: string[], { json }: { json: boolean }) => {
      const reports = await readReports(files);
      process.stdout.write(json ? comparisonJson(reports) : renderComparison(reports, { width: columns() }));
    });
}
