/** How a reader came to a report: by the account of this browser, or by a share link, whose token then goes with whatever is asked. */
export interface WayIn {
  kind: 'account' | 'link';
  /** Where the recording and the files of the report are: addresses that elements load by themselves, without headers of ours. */
  base: string;
  /** Goes with what the page asks the API for. */
  headers: Readonly<Record<string, string>>;
}

export const byAccount = (interviewId: string): WayIn => ({
  kind: 'account',
  base: `/api/v1/interviews/${interviewId}`,
  headers: {},
});

export const byLink = (token: string): WayIn => ({
  kind: 'link',
  base: `/api/v1/shared/${encodeURIComponent(token)}`,
  headers: { 'x-impact-share': token },
});
