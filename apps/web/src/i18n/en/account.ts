/** Texts of the pages under src/account. */
export const account = {
  signIn: 'Sign in',
  email: 'E-mail address',
  emailMissing: 'Please enter an e-mail address.',
  password: 'Password',
  passwordMissing: 'Please enter the password.',
  newPassword: 'New password',
  passwordShort: 'This password is too short.',
  passwordAdvice: 'At least {{count}} characters; several words are easy to remember and hard to guess.',
  showPassword: 'Show or hide the password',
  remember: 'Stay signed in on this device',
  forgotten: 'Password forgotten? An owner of the organisation can make a link for a new one under Settings › People.',
  name: 'Name',
  organisation: 'Organisation',
  missing: 'Please fill this in.',
  linkIncomplete: 'This link is not complete. Please open it again from where it was sent, whole.',
  setup: {
    title: 'Set up IMPACT',
    intro:
      'The first account is the owner: it invites others and decides about policy and retention. From now on people sign in here.',
    make: 'Make the account',
    done: 'IMPACT is set up already.',
    noLink:
      'The server printed a link when it started: please open that one. Starting the server again prints a new one.',
  },
  invitation: {
    title: 'Invitation',
    colleague: '{{organisation}} invites you to review interviews together.',
    candidate: '{{organisation}} invites you to see the report of your interview.',
    known: 'There is an account with this address: its password is asked for.',
    accept: 'Accept and sign in',
  },
  reset: {
    title: 'New password',
    intro: 'All other sessions end with it.',
    save: 'Save and sign in',
  },
} as const;
