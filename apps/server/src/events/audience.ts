import { and, eq } from 'drizzle-orm';
import { allowedInterviews, mayAct } from '../access/allowed.ts';
import type { Permission } from '../access/permissions.ts';
import { type Credentials, resolveWho } from '../access/resolve.ts';
import { actorOf, type Who } from '../access/who.ts';
import { interview } from '../database/schema.ts';
import type { Services } from '../services.ts';
import type { InterviewEvent } from './events.ts';

/** Whoever may follow events: people and keys of an organisation. */
type Insider = Exclude<Who, { kind: 'anonymous' | 'link' }>;

/** Whoever reads an open stream, which may outlast the right to read it. */
export interface Audience {
  /**
   * Looks again, with the credentials that came with the request: false once they are worth nothing, or belong to somebody with other
   * rights. Throws when the database does not answer.
   */
  stillMay(): Promise<boolean>;
  /** Whether this reader may know of the event. */
  mayKnow(event: InterviewEvent): Promise<boolean>;
}

/** The audience of one interview or (null) of all that `who` may see; null when `who` may not follow at all. */
export async function audienceOf(
  services: Services,
  who: Who,
  credentials: Credentials,
  interviewId: string | null,
): Promise<(Audience & { organizationId: string }) | null> {
  const permission: Permission = interviewId === null ? 'interview.list' : 'interview.read';
  // A share link shows what is done, not how it came about.
  if (who.kind === 'anonymous' || who.kind === 'link' || !mayAct(who, permission)) return null;
  const { organizationId } = who;

  async function reaches(asker: Insider, id: string): Promise<boolean> {
    const [found] = await services.database.queries
      .select({ id: interview.id })
      .from(interview)
      .where(and(eq(interview.id, id), allowedInterviews(asker, permission)));
    return found !== undefined;
  }

  if (interviewId !== null && !(await reaches(who, interviewId))) return null;
  let known = new Map<string, Promise<boolean>>();
  return {
    organizationId,
    async stillMay() {
      known = new Map();
      const { who: now } = await resolveWho(services, credentials);
      if (now.kind === 'anonymous' || now.kind === 'link' || !mayAct(now, permission)) return false;
      if (actorOf(now) !== actorOf(who) || now.organizationId !== organizationId) return false;
      if (isCandidate(now) !== isCandidate(who)) return false;
      return interviewId === null || reaches(now, interviewId);
    },
    async mayKnow({ interviewId: id, type }) {
      // Parts of a report, before it is one: for those who work in the organisation and may read it. A candidate gets the report.
      if (type === 'coach' && !(mayAct(who, 'interview.export') && mayAct(who, 'note.read'))) return false;
      // All of an organisation's interviews are known to those who work in it, also that one was erased; the feed holds no others.
      if (interviewId !== null || !isCandidate(who)) return true;
      const answer = known.get(id) ?? reaches(who, id);
      known.set(id, answer);
      return answer;
    },
  };
}

const isCandidate = (who: Insider): boolean => who.kind === 'user' && who.role === 'candidate';
