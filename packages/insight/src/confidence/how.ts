/** How the index, its curve and its moments come about, a sentence or two each, for a reader who wants to know. */
export const confidenceHow = {
  index:
    '100 × the weighted mean of the component scores (0–1) that could be measured; none where that is less than half of the weight. It says how the delivery looks and sounds, and predicts neither performance nor hiring.',
  curve:
    'The same in windows of 15 s every 5 s. In recordings of less than a minute a window is a quarter of the recording, at least 6 s, and moves on by a third of itself. Rates from under 15 s of talking are filled up with the average of the recording, and the melody is judged over at least 8 s.',
  moments:
    'A dip or peak lies at least 5 points off the average of the curve; at most six are told, those furthest off. The effect of a component is its weight times its distance from its own average, in points of the index; it is told where somebody would notice the difference.',
} as const;
