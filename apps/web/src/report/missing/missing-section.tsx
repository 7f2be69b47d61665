export function MissingSection() {
  return null;
}
