/** Two palettes with one accent; text has at least 4.5 : 1 on every ground that it stands on. */
export const colours = `
:root { color-scheme: light dark; --bg: #f8f7f4; --panel: #ffffff; --ink: #1b2126; --quiet: #58616a; --line: #e4e1db; --accent: #155e6b; --accent-soft: #e0eeef; --on-accent: #ffffff;
  --good: #1d6a45; --good-bg: #e0f1e7; --ok: #765200; --ok-bg: #f8ecce; --poor: #9c3526; --poor-bg: #f9e4df; --info-bg: #ebe9e4;
  --scale-good: #6cb48d; --scale-ok: #e0bd6b; --scale-poor: #dd9788; --scale-info: #c3c8cc;
  --neutral: #b4bfc8; --happy: #5fae83; --nervous: #dd9a55; --second: #a56a2c; --zone: #e7f3ec; }
@media (prefers-color-scheme: dark) { :root { --bg: #121517; --panel: #1a1e21; --ink: #e9ebec; --quiet: #a3abb2; --line: #2d3337; --accent: #80c9d5; --accent-soft: #1d363b; --on-accent: #0e1a1d;
  --good: #8bd6ab; --good-bg: #18342a; --ok: #e8c678; --ok-bg: #393016; --poor: #f2ab9e; --poor-bg: #43241f; --info-bg: #2a2f33;
  --scale-good: #3f8a64; --scale-ok: #a5822f; --scale-poor: #a5574a; --scale-info: #545c63;
  --neutral: #56636d; --happy: #3f8a64; --nervous: #b5732f; --second: #d9a066; --zone: #173026; } }
`;
