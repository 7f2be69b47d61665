import { Command } from 'commander';

/** `impact password-link`: the way back in for who forgot their password and has no owner to ask. */
export function passwordLinkCommand(): Command {
  return new Command('password-link')
    .usage('<email> [options]')
    .description(
      'Make a link by which somebody with an account on this server chooses another password, once and within 24 hours.',
    )
    .argument('<email>', 'the e-mail address that they sign in with')
    .option('--data <folder>', 'the data folder of the server (IMPACT_DATA, impact-data)')
    .addHelpText(
      'after',
      '\nRun it with the settings of the server, as its account. It is written into the audit log of their organisations.',
    )
    .showHelpAfterError('(impact password-link --help lists the options)')
    .exitOverride()
    .action(async (email: string, { data }: { data?: string }) => {
      // Here, as the other commands have no use for a server.
      const { settingsFromEnv } = await import('@impact/server/settings');
      const { passwordLink } = await import('@impact/server/password-link');
      const settings = settingsFromEnv({ ...process.env, IMPACT_DATA: data ?? process.env.IMPACT_DATA });
      const { link, expiresAt } = await passwordLink(settings, email);
      process.stdout.write(
        `Whoever opens this link may choose the password of ${email}; it works once, until ${expiresAt.toISOString()}:\n  ${link}\n`,
      );
    });
}
