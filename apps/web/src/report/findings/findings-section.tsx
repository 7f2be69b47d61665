export function FindingsSection() {
  return null;
}
