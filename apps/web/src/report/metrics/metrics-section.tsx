export function MetricsSection() {
  return null;
}
