export function ConfidenceSection() {
  return null;
}
