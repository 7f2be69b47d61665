import type { Catalogue } from '../catalogue.ts';
import type { account as english } from '../en/account.ts';

export const account: Catalogue<typeof english> = {
  signIn: 'Anmelden',
  email: 'E-Mail-Adresse',
  emailMissing: 'Bitte geben Sie eine E-Mail-Adresse ein.',
  password: 'Passwort',
  passwordMissing: 'Bitte geben Sie das Passwort ein.',
  newPassword: 'Neues Passwort',
  passwordShort: 'Dieses Passwort ist zu kurz.',
  passwordAdvice: 'Mindestens {{count}} Zeichen; mehrere Wörter sind leicht zu merken und schwer zu erraten.',
  showPassword: 'Passwort zeigen oder verbergen',
  remember: 'Auf diesem Gerät angemeldet bleiben',
  forgotten:
    'Passwort vergessen? Ein Eigentümer der Organisation kann unter Einstellungen › Personen einen Link für ein neues machen. Für den einzigen Eigentümer macht ihn, wer den Server betreibt, mit „impact password-link“.',
  name: 'Name',
  organisation: 'Organisation',
  missing: 'Bitte füllen Sie dies aus.',
  linkIncomplete: 'Dieser Link ist nicht vollständig. Bitte öffnen Sie ihn noch einmal dort, wo er stand, ganz.',
  linkOver: 'Dieser Link gilt nicht mehr',
  askForNewLink:
    'Er wurde benutzt, zurückgenommen oder durch einen neueren ersetzt, oder er ist zu alt. Bitte lassen Sie sich einen neuen geben.',
  setup: {
    title: 'IMPACT einrichten',
    intro:
      'Das erste Konto ist das des Eigentümers: Es lädt andere ein und bestimmt über Richtlinie und Aufbewahrung. Von nun an melden sich alle hier an.',
    make: 'Konto anlegen',
    done: 'IMPACT ist schon eingerichtet.',
    noLink:
      'Der Server hat beim Start einen Link ausgegeben: Bitte öffnen Sie diesen. Ein neuer Start gibt einen neuen aus.',
    startAgain:
      'Er wurde durch einen neueren ersetzt, oder er ist zu alt. Ein neuer Start des Servers gibt einen neuen aus.',
  },
  invitation: {
    title: 'Einladung',
    colleague: '{{organisation}} lädt Sie ein, gemeinsam Interviews anzusehen.',
    candidate: '{{organisation}} lädt Sie ein, den Bericht über Ihr Interview anzusehen.',
    known: 'Zu dieser Adresse gibt es ein Konto: Sein Passwort wird gebraucht.',
    another: 'Sie sind hier als {{name}} angemeldet; wenn Sie annehmen, werden Sie abgemeldet.',
    accept: 'Annehmen und anmelden',
  },
  reset: {
    title: 'Neues Passwort',
    intro: 'Alle anderen Sitzungen enden damit.',
    save: 'Speichern und anmelden',
  },
};
