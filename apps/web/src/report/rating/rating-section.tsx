export function RatingSection() {
  return null;
}
