interface Mail {
  to: string;
  subject: string;
  body: string;
}

/** The address that opens the own mail program with a message that is ready to be sent. */
export const mailTo = ({ to, subject, body }: Mail): string =>
  // An @ may stand as it is; everything else that could begin a further field may not.
  `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
