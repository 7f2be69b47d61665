/** What the keys of all drafts begin with, whoever's they are. */
export const ALL_DRAFTS = 'impact-new:';

/** What the keys of somebody's drafts begin with. */
export const draftsOf = (owner: string): string => `${ALL_DRAFTS}${owner}:`;

/** Whether a page of this person has left recordings behind that are still on their way. */
export const hasKeptItems = (owner: string, kept: Record<string, string> = localStorage): boolean =>
  Object.entries(kept).some(([key, draft]) => key.startsWith(draftsOf(owner)) && !draft.includes('"items":[]'));
