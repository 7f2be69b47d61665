/** Page, chapters and the navigation. */
export const layout = `
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: anywhere; }
.page, main, footer, nav ul { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
.page { padding-top: 2.5rem; }
.brand { margin: 0 0 .4rem; font-weight: 700; letter-spacing: .14em; color: var(--accent); font-size: .8rem; }
.brand span { font-weight: 400; letter-spacing: .02em; color: var(--quiet); margin-left: .5em; }
h1 { margin: 0 0 .3rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.01em; font-weight: 650; unicode-bidi: isolate; text-wrap: balance; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 1rem; font-weight: 650; letter-spacing: -.005em; }
h3 { font-size: 1.02rem; line-height: 1.4; margin: 0 0 .25rem; font-weight: 650; }
h4 { font-size: .86rem; margin: 0 0 .5rem; font-weight: 650; color: var(--quiet); }
p { margin: 0 0 .5rem; }
.quiet { color: var(--quiet); font-size: .88rem; }
.lead { font-size: 1.12rem; line-height: 1.6; margin: 0; text-wrap: pretty; }
nav { position: sticky; top: 0; z-index: 5; background: var(--bg); border-bottom: 1px solid var(--line); margin-top: 1.2rem; }
nav ul { display: flex; gap: 1.4rem; list-style: none; overflow-x: auto; scrollbar-width: none; }
nav a { display: block; padding: .7rem 0; color: var(--quiet); text-decoration: none; font-size: .92rem; white-space: nowrap; }
nav a:hover { color: var(--accent); }
main > section { padding: 2.4rem 0 2.8rem; border-bottom: 1px solid var(--line); }
main > section > h3 { margin: 2rem 0 .6rem; }
footer { padding-top: 1.6rem; padding-bottom: 4rem; color: var(--quiet); font-size: .88rem; }
.warning { border-left: 3px solid var(--scale-ok); background: var(--ok-bg); padding: .7rem 1.1rem; border-radius: .4rem; margin-bottom: 1.6rem; }
.warning ul { margin: .2rem 0; padding-left: 1.2rem; }
.top { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.4rem; align-items: start; }
.top > :only-child { grid-column: 1 / -1; }
.headline { display: grid; gap: 1.4rem; }
.cards { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; margin: 2.2rem 0; }
.advice { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 3rem; margin-top: 2.6rem; }
.answer-body { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.6rem 2.4rem; }
a { color: var(--accent); }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1.5rem; top: .6rem; padding: .4rem .8rem; background: var(--panel); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
.top:has(.audio) { grid-template-columns: minmax(0, 1fr); }
@media screen and (min-width: 1700px) { html { font-size: 112.5%; } }
@media screen and (min-width: 2300px) { html { font-size: 131.25%; } }
@media screen and (max-width: 820px) { .page, main, footer, nav ul { padding-left: 1rem; padding-right: 1rem; } .page { padding-top: 1.5rem; } h1 { font-size: 1.5rem; }
  .top, .advice { grid-template-columns: minmax(0, 1fr); gap: 1.8rem; } .cards { grid-template-columns: repeat(auto-fill, minmax(min(9.6rem, 100%), 1fr)); gap: .7rem; margin: 1.6rem 0; } main > section { padding: 1.8rem 0 2rem; } .keys { display: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
