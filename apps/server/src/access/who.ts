/** Roles in an organisation, from most to least. */
export const ROLES = ['owner', 'recruiter', 'reviewer', 'candidate'] as const;
export type Role = (typeof ROLES)[number];

/** What an API key may do; `admin` includes what an owner may. */
export const KEY_SCOPES = ['read', 'write', 'admin'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** How much of one interview a share link shows. */
export const LINK_SCOPES = ['summary', 'report', 'report_and_media'] as const;
export type LinkScope = (typeof LINK_SCOPES)[number];

/**
 * Who is asking. In single-user mode everybody on this machine is the owner of the one organisation. Of nobody in particular,
 * `sessionEnded` says that they were signed in, and would be again by signing in.
 */
export type Who =
  | { kind: 'anonymous'; sessionEnded?: true }
  | { kind: 'user'; userId: string; organizationId: string; role: Role; sessionId: string }
  | { kind: 'key'; keyId: string; organizationId: string; scopes: readonly KeyScope[] }
  | { kind: 'link'; linkId: string; organizationId: string; interviewId: string; scope: LinkScope }
  | { kind: 'single-user'; userId: string; organizationId: string; role: 'owner' };

/** The name under which an actor stands in the audit log and in idempotency records. */
export function actorOf(who: Who): string {
  switch (who.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'key':
      return `key:${who.keyId}`;
    case 'link':
      return `link:${who.linkId}`;
    default:
      return `user:${who.userId}`;
  }
}
