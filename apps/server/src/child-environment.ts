/** What of our environment a child gets: no address of a database, no key of anything. */
const PASSED =
  /^(?:PATH|HOME|LANG|LC_[A-Z]+|TZ|SystemRoot|IMPACT_FFMPEG|IMPACT_FFPROBE|IMPACT_CHROMIUM|XDG_CACHE_HOME)$/;

/** All other names of our environment, to be taken from that of a child. */
export function withheldEnvironment(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => !PASSED.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
