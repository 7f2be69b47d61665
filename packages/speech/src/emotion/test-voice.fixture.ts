/**
 * A buzz that rises and falls in pitch and strength like syllables, for tests: 16 kHz, mono. `lively` scales how much it
 * moves. All by formula, nothing drawn at random.
 */
export function testVoice(seconds: number, { pitch = 140, lively = 1 } = {}): Float32Array {
  let phase = 0;
  return Float32Array.from({ length: Math.round(seconds * 16_000) }, (_, i) => {
    const t = i / 16_000;
    const semitones = lively * (2 * Math.sin(2 * Math.PI * 0.7 * t) + Math.sin(2 * Math.PI * 0.23 * t));
    phase += (2 * Math.PI * pitch * 2 ** (semitones / 12)) / 16_000;
    let buzz = 0;
    for (let harmonic = 1; harmonic <= 20; harmonic++) buzz += Math.sin(harmonic * phase) / harmonic;
    const syllables = Math.max(0, Math.sin(2 * Math.PI * 3 * t)) ** 0.5;
    return 0.15 * buzz * syllables;
  });
}
