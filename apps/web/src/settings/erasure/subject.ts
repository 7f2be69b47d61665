import { api, type Schemas, unwrap } from '../../api/client.ts';

export type Listed = Schemas['InterviewListed'];

/** Whom or what an erasure is about. */
export interface Subject {
  kind: 'candidate' | 'interview';
  /** What has to be typed before it is erased. */
  name: string;
  interviews: Listed[];
}

const folded = (text: string): string => text.normalize().trim().toLocaleLowerCase('und');

/** Whether two names are the same to the server, which does not mind capital letters. */
export const isSameName = (one: string | null, other: string): boolean => one !== null && folded(one) === folded(other);

/** Whether what was typed is the name, to the letter; spaces around it do not matter. */
export const isTyped = (typed: string, name: string): boolean => typed.normalize().trim() === name.normalize().trim();

const PAGE = 100;

/** Every interview of a candidate that the asker may see. */
export async function interviewsOf(name: string): Promise<Listed[]> {
  const found: Listed[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Listed[]; next: string | null } = await unwrap(
      api.GET('/api/v1/interviews', {
        params: { query: { search: name, limit: PAGE, ...(cursor === null ? {} : { cursor }) } },
      }),
    );
    // The search finds titles and parts of names, too.
    found.push(...page.items.filter(({ candidateName }) => isSameName(candidateName, name)));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
