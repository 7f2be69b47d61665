declare module 'fft.js' {
  /** Radix-4 FFT of a power-of-two size; complex numbers are interleaved (re, im). */
  export default class FFT {
    constructor(size: number);
    readonly size: number;
    createComplexArray(): number[];
    /** Fills `out` with bins 0 … size/2 of the real signal `data`. */
    realTransform(out: number[], data: ArrayLike<number>): void;
    completeSpectrum(spectrum: number[]): void;
    inverseTransform(out: number[], data: number[]): void;
  }
}
