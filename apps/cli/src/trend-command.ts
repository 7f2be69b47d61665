import { renderTrend, trendJson } from '@impact/document/trend';
import { Command } from 'commander';
import { columns } from './columns.ts';
import { readReports } from './read-reports.ts';

/** `impact trend REPORT.json …`: one person over sessions. */
export function trendCommand(): Command {
  return new Command('trend')
    .usage('<report.json> <report.json> … [options]')
    .description('Tell how one person’s numbers went over several sessions, from the oldest report to the newest.')
    .argument('[reports...]', 'two to twenty reports of one person, as impact analyze --json writes them')
    .option('--json', 'print the trend as JSON', false)
    .showHelpAfterError('(impact trend --help lists the options)')
    .exitOverride()
    .action(async (files: string[], { json }: { json: boolean }) => {
      const reports = await readReports(files);
      process.stdout.write(json ? trendJson(reports) : renderTrend(reports, { width: columns() }));
    });
}
