/** Texts of the pages under src/shared. */
export const shared = {
  page: 'Shared report',
  look: 'Language and colours',
  about: 'About this link',
  scope: {
    summary: 'This link shows the headline numbers of a report.',
    report: 'This link shows a whole report, to read, without its recording.',
    report_and_media: 'This link shows a whole report, to read, and its recording.',
  },
  from: 'It comes from “{{organization}}” and is open until',
  ends: 'It can be taken back before. Whoever has it can open it: pass it on with care.',
  incomplete: {
    title: 'This link is not whole',
    why: 'A link to a report ends in # and a long row of letters and digits. They are missing here.',
  },
  gone: {
    title: 'Nothing is behind this link',
    why: 'Its time may be over, somebody may have taken it back, the interview may have been erased, or the link was not copied whole. For the sake of the person in the report, IMPACT does not tell which.',
  },
  next: {
    title: 'What to do',
    whole: 'Look whether the whole link was copied, to its very end.',
    ask: 'Ask the person who sent it for a new one: they make it in the report, under “Share”.',
    account: 'If you have an account here, the report may be open to you without a link:',
    signIn: 'sign in',
  },
  notYet: {
    underWay: 'The recording is still being analysed. The report will stand here when it is done.',
    none: 'There is no report of this interview: its analysis ended without one. Ask the person who sent you the link.',
    look: 'Look again',
  },
  withheld:
    'The numbers of this report are not shown at the moment. Ask the person who sent you the link: they see why.',
  numbersNote:
    'These numbers describe how one recording looks and sounds. They say nothing about what somebody is able to do, and they decide nothing.',
} as const;
