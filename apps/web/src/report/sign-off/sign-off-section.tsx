export function SignOffSection() {
  return null;
}
