import { resolve } from 'node:path';
import { Command } from 'commander';

/** `impact backup`: a copy of an installation, made while it works. */
export function backupCommand(): Command {
  return new Command('backup')
    .usage('<folder> [options]')
    .description('Copy the built-in database and the files of a server into a new folder, while the server works.')
    .argument('<folder>', 'where the copy goes; it must not be there yet')
    .option('--data <folder>', 'the data folder of the server (IMPACT_DATA, impact-data)')
    .option('--no-files', 'copy the database only, and leave recordings and reports to another tool')
    .showHelpAfterError('(impact backup --help lists the options)')
    .exitOverride()
    .action(async (folder: string, { data, files }: { data?: string; files: boolean }) => {
      // Here, as the other commands have no use for a server.
      const { settingsFromEnv } = await import('@impact/server/settings');
      const { backUp } = await import('@impact/server/backup/backup');
      const settings = settingsFromEnv({ ...process.env, IMPACT_DATA: data ?? process.env.IMPACT_DATA });
      await backUp(settings, resolve(folder), files ? {} : { files });
      process.stdout.write(`The copy is in ${resolve(folder)}. It holds interviews: keep it as safe as the server.\n`);
    });
}

/** `impact restore`: a data folder out of such a copy. */
export function restoreCommand(): Command {
  return new Command('restore')
    .usage('<folder> [options]')
    .description('Make a data folder of a copy that impact backup has made.')
    .argument('<folder>', 'the copy')
    .option('--data <folder>', 'the data folder to make (IMPACT_DATA, impact-data)')
    .showHelpAfterError('(impact restore --help lists the options)')
    .exitOverride()
    .action(async (folder: string, { data }: { data?: string }) => {
      const { settingsFromEnv } = await import('@impact/server/settings');
      const { restore } = await import('@impact/server/backup/restore');
      const { dataFolder } = settingsFromEnv({ ...process.env, IMPACT_DATA: data ?? process.env.IMPACT_DATA });
      await restore(resolve(folder), dataFolder);
      process.stdout.write(`Restored into ${dataFolder}. Start the server on it: impact serve --data ${dataFolder}\n`);
    });
}
