export function SuggestionsSection() {
  return null;
}
