/** What a report made by the server carries beside what was measured, as far as its reader may know it. */
export interface InterviewHeading {
  /** What people call the interview. */
  title: string;
  candidateName: string | null;
  /** The conclusion of a person; null where there is none, or where it is not for the reader. */
  signOff: Conclusion | null;
}

/** `at` is an ISO time in UTC, `by` null for an account that is gone. */
export interface Conclusion {
  by: string | null;
  at: string;
  text: string;
  /** Whether this report was made after it. */
  beforeReport: boolean;
}
