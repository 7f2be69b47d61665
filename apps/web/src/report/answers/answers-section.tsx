export function AnswersSection() {
  return null;
}
