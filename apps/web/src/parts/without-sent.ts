/** What is left of a text when a part of it was sent while more was written behind it; all of it where it became another one. */
export function withoutSent(text: string, sent: string): string {
  if (text.trim() === sent.trim()) return '';
  const start = text.trimStart();
  const rest = start.slice(sent.trim().length);
  return start.startsWith(sent.trim()) && /^\s/.test(rest) ? rest.trimStart() : text;
}
