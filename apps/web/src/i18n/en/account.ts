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
  forgotten:
    'Password forgotten? An owner of the organisation can make a link for a new one under Settings › People. For the only owner, whoever runs the server makes it with “impact password-link”.',
  name: 'Name',
  organisation: 'Organisation',
  missing: 'Please fill this in.',
  linkIncomplete: 'This link is not complete. Please open it again from where it was sent, whole.',
  linkOver: 'This link no longer works',
  askForNewLink: 'It was used, taken back or replaced by a newer one, or it is too old. Please ask for a new one.',
  setup: {
    title: 'Set up IMPACT',
    intro:
      'The first account is the owner: it invites others and decides about policy and retention. From now on people sign in here.',
    make: 'Make the account',
    done: 'IMPACT is set up already.',
    noLink:
      'The server printed a link when it started: please open that one. Starting the server again prints a new one.',
    startAgain: 'It was replaced by a newer one, or it is too old. Starting the server again prints a new one.',
  },
  invitation: {
    title: 'Invitation',
    colleague: '{{organisation}} invites you to review interviews together.',
    candidate: '{{organisation}} invites you to see the report of your interview.',
    known: 'There is an account with this address: its password is asked for.',
    another: 'You are signed in here as {{name}}; accepting signs you out.',
    accept: 'Accept and sign in',
  },
  reset: {
    title: 'New password',
    intro: 'All other sessions end with it.',
    save: 'Save and sign in',
  },
} as const;
