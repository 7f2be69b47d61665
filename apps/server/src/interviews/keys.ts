import { organizationPrefix } from '../storage/key.ts';

/** Under which everything lies that is made of one interview: corrected transcripts, reports, printed pages. */
export const interviewPrefix = (organizationId: string, interviewId: string): string =>
  `${organizationPrefix(organizationId)}interview/${interviewId}/`;

/** Where the small pictures of its recording lie. */
export const picturesKey = (organizationId: string, interviewId: string): string =>
  `${interviewPrefix(organizationId, interviewId)}pictures.jpg`;

/** Where lies what was seen for one report, to be drawn over the recording; its name tells how it is to be read. */
export const landmarksKey = (organizationId: string, interviewId: string, runId: string): string =>
  `${interviewPrefix(organizationId, interviewId)}run-${runId}/landmarks-1.bin`;

/** What the name of a report ends in where it is stored packed, beside the plain one. */
export const PACKED = '.gz';
