import type { Interview } from '../report-context.tsx';

/**
 * Whether a sign-off that is taken back may be made again by one press: it is the reader's own and of the report that there is. To sign
 * again says who and when anew, so that another one would become a statement that nobody made.
 */
export const mayUndo = (
  { by, beforeLatestReport }: Pick<NonNullable<Interview['signOff']>, 'by' | 'beforeLatestReport'>,
  reader: string | undefined,
): boolean => reader !== undefined && by.id === `user:${reader}` && !beforeLatestReport;
