/** The page's behaviour: plain browser code, without any data in it. */
export const script = `
const root = document.documentElement;
const player = document.getElementById('player');
const missing = document.getElementById('player-missing');
const stage = document.querySelector('.stage');
const frame = document.querySelector('.frame');
const timeline = document.querySelector('.timeline');
const duration = timeline ? Number(timeline.dataset.duration) : 0;
let stopAt = null;
let sought = null;

// What the head and foot of a printed page say: texts for CSS, so with its own escapes.
const cssText = (text) => '"' + text.replace(/["\\\\\\n]/g, (sign) => '\\\\' + sign.charCodeAt(0).toString(16) + ' ') + '"';
root.style.setProperty('--print-name', cssText(root.dataset.name.length > 70 ? root.dataset.name.slice(0, 70) + '…' : root.dataset.name));
root.style.setProperty('--print-date', cssText(root.dataset.date));

if (player) {
  player.addEventListener('error', () => { missing.hidden = false; stage.hidden = true; }, true);

  function seek(time, end) {
    stopAt = end > time ? end + 0.5 : null;
    sought = time;
    player.currentTime = time;
    player.play().catch(() => {});
  }

  document.addEventListener('click', (event) => {
    if (stage.hidden) return;
    const moment = event.target.closest('[data-t]');
    if (moment) return seek(Number(moment.dataset.t), Number(moment.dataset.end ?? 0));
    const row = event.target.closest('[data-seek]');
    if (row && duration > 0) {
      const box = row.getBoundingClientRect();
      seek(Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * duration, 0);
    }
  });

  const playheads = [...document.querySelectorAll('[data-seek]')].map((row) => {
    const line = document.createElement('i');
    line.className = 'playhead';
    row.append(line);
    return line;
  });
  const words = [...document.querySelectorAll('.transcript span[data-t]')];
  let current = null;

  function follow() {
    const time = player.currentTime;
    if (stopAt !== null && time >= stopAt) { stopAt = null; player.pause(); }
    for (const line of playheads) line.style.left = (100 * Math.min(1, time / Math.max(duration, 0.001))) + '%';
    let low = 0, high = words.length;
    while (low < high) { const middle = (low + high) >> 1; if (Number(words[middle].dataset.t) <= time) low = middle + 1; else high = middle; }
    const word = words[low - 1] ?? null;
    if (word !== current) { current?.classList.remove('now'); word?.classList.add('now'); current = word; }
  }
  // Whoever moves the playhead by hand wants to go on from there.
  player.addEventListener('seeking', () => { if (sought === null || Math.abs(player.currentTime - sought) > 0.3) stopAt = null; sought = null; });
  player.addEventListener('timeupdate', follow);
  player.addEventListener('seeked', follow);

  // While it plays out of sight, the player stays in a corner.
  let visible = true;
  const dock = () => frame.classList.toggle('docked', !visible && (!player.paused || frame.classList.contains('docked')));
  new IntersectionObserver((entries) => { visible = entries.at(-1).isIntersecting; dock(); }).observe(stage);
  player.addEventListener('play', dock);
  document.getElementById('undock').addEventListener('click', () => { player.pause(); frame.classList.remove('docked'); });

  document.addEventListener('keydown', (event) => {
    if (stage.hidden || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    const letter = event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : null;
    // Single letters are keys only on what belongs to the player: whoever speaks to the computer must not set it off by dictating.
    if (letter !== null && !event.target.closest('[data-t], .timeline, .player')) return;
    // Space and arrows have a meaning of their own on what has the focus.
    if (letter === null && event.target.closest('button, a, summary, video, audio, [tabindex]')) return;
    const jump = { j: -10, l: 10, ArrowLeft: -5, ArrowRight: 5 }[letter ?? event.key];
    if (jump) seek(Math.max(0, player.currentTime + jump), 0);
    else if (letter === 'k' || event.key === ' ') player.paused ? player.play().catch(() => {}) : player.pause();
    else return;
    event.preventDefault();
  });
}
`;

/** Of the text above, for the page's Content-Security-Policy; a test recomputes it. */
export const SCRIPT_SHA256 = '801mOgIM4ekJ8QPlcZf9K1rigHdHw2olVtroREiQOLw=';
