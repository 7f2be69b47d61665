interface Names {
  title: string;
  candidate: string;
}

/** What of the names was changed, as the API takes it; null where nothing was. What was not changed here may have been by somebody else. */
export function renameRequest(
  before: Names,
  { title, candidate }: Names,
): { title?: string; candidateName?: string | null } | null {
  const body = {
    ...(title.trim() !== before.title && { title: title.trim() }),
    ...(candidate.trim() !== before.candidate && { candidateName: candidate.trim() === '' ? null : candidate.trim() }),
  };
  return Object.keys(body).length > 0 ? body : null;
}
