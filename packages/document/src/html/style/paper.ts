/** On paper: A4, black on white, no controls; the numbers as a compact table, and nothing torn at the end of a page. */
export const paper = `
@page { size: A4; margin: 20mm 16mm 18mm; font: 8.5pt system-ui, sans-serif; color: #58616a;
  @top-left { content: var(--print-name, "IMPACT interview review"); } @top-right { content: var(--print-date, ""); }
  @bottom-left { content: "Describes behaviour in one recording; a person decides."; } @bottom-right { content: counter(page) " of " counter(pages); } }
@media print {
  :root { color-scheme: light; --bg: #fff; --panel: #fff; --ink: #000; --quiet: #444; --line: #ccc; --accent: #0d4f5b; --accent-soft: #eef5f6; --on-accent: #fff; --good: #1d6a45; --good-bg: #e9f5ee; --ok: #765200; --ok-bg: #f6f0dd; --poor: #9c3526; --poor-bg: #f9e8e4; --info-bg: #eee;
    --scale-good: #8cc3a5; --scale-ok: #e0c98f; --scale-poor: #dfa99d; --scale-info: #c3c8cc; --neutral: #c6ced4; --happy: #7dbb98; --nervous: #dfa872; --second: #a56a2c; --zone: #eef6f1; }
  * { print-color-adjust: exact; }
  html { font-size: 9.5pt; } body { background: #fff; line-height: 1.45; }
  .page, main, footer { max-width: none; padding: 0; } .page { padding: 0 0 .6rem; border-bottom: 1px solid var(--line); } h1 { font-size: 1.7rem; }
  nav, .player, .playhead, #undock, .metric dl, .more > summary { display: none !important; }
  main > section { padding: 1.1rem 0; border: 0; } h2 { margin-bottom: .6rem; } h2, h3, h4 { break-after: avoid; }
  .card, .answer, .findings li, .tries li, .lane, .practise, .curve-moments li, .metric, tr, .note, .story, .figures, .dial, .warning { break-inside: avoid; }
  .answer { padding: 1rem 1.2rem; } p { orphans: 3; widows: 3; }
  .top { display: block; } .dial { grid-template-columns: 9rem minmax(0, 1fr); } .cards { grid-template-columns: repeat(3, minmax(0, 1fr)); margin: 1.2rem 0; gap: .6rem; } .card { padding: .6rem .8rem; }
  .advice { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 2rem; margin-top: 1.4rem; } .practise { border: 1px solid var(--line); background: none; padding: 1rem 1.2rem; margin: 1.4rem 0 0; }
  .lane { grid-template-columns: 8rem minmax(0, 1fr); } .more::details-content, .metric::details-content { display: contents; content-visibility: visible; block-size: auto; }
  button, button.t { all: unset; color: inherit; font-variant-numeric: tabular-nums; } button.t { font-size: .88rem; color: #444; } button.t::before { content: none; } .moments { gap: .6rem; }
  button.mark.grammar { text-decoration: underline wavy var(--poor); } button.mark.wording { text-decoration: underline solid 2px var(--accent); }
  .transcript p { grid-template-columns: 8.5rem minmax(0, 1fr); padding: .15rem 0; line-height: 1.5; } .now { background: none; color: inherit; box-shadow: none; }
  .notes { margin-top: 1rem; } .note { display: block; position: static; border: 0; border-top: 1px solid var(--line); border-radius: 0; box-shadow: none; padding: .3rem 0; margin: 0; width: auto; max-width: none; height: auto; overflow: visible; } .note p { display: inline; }
  .metric summary { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 1.4fr) minmax(0, 2.6fr); padding: .2rem 0; } .metric-name::before { content: none; } .paper { display: inline; } p.made { display: block; margin: 0 0 .3rem; color: var(--quiet); font-size: .85rem; } .screen, .skip { display: none; } .unmeasured::details-content { display: contents; content-visibility: visible; block-size: auto; } .parts th { white-space: nowrap; } .metrics { margin-bottom: .8rem; }
  .scroll { overflow: visible; } .compare { min-width: 0; } .compare td { white-space: normal; } th, td { padding: .25rem .8rem .25rem 0; } a { color: inherit; text-decoration: none; } footer { padding: 1rem 0 0; }
}
`;
