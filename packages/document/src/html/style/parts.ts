/** The parts of the page from top to bottom. */
export const parts = `
.stage { position: relative; }
.video .stage { aspect-ratio: 16 / 9; background: #000; border-radius: .6rem; }
.stage[hidden] { display: none; }
.frame { height: 100%; }
.player video { width: 100%; height: 100%; display: block; border-radius: .6rem; background: #000; }
.player audio { width: 100%; display: block; }
.audio .stage { min-height: 3.4rem; }
.player > p { margin: .6rem 0 0; }
.frame.docked { position: fixed; z-index: 10; right: 1rem; bottom: 1rem; width: min(20rem, 56vw); height: auto; background: #000; border-radius: .6rem; box-shadow: 0 .4rem 1.6rem rgb(0 0 0 / .35); }
.video .frame.docked { aspect-ratio: 16 / 9; }
#undock { display: none; position: absolute; top: -.9rem; right: .4rem; background: var(--accent); color: var(--on-accent); }
.docked #undock { display: block; }
kbd { font: inherit; font-size: .8rem; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .35em; background: var(--panel); color: var(--ink); }
button { font: inherit; font-size: .82rem; line-height: 1.4; font-variant-numeric: tabular-nums; color: var(--accent); background: var(--accent-soft); border: 0; border-radius: .35rem; padding: .1rem .5rem; min-height: 1.55rem; cursor: pointer; }
button.t { vertical-align: baseline; }
button.t::before { content: ""; display: inline-block; border-left: .42em solid; border-top: .27em solid transparent; border-bottom: .27em solid transparent; margin-right: .4em; }
button:hover { text-decoration: underline; }
.moments { display: inline-flex; flex-wrap: wrap; gap: .3rem; align-items: center; }
.dial { margin: 0; display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 1.4rem; align-items: center; }
.dial svg { width: 100%; display: block; }
.dial path { fill: none; stroke-width: 12; stroke-linecap: round; }
.dial-back { stroke: var(--line); } .dial-fill { stroke: var(--accent); }
.dial text { font-size: 50px; font-weight: 650; text-anchor: middle; fill: var(--ink); letter-spacing: -.02em; } .dial .dial-of { font-size: 13px; font-weight: 400; fill: var(--quiet); letter-spacing: 0; }
.dial figcaption p { color: var(--quiet); font-size: .88rem; margin: 0 0 .2rem; } .dial h2 { font-size: 1.1rem; margin: 0 0 .2rem; }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: .7rem; padding: 1rem 1.1rem; display: flex; flex-direction: column; align-items: flex-start; }
.card h3 { font-size: .88rem; color: var(--quiet); font-weight: 500; margin: 0; }
.card p { margin: .25rem 0 0; } .card .card-foot { margin: .2rem 0 .45rem; }
.number { font-size: 1.75rem; font-weight: 650; line-height: 1.25; letter-spacing: -.01em; font-variant-numeric: tabular-nums; } .number small { font-size: .82rem; font-weight: 400; color: var(--quiet); letter-spacing: 0; }
.scale { display: block; width: 100%; max-width: 20rem; height: 28px; overflow: visible; margin-top: .3rem; }
.scale text { font-size: 11px; text-anchor: middle; fill: var(--quiet); }
.scale-good { fill: var(--scale-good); background: var(--scale-good); } .scale-ok { fill: var(--scale-ok); background: var(--scale-ok); } .scale-poor { fill: var(--scale-poor); background: var(--scale-poor); } .scale-info { fill: var(--scale-info); background: var(--scale-info); }
.scale-mark { fill: var(--ink); stroke: var(--panel); stroke-width: 2.5; }
.dot { display: inline-block; width: .55rem; height: .55rem; border-radius: 50%; margin: 0 .25rem; }
.chip { display: inline-block; border-radius: 1rem; padding: 0 .65rem; font-size: .8rem; font-weight: 600; background: var(--info-bg); }
.tone-good { background: var(--good-bg); color: var(--good); } .tone-ok { background: var(--ok-bg); color: var(--ok); } .tone-poor { background: var(--poor-bg); color: var(--poor); }
.findings, .tries, .story, .terms, .missing, .curve-moments { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.2rem; }
.findings p, .tries p { margin: 0 0 .35rem; } .worth { margin-top: 2.4rem; } .worth .findings { grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1.4rem 2.4rem; font-size: .94rem; }
.tries { counter-reset: try; gap: 1.6rem; margin-bottom: 1.2rem; }
.tries li { counter-increment: try; position: relative; padding-left: 2.3rem; }
.tries li::before { content: counter(try); position: absolute; left: 0; top: 0; width: 1.5rem; text-align: right; color: var(--accent); font-weight: 650; }
.tries h5 { font-size: 1rem; font-weight: 600; margin: 0 0 .2rem; }
.tries .do { border-left: 3px solid var(--accent); padding: .05rem 0 .05rem .8rem; margin: .5rem 0; font-weight: 500; }
.tries p:not(.do) { color: var(--quiet); font-size: .94rem; }
q { quotes: "“" "”"; unicode-bidi: isolate; } .said q { font-style: italic; }
.practise { background: var(--accent-soft); border-radius: .8rem; padding: 1.5rem 1.6rem; margin: 2.4rem 0 .8rem; }
.practise ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1.4rem 2rem; } .practise p { margin: 0 0 .3rem; } .practise .quiet { color: var(--ink); opacity: .8; }
.lane { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 1rem; align-items: center; padding: .45rem 0; }
.lane-name { font-size: .86rem; font-weight: 550; line-height: 1.35; } .lane-name small { display: block; font-weight: 400; color: var(--quiet); font-size: .78rem; }
.keys { font-weight: 400; font-size: .78rem; color: var(--quiet); } .player .keys { font-size: .82rem; } .lane .keys { display: flex; flex-wrap: wrap; gap: 0 .6rem; }
.key { display: inline-block; width: .6rem; height: .6rem; border-radius: .15rem; margin-right: .25rem; } .key.line-0 { background: var(--accent); } .key.line-1 { background: var(--second); }
.lane-picture { position: relative; cursor: pointer; } .axis .lane-picture { cursor: default; }
.lane-picture > svg { display: block; width: 100%; overflow: visible; } .lane-line .lane-picture > svg { border-bottom: 1px solid var(--line); }
.axis text { font-size: 12px; fill: var(--quiet); }
.curve { fill: none; stroke: var(--accent); stroke-width: 1.75; vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-linecap: round; } .curve.line-1 { stroke: var(--second); stroke-width: 1.4; }
.strokes { fill: none; stroke: var(--scale-ok); stroke-width: 2; vector-effect: non-scaling-stroke; }
.zero { stroke: var(--line); vector-effect: non-scaling-stroke; } .good { fill: var(--zone); } .on { fill: var(--accent); opacity: .75; } .off { fill: var(--line); }
.event { fill: var(--accent-soft); } .event-name { font-size: 12px; font-weight: 600; text-anchor: middle; fill: var(--accent); pointer-events: none; }
.lane-picture rect { shape-rendering: crispEdges; }
.is-neutral { fill: var(--neutral); background: var(--neutral); } .is-happy { fill: var(--happy); background: var(--happy); } .is-nervous { fill: var(--nervous); background: var(--nervous); } .is-other { fill: var(--quiet); background: var(--quiet); }
.badge-dip circle, .dip .badge { fill: var(--poor); background: var(--poor); } .badge-peak circle, .peak .badge { fill: var(--good); background: var(--good); }
.badge-dip text, .badge-peak text { font-size: 12px; font-weight: 650; text-anchor: middle; fill: var(--panel); } .badge-dip, .badge-peak { cursor: pointer; }
.badge { display: grid; place-items: center; width: 1.4rem; height: 1.4rem; border-radius: 50%; color: var(--panel); font-size: .78rem; font-weight: 650; margin-top: .2rem; }
.curve-moments { grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1.2rem 2.4rem; } .curve-moments li { display: grid; grid-template-columns: 1.4rem minmax(0, 1fr); gap: .8rem; } .curve-moments p { margin: 0 0 .2rem; }
.playhead { position: absolute; top: -.3rem; bottom: -.3rem; width: 2px; background: var(--ink); left: 0; pointer-events: none; }
summary { cursor: pointer; } .more > summary { font-size: .88rem; color: var(--accent); padding: .6rem 0; }
.scroll { overflow-x: auto; margin-bottom: 1.8rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; } th { text-align: left; font-weight: 550; } thead th { color: var(--quiet); font-weight: 500; font-size: .84rem; } th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.compare { min-width: 44rem; } .compare td { white-space: nowrap; font-variant-numeric: tabular-nums; } .compare th[scope=row] { max-width: 20rem; } .clip { font-weight: 400; margin-left: .4rem; }
.answers { display: grid; gap: 1.4rem; }
.apart a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .2em; }
.apart { margin: 0 0 1.4rem; padding: 0; list-style: none; display: grid; gap: .35rem; }
.answer { background: var(--panel); border: 1px solid var(--line); border-radius: .8rem; padding: 1.5rem 1.7rem; } .answer > header h3 { font-size: 1.12rem; unicode-bidi: isolate; } .answer header p { margin: 0 0 .2rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .9rem 1.4rem; margin: 1rem 0 1.4rem; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; } .figures dt { font-size: .82rem; } .figures b { font-size: 1.1rem; font-variant-numeric: tabular-nums; } .figures small { color: var(--quiet); } .figures .chip { display: table; margin-top: .2rem; }
.story, .terms { gap: .5rem; margin-bottom: 1.2rem; font-size: .95rem; } .story li { display: grid; grid-template-columns: 1.2rem 5.6rem minmax(0, 1fr); gap: .3rem; } .story b { font-weight: 550; }
.story li::before { content: ""; width: .5rem; height: .8rem; margin: .25rem 0 0 .2rem; } .story .heard::before { border: solid var(--good); border-width: 0 2px 2px 0; transform: rotate(40deg); } .story .not-heard::before { border-bottom: 2px solid var(--quiet); height: .7rem; width: .6rem; opacity: .6; }
.terms { display: flex; flex-wrap: wrap; gap: .4rem 1rem; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .86rem; margin: .6rem 0 1.4rem; }
.transcript p { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 1rem; margin: 0; padding: .35rem 0; line-height: 1.75; }
.transcript.unnamed p { grid-template-columns: 4.5rem minmax(0, 1fr); }
.transcript.draft, .transcript .other { color: var(--quiet); } .who { font-weight: 550; font-size: .86rem; }
[data-t] { cursor: pointer; } .transcript span[data-t]:hover { text-decoration: underline; } .now { background: var(--accent); color: var(--on-accent); border-radius: .2rem; box-shadow: 0 0 0 2px var(--accent); }
.mark { font: inherit; color: inherit; background: none; border-radius: .2rem; padding: 0 .12em; min-height: 0; line-height: inherit; } button.mark { text-align: left; }
.mark.filler { background: var(--ok-bg); } .mark.repeat { background: var(--info-bg); } .mark.grammar { text-decoration: underline wavy var(--poor); text-underline-offset: .2em; } .mark.wording { text-decoration: underline solid 2px var(--accent); text-underline-offset: .2em; } .mark.hedge { text-decoration: underline dotted 2px var(--quiet); text-underline-offset: .2em; }
.sentence { border-left: 3px solid; padding-left: .35em; } .sentence.positive { border-color: var(--scale-good); } .sentence.negative { border-color: var(--scale-poor); border-left-style: double; }
.note { max-width: min(24rem, calc(100vw - 2rem)); background: var(--panel); color: var(--ink); border: 1px solid var(--line); border-radius: .6rem; padding: .9rem 1.1rem; box-shadow: 0 .4rem 1.6rem rgb(0 0 0 / .18); font-size: .92rem; } .note p { margin: 0 0 .3rem; }
@supports (position-area: bottom) { .note { inset: auto; margin: .4rem 0; position-area: bottom span-right; position-try-fallbacks: flip-block, flip-inline; } }
.metric { border-bottom: 1px solid var(--line); } .metrics { border-top: 1px solid var(--line); margin-bottom: 1.6rem; }
.metric summary { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr); gap: .6rem; padding: .55rem .3rem; align-items: center; list-style: none; } .metric summary::-webkit-details-marker { display: none; }
.metric-name::before { content: ""; display: inline-block; border-left: .36em solid var(--quiet); border-top: .26em solid transparent; border-bottom: .26em solid transparent; margin-right: .6em; } .metric[open] .metric-name::before { transform: rotate(90deg); }
.metric summary:hover { background: var(--panel); } .metric-value { font-weight: 650; font-variant-numeric: tabular-nums; } .metric-value small { font-weight: 400; color: var(--quiet); } .metric-trust { color: var(--quiet); font-size: .86rem; }
.trust { display: inline-block; box-sizing: border-box; width: 10px; height: 10px; border-radius: 50%; border: 2px solid var(--accent); margin-right: .4rem; } .trust-high { background: var(--accent); } .trust-medium { background: linear-gradient(90deg, var(--accent) 50%, transparent 50%); }
.paper { display: none; } .unmeasured { margin-top: 1.4rem; } .unmeasured > summary { cursor: pointer; color: var(--quiet); } .fact::first-letter { text-transform: uppercase; }
dl { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .35rem 1rem; margin: .3rem .3rem 1.2rem; font-size: .92rem; } dt { color: var(--quiet); } dd { margin: 0; } .figures > div { display: block; }
.bar { width: 7rem; height: 6px; vertical-align: middle; margin-left: .4rem; } .bar-back { fill: var(--line); } .bar-fill { fill: var(--accent); } .parts td { white-space: nowrap; } .parts td.quiet { white-space: normal; } .parts td b { display: inline-block; width: 2.2rem; font-variant-numeric: tabular-nums; }
.missing { gap: .5rem; } .missing b { display: block; } code { font-size: .85em; color: var(--quiet); }
@media screen and (max-width: 820px) { .dial { grid-template-columns: 8rem minmax(0, 1fr); gap: 1rem; } .lane { grid-template-columns: minmax(0, 1fr); gap: .25rem; } .axis .lane-name { display: none; } .lane-name small { display: inline; } .lane .keys { display: inline-flex; margin-left: .6rem; } .player .keys { display: none; }
  .transcript p, .transcript.unnamed p { grid-template-columns: minmax(0, 1fr); gap: .1rem; padding: .6rem 0; } .metric summary { grid-template-columns: minmax(0, 1fr) auto; gap: .2rem .6rem; } .metric summary > :nth-child(n + 3) { justify-self: start; } .metric-trust { justify-self: end; } dl { grid-template-columns: minmax(0, 1fr); gap: .1rem; } dd { margin-bottom: .5rem; } .answer { padding: 1.1rem 1.1rem; } .figures { grid-template-columns: repeat(auto-fill, minmax(7.6rem, 1fr)); }
  .parts td:last-child, .parts th:last-child { display: none; } .bar { width: 4rem; } .practise { padding: 1.2rem; } .card { padding: .8rem .9rem; } .number { font-size: 1.45rem; } .scale .near { display: none; } }
`;
