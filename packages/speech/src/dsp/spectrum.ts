import FFT from 'fft.js';

/** Writes the power spectrum of the frame that starts at `offset` into `power` (bins 0 … fftSize/2). */
export type PowerSpectrum = (samples: Float32Array, offset: number, power: Float64Array) => void;

/**
 * Makes a short-time power spectrum |X(k)|² of frames multiplied by `window` and padded with zeros to `fftSize`
 * (a power of two, at least the window's length). Samples outside the signal count as zero.
 * Bin k lies at `k · sampleRate / fftSize` Hz. The function returned reuses its buffers: not for concurrent use.
 */
export function createPowerSpectrum(window: Float64Array, fftSize: number): PowerSpectrum {
  if (fftSize < window.length) throw new RangeError(`FFT size ${fftSize} is shorter than the window ${window.length}`);
  const fft = new FFT(fftSize);
  const frame = new Float64Array(fftSize);
  const spectrum = fft.createComplexArray();
  return (samples, offset, power) => {
    for (let i = 0; i < window.length; i++) frame[i] = (samples[offset + i] ?? 0) * (window[i] ?? 0);
    fft.realTransform(spectrum, frame);
    for (let k = 0; k <= fftSize / 2; k++) {
      const re = spectrum[2 * k] ?? 0;
      const im = spectrum[2 * k + 1] ?? 0;
      power[k] = re * re + im * im;
    }
  };
}
