export function NotesSection() {
  return null;
}
