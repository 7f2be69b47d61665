import { organizationPrefix } from '../storage/key.ts';

/** Under which everything lies that is made of one interview: corrected transcripts, reports, printed pages. */
export const interviewPrefix = (organizationId: string, interviewId: string): string =>
  `${organizationPrefix(organizationId)}interview/${interviewId}/`;

/** What the name of a report ends in where it is stored packed, beside the plain one. */
export const PACKED = '.gz';
