/** The page's look: one column on a phone, two on a desk, dark where the reader's system is. Contrast is at least 4.5 : 1 for text. */
export const style = `
:root { color-scheme: light dark; --bg: #f6f7f9; --panel: #fff; --ink: #16202b; --quiet: #566374; --line: #dde2e8; --accent: #1a5fb4; --accent-soft: #dbe9f9;
  --good: #14713c; --good-bg: #dcf3e4; --ok: #7a5200; --ok-bg: #fbefd3; --poor: #a3281f; --poor-bg: #fbe3e0; --info-bg: #e6eaf0;
  --neutral: #9fb0c3; --happy: #4fb477; --nervous: #e0853d; --note: #e0853d; --zone: #dcf3e4; }
@media (prefers-color-scheme: dark) { :root { --bg: #10151b; --panel: #19212a; --ink: #e8edf2; --quiet: #a3b0be; --line: #2d3843; --accent: #7db8f5; --accent-soft: #20364d;
  --good: #7fd6a0; --good-bg: #173826; --ok: #ecc66f; --ok-bg: #3b2f12; --poor: #f3a49c; --poor-bg: #45201d; --info-bg: #28323d; --neutral: #5f7388; --happy: #3f9c63; --nervous: #c8722e; --note: #c8722e; --zone: #173826; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 28px; }
footer, footer.quiet { padding: 12px 20px 48px; margin: 0 auto; }
.brand { margin: 0; font-weight: 700; letter-spacing: .12em; color: var(--accent); font-size: 13px; }
h1 { margin: 2px 0; font-size: 28px; line-height: 1.2; }
h2 { font-size: 20px; margin: 0 0 12px; }
h3 { font-size: 16px; margin: 0 0 4px; }
section { background: var(--panel); border: 1px solid var(--line); border-radius: 12px; padding: 20px; margin: 18px 0; }
section > h3 { margin-top: 22px; }
.quiet { color: var(--quiet); font-size: 14px; margin: 4px 0; }
.lead { font-size: 17px; margin-top: 0; }
.warning { border-left: 4px solid var(--note); background: var(--ok-bg); padding: 10px 16px; border-radius: 8px; margin-top: 14px; }
.warning ul { margin: 4px 0; padding-left: 20px; }
.top { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 24px; align-items: start; }
.player video { width: 100%; max-height: 420px; background: #000; border-radius: 8px; display: block; }
.player audio { width: 100%; }
.headline { display: grid; gap: 16px; }
.dial { margin: 0; display: grid; grid-template-columns: 150px 1fr; gap: 16px; align-items: center; }
.dial svg { width: 150px; }
.dial path { fill: none; stroke-width: 16; stroke-linecap: butt; }
.dial-back { stroke: var(--line); }
.dial-fill { stroke: var(--accent); }
.dial text { font-size: 46px; font-weight: 700; text-anchor: middle; fill: var(--ink); }
.dial figcaption { display: grid; gap: 2px; font-size: 14px; color: var(--quiet); }
.dial strong { color: var(--ink); font-size: 17px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: 10px; }
.card { border: 1px solid var(--line); border-radius: 10px; padding: 10px 12px; }
.card h3 { font-size: 14px; color: var(--quiet); font-weight: 600; }
.card p { margin: 2px 0; }
.number { font-size: 24px; font-weight: 700; line-height: 1.2; }
.number small { font-size: 13px; font-weight: 400; color: var(--quiet); }
.chip { display: inline-block; border-radius: 999px; padding: 1px 10px; font-size: 13px; font-weight: 600; background: var(--info-bg); }
.tone-good { background: var(--good-bg); color: var(--good); } .tone-ok { background: var(--ok-bg); color: var(--ok); } .tone-poor { background: var(--poor-bg); color: var(--poor); }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 28px; }
.findings { margin: 0; padding-left: 0; list-style: none; display: grid; gap: 14px; }
.findings p { margin: 0 0 4px; }
.moments { display: inline-flex; flex-wrap: wrap; gap: 5px; align-items: center; }
button { font: inherit; font-size: 13px; font-variant-numeric: tabular-nums; color: var(--accent); background: var(--accent-soft); border: 0; border-radius: 6px; padding: 2px 8px; min-height: 26px; cursor: pointer; }
button::before { content: "▸ "; font-size: 11px; }
button:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.lane { display: grid; grid-template-columns: 150px minmax(0, 1fr); gap: 12px; align-items: center; padding: 4px 0; border-top: 1px solid var(--line); }
.lane.axis { border: 0; }
.lane.axis .lane-picture { height: 20px; cursor: default; }
.lane.axis .lane-picture span { position: absolute; font-size: 12px; color: var(--quiet); white-space: nowrap; }
.lane-name { font-size: 13px; font-weight: 600; line-height: 1.3; }
.lane-name small { display: block; font-weight: 400; color: var(--quiet); }
.legend { display: block; font-weight: 400; font-size: 12px; color: var(--quiet); }
.key { display: inline-block; width: 9px; height: 9px; border-radius: 2px; margin: 0 3px 0 0; }
.lane-picture { position: relative; cursor: pointer; overflow: hidden; }
.lane-picture svg { display: block; width: 100%; }
.curve { fill: none; stroke: var(--accent); stroke-width: 2; vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-linecap: round; }
.zero { stroke: var(--line); vector-effect: non-scaling-stroke; }
.good { fill: var(--zone); }
.on { fill: var(--accent); } .off { fill: var(--line); }
.lane-picture rect { shape-rendering: crispEdges; }
rect.is-neutral, .key.is-neutral { fill: var(--neutral); background: var(--neutral); } rect.is-happy, .key.is-happy { fill: var(--happy); background: var(--happy); }
rect.is-nervous, .key.is-nervous { fill: var(--nervous); background: var(--nervous); } rect.is-other, .key.is-other { fill: var(--quiet); background: var(--quiet); }
.playhead { position: absolute; top: 0; bottom: 0; width: 2px; background: var(--poor); left: 0; pointer-events: none; }
.transcript p { display: grid; grid-template-columns: 130px minmax(0, 1fr); gap: 12px; margin: 10px 0; }
.transcript.draft { color: var(--quiet); }
.who { font-weight: 600; font-size: 14px; }
[data-t] { cursor: pointer; }
.transcript span[data-t]:hover { text-decoration: underline; }
.now { background: var(--accent-soft); border-radius: 4px; }
mark { color: inherit; border-radius: 4px; padding: 0 2px; }
mark.filler { background: var(--ok-bg); } mark.grammar { background: none; text-decoration: underline wavy var(--poor); }
.metric { border-top: 1px solid var(--line); }
.metric summary { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr); gap: 8px; padding: 7px 4px; cursor: pointer; align-items: center; }
.metric-name::before { content: "▸ "; color: var(--quiet); }
.metric[open] .metric-name::before { content: "▾ "; }
.fact::first-letter { text-transform: uppercase; }
.metric summary:hover { background: var(--bg); }
.metric-value { font-weight: 700; font-variant-numeric: tabular-nums; } .metric-value small { font-weight: 400; color: var(--quiet); }
dl { display: grid; grid-template-columns: 130px minmax(0, 1fr); gap: 4px 12px; margin: 4px 4px 14px; font-size: 14px; }
dt { color: var(--quiet); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; color: var(--quiet); font-weight: 600; } th, td { padding: 5px 8px 5px 0; border-top: 1px solid var(--line); vertical-align: top; }
meter { width: 110px; height: 12px; vertical-align: middle; }
.dips { margin: 0; padding-left: 20px; }
a { color: var(--accent); }
@media (max-width: 760px) { header, main, footer { padding-left: 12px; padding-right: 12px; } section { padding: 14px; } .top, .columns { grid-template-columns: minmax(0, 1fr); }
  .lane { grid-template-columns: minmax(0, 1fr); gap: 2px; } .lane.axis .lane-name { display: none; } .lane-name small, .legend { display: inline; margin-left: 6px; }
  .transcript p { grid-template-columns: minmax(0, 1fr); gap: 2px; } .metric summary { grid-template-columns: minmax(0, 1fr) auto; } dl { grid-template-columns: minmax(0, 1fr); } .dial { grid-template-columns: 110px minmax(0, 1fr); } .dial svg { width: 110px; } h1 { font-size: 22px; } }
@media print { :root { color-scheme: light; } body { background: #fff; font-size: 11pt; } section { break-inside: auto; border: 0; padding: 0; } .card, .findings li, .lane { break-inside: avoid; } .player, .playhead { display: none; } .top { display: block; } }
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto; } }
`;

/** Of the text above, for the page's Content-Security-Policy; a test recomputes it. */
export const STYLE_SHA256 = 'eXq/fkVWs3q3ZdO4+Pw9fbEGd6KUH4DOs0543+t5PKo=';
