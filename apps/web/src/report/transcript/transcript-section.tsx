export function TranscriptSection() {
  return null;
}
