/** What kinds of acts the log knows, with the actions of the server that belong to each. */
const ACTIONS = {
  looked: [
    'interview.viewed',
    'recording.viewed',
    'landmarks.viewed',
    'report.viewed',
    'transcript.viewed',
    'notes.viewed',
    'ratings.viewed',
    'comparison.viewed',
    'progress.viewed',
  ],
  changed: [
    'interview.created',
    'interview.changed',
    'interview.analysed',
    'interview.cancelled',
    'transcript.corrected',
    'comparison.created',
    'comparison.removed',
  ],
  judged: [
    'note.added',
    'note.changed',
    'note.removed',
    'rating.given',
    'rating.removed',
    'interview.signed_off',
    'interview.sign_off_withdrawn',
  ],
  shared: ['report.exported', 'share_link.created', 'share_link.revoked', 'candidate.access_ended'],
  erased: ['interview.deleted', 'interview.restored', 'interview.erased', 'interview.held', 'interview.released'],
  people: [
    'session.started',
    'password.changed',
    'password.link_issued',
    'invitation.created',
    'invitation.accepted',
    'invitation.revoked',
    'person.role_changed',
    'person.removed',
    'person.left',
    'organization.created',
    'organization.renamed',
    'server.set_up',
  ],
  programs: [
    'key.created',
    'key.revoked',
    'webhook.created',
    'webhook.switched_on',
    'webhook.switched_off',
    'webhook.removed',
    'language_model.tested',
  ],
  policy: ['policy.changed'],
} as const;

export type Kind = keyof typeof ACTIONS;
export const KINDS = Object.keys(ACTIONS) as readonly Kind[];

/** All actions that are known here. */
export const KNOWN_ACTIONS: readonly string[] = Object.values(ACTIONS).flat();

/** null for an action that a newer server may write. */
export const kindOf = (action: string): Kind | null =>
  KINDS.find((kind) => (ACTIONS[kind] as readonly string[]).includes(action)) ?? null;
