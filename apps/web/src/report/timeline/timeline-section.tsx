export function TimelineSection() {
  return null;
}
