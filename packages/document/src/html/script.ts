/** The page's behaviour: plain browser code, without any data in it. */
export const script = `
const player = document.getElementById('player');
const missing = document.getElementById('player-missing');
const timeline = document.querySelector('.timeline');
const duration = timeline ? Number(timeline.dataset.duration) : 0;
let stopAt = null;
let sought = null;

player.addEventListener('error', () => { missing.hidden = false; player.hidden = true; }, true);

function seek(time, end) {
  stopAt = end > time ? end + 0.5 : null;
  sought = time;
  player.currentTime = time;
  player.play().catch(() => {});
  if (player.getBoundingClientRect().top < 0) player.scrollIntoView({ block: 'start', behavior: 'auto' });
}

document.addEventListener('click', (event) => {
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
for (const mark of document.querySelectorAll('[data-left]')) mark.style.left = mark.dataset.left + '%';
const words = [...document.querySelectorAll('.transcript [data-t]:not(button)')];
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

document.addEventListener('keydown', (event) => {
  if (event.target.closest('input, textarea, select, summary, button, a') || event.ctrlKey || event.metaKey || event.altKey) return;
  const jump = { j: -10, l: 10, ArrowLeft: -5, ArrowRight: 5 }[event.key];
  if (jump) { seek(Math.max(0, player.currentTime + jump), 0); event.preventDefault(); }
  else if (event.key === 'k' || event.key === ' ') { if (event.target === player) return; player.paused ? player.play().catch(() => {}) : player.pause(); event.preventDefault(); }
});

window.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((entry) => { entry.open = true; }));
`;

/** Of the text above, for the page's Content-Security-Policy; a test recomputes it. */
export const SCRIPT_SHA256 = 'VijcP01rbdJzR64UdN7OyuXQZY74bCxwkyLFC8PAIA0=';
