import type { Catalogue } from '../catalogue.ts';
import type { account as english, told as englishTold } from '../en/settings-account.ts';

export const account: Catalogue<typeof english> = {
  who: 'Sie',
  nameHint: 'Andere sehen ihn neben Notizen, Bewertungen und Abschlüssen.',
  emailHint:
    'Mit ihr melden Sie sich an. Sie lässt sich nicht ändern: Lassen Sie eine andere Adresse einladen, und löschen Sie dieses Konto.',
  saveName: 'Namen speichern',
  nameSaved: 'Ihr Name ist gespeichert.',
  appearance: 'Sprache und Farben',
  appearanceHint: 'Sie gelten für diesen Browser.',
  single: {
    title: 'Hier meldet sich niemand an',
    what: 'Dieser Server antwortet nur diesem Rechner, und wer daran sitzt, ist der Eigentümer. Mehr braucht es nicht, um allein zu arbeiten.',
    accounts: 'Legen Sie ein Konto an, bevor andere mit Ihnen arbeiten oder diesen Server von anderswo erreichen:',
    stays: 'Alles, was hier ist, bleibt und gehört dann diesem Konto.',
    signIn: 'Von da an melden sich alle mit E-Mail-Adresse und Passwort an, auch an diesem Rechner.',
    invite: 'Sie können Kolleginnen und Kollegen mit je einer Rolle einladen, und Bewerber zu ihrem eigenen Bericht.',
    noWayBack: 'Einen Weg zurück zum Arbeiten ohne Anmeldung gibt es nicht.',
    make: 'Konto des Eigentümers anlegen',
    others:
      'Damit andere ihn erreichen, setzt der Betreiber HOST oder IMPACT_PUBLIC_URL (docs/operations.md); bis es ein Konto gibt, gibt dann jeder Start einen Link aus, mit dem es angelegt wird.',
  },
  password: {
    title: 'Passwort',
    hint: 'Wer anderswo mit dem alten angemeldet ist, muss sich neu anmelden.',
    current: 'Bisheriges Passwort',
    wrong: 'Das ist nicht das bisherige Passwort.',
    save: 'Passwort ändern',
    changed: 'Das Passwort ist geändert. Alle anderen Sitzungen sind beendet.',
  },
  sessions: {
    title: 'Wo Sie angemeldet sind',
    hint: 'Gehört eine davon nicht Ihnen? Beenden Sie sie, und ändern Sie das Passwort.',
    current: 'diese hier',
    unknown: 'Unbekanntes Programm',
    since: 'Angemeldet',
    until: 'Endet',
    end: 'Abmelden',
    endThis: 'Abmelden: {{name}}',
    endOthers: 'Überall sonst abmelden',
    ended_one: 'Die Sitzung ist beendet.',
    ended_other: '{{count}} Sitzungen sind beendet.',
  },
  organisations: {
    title: 'Organisationen',
    hint: 'Jede hat eigene Interviews, Personen und Regeln. Sie arbeiten jeweils in einer.',
    current: 'hier arbeiten Sie',
    role: 'Ihre Rolle: {{role}}',
    change: 'Hier arbeiten',
    changeTo: 'Hier arbeiten: {{name}}',
    newName: 'Name einer neuen Organisation',
    newHint: 'Sie werden ihr Eigentümer. Mit den anderen wird nichts geteilt.',
    make: 'Organisation anlegen',
    made: '{{name}} ist angelegt. Mit „Hier arbeiten“ wechseln Sie dorthin.',
  },
  remove: {
    title: 'Konto löschen',
    hint: 'Sofort und endgültig.',
    open: 'Mein Konto löschen …',
    goes: 'Ihr Name, Ihre Adresse, Ihr Passwort und Ihre Sitzungen werden entfernt, in allen Organisationen.',
    takenBack: 'API-Schlüssel, Einladungen und Links, die Sie vergeben haben, gelten nicht mehr.',
    stays: 'Interviews, Notizen und Bewertungen gehören der Organisation und bleiben, ohne Ihren Namen.',
    lastOwner:
      'Der einzige Eigentümer einer Organisation kann nicht gehen: Machen Sie vorher jemand anderen zum Eigentümer.',
    prove: 'Damit es niemand anderes tut.',
    confirm: 'Mein Konto endgültig löschen',
    leave:
      'Um nur eine Organisation zu verlassen, lassen Sie sich dort von einem Eigentümer entfernen; Eigentümer tun es unter Personen.',
  },
};

export const told: Catalogue<typeof englishTold> = {
  copyExample: 'Kopieren: {{title}}',
};
