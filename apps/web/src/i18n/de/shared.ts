import type { Catalogue } from '../catalogue.ts';
import type { shared as english } from '../en/shared.ts';

export const shared: Catalogue<typeof english> = {
  page: 'Geteilter Bericht',
  look: 'Sprache und Farben',
  about: 'Über diesen Link',
  scope: {
    summary: 'Dieser Link zeigt die wichtigsten Zahlen eines Berichts.',
    report: 'Dieser Link zeigt einen ganzen Bericht zum Lesen, ohne die Aufnahme.',
    report_and_media: 'Dieser Link zeigt einen ganzen Bericht zum Lesen, mit der Aufnahme.',
  },
  from: 'Er kommt von „{{organization}}“ und ist offen bis',
  ends: 'Er kann vorher zurückgenommen werden. Wer ihn hat, kann ihn öffnen: Geben Sie ihn mit Bedacht weiter.',
  incomplete: {
    title: 'Dieser Link ist nicht vollständig',
    why: 'Ein Link zu einem Bericht endet mit # und einer langen Folge von Buchstaben und Ziffern. Sie fehlt hier.',
  },
  gone: {
    title: 'Hinter diesem Link ist nichts',
    why: 'Vielleicht ist seine Zeit vorbei, jemand hat ihn zurückgenommen, das Interview wurde gelöscht, oder der Link wurde nicht ganz kopiert. Zum Schutz der Person im Bericht sagt IMPACT nicht, was davon.',
  },
  next: {
    title: 'Was Sie tun können',
    whole: 'Prüfen Sie, ob der Link ganz kopiert wurde, bis zum letzten Zeichen.',
    ask: 'Bitten Sie die Person, die ihn geschickt hat, um einen neuen: Sie macht ihn im Bericht unter „Teilen“.',
    account: 'Wenn Sie hier ein Konto haben, ist der Bericht vielleicht ohne Link für Sie offen:',
    signIn: 'anmelden',
  },
  notYet: {
    underWay: 'Die Aufnahme wird noch ausgewertet. Danach steht der Bericht hier.',
    none: 'Zu diesem Interview gibt es keinen Bericht: Die Auswertung endete ohne einen. Fragen Sie die Person, die Ihnen den Link geschickt hat.',
    look: 'Noch einmal nachsehen',
  },
  withheld:
    'Die Zahlen dieses Berichts werden zurzeit nicht gezeigt. Fragen Sie die Person, die Ihnen den Link geschickt hat: Sie sieht, warum.',
  numbersNote:
    'Diese Zahlen beschreiben, wie eine Aufnahme aussieht und klingt. Sie sagen nichts darüber, was jemand kann, und sie entscheiden nichts.',
};
