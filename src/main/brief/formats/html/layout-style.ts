/** Where the parts of a brief stand. */
export const LAYOUT = `
.inner,.page,footer{max-width:52rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.band{background:var(--band);color:var(--on-band);padding-block:clamp(2.5rem,9vw,6rem) clamp(1.5rem,4vw,2.5rem)}
.kicker{font-size:.82rem;font-weight:650;letter-spacing:.12em;text-transform:uppercase;margin:0 0 .6rem}
.band .kicker{color:#f3d98a}
h1{font-size:clamp(1.9rem,6vw,3.2rem);line-height:1.12;margin:0;color:inherit;letter-spacing:-.01em}
.subtitle{font-size:clamp(1.05rem,2.6vw,1.3rem);font-style:italic;margin:.8rem 0 0;opacity:.9}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr));gap:1rem;list-style:none;margin:2rem 0 1.5rem;padding:0}
.facts li{margin:0}
.facts b{display:block;font:600 2.1rem/1.1 Charter,'Iowan Old Style',Georgia,'Noto Serif',serif;color:var(--accent)}
.facts span,.byline time,.readings p{color:var(--muted)}
.standings{display:block;border-radius:2px}
.standings rect,.bar rect{stroke:var(--ground);stroke-width:1}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;padding:0;margin:.5rem 0 1.4rem;font-size:.9rem}
.key li{margin:0;display:flex;gap:.4em;align-items:center}
.key span{color:var(--ink)}
.readings{display:flex;flex-wrap:wrap;gap:.2rem 1rem;border-top:1px solid var(--rule);padding-top:1rem;margin-top:1.6rem}
.readings p{margin:0;flex:none}
.readings ul{list-style:none;margin:0;padding:0;flex:1 1 16rem}
.readings li{margin:0 0 .3em}
.byline{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1rem;margin:1rem 0 0}
.contents{font-size:.95rem;margin-top:2.5rem}
.contents h2{font-size:1.15rem;margin:0 0 .5rem}
.contents ul{list-style:none;padding:0;margin:0}
.contents li{margin:0;padding-inline-start:0}
.contents .level-2{padding-inline-start:1rem}.contents .level-3{padding-inline-start:2rem}.contents .level-4{padding-inline-start:3rem}
.contents a{display:block;padding:.28rem 0;color:var(--ink);text-decoration:none}
.contents a:hover{color:var(--link);text-decoration:underline}
.contents .number{color:var(--number);font-weight:650;margin-inline-end:.3em}
.section{margin-top:3rem}
.section>h2{font-size:1.75rem;border-bottom:1px solid var(--rule);padding-bottom:.3em;margin:0 0 1rem}
.section>h3{font-size:1.35rem}.section>h4,.section>h5,.section>h6{font-size:1.15rem}
.section .number{color:var(--number);margin-inline-end:.45em}
.summary{font-size:1.1em}
.document{margin-top:4.5rem;border-top:4px solid var(--accent);padding-top:1rem}
.document h2{font-size:2rem;margin:0;color:var(--ink)}
.document .kicker{color:var(--muted)}
.chart{margin:1.8rem 0}
.chart figcaption{margin-bottom:.6rem;color:var(--muted);font-size:.92rem}
.chart figcaption b{color:var(--ink);margin-inline-end:.4em}
.chart table{width:100%;table-layout:fixed;font-size:.92rem}
.chart th,.chart td{border:0;padding:.22rem 0;vertical-align:middle;min-width:0}
.chart .names{width:38%}.chart .sums{width:3rem}
.chart th{font-weight:400;padding-inline-end:1rem;line-height:1.3}
.chart th a{color:inherit;text-decoration:none}.chart th a:hover{text-decoration:underline}
.chart .total{text-align:end;font-weight:650}
.bar svg{display:block;overflow:visible}
.bar text{font:600 .78rem system-ui,sans-serif;text-anchor:middle}
[dir=rtl] .bar svg,[dir=rtl] .standings{direction:ltr}
.legend{font-size:.95rem}
.legend div{display:grid;grid-template-columns:minmax(8.5rem,max-content) 1fr;gap:0 .8rem;margin:.3rem 0}
.legend dt{font-weight:650;white-space:nowrap}
.legend dd{margin:0;color:var(--muted)}
.legend dd b{display:inline-block;min-width:1.8em}
.legend dd span{color:var(--ink)}
.claim{margin:1.8rem 0;scroll-margin-top:1rem}
.claim:target,tr:target,.references li:target,.annotated:target{outline:2px solid var(--link);outline-offset:6px;border-radius:4px}
.side{display:flex;gap:.6rem;align-items:center;justify-content:space-between;margin:0 0 .5rem}
.label{font-weight:700;color:var(--ink);text-decoration:none}
.label:hover{text-decoration:underline}
.chip{display:inline-flex;gap:.4em;align-items:center;background:var(--color);color:var(--on-color);border-radius:99px;padding:.1rem .65rem;font-size:.8rem;font-weight:650;white-space:nowrap}
.statement{font-weight:650;font-size:1.06em;line-height:1.45;margin-bottom:.6em}
.panel{background:var(--tint,var(--panel));border-inline-start:4px solid var(--color,var(--muted));padding:.75rem 1.1rem;margin-bottom:.6em}
.panel p,.plain p{margin:0}
.plain{padding-inline-start:.8rem;border-inline-start-width:2px;font-style:italic;color:var(--muted);font-size:.95rem;font-family:Charter,'Iowan Old Style',Georgia,'Noto Serif',serif}
.quoted{margin:0 0 .6em}.quoted blockquote{margin-bottom:.25em}
figcaption{font-size:.88rem;color:var(--muted)}
.meta{display:flex;flex-wrap:wrap;gap:.35rem .6rem;align-items:center;list-style:none;padding:0;margin:.2rem 0 .8rem;font-size:.88rem}
.meta li{margin:0}
.certainty{margin-inline-end:.4rem}
.tag{border-radius:4px;padding:.05rem .5rem}
.tag::before{content:'';display:inline-block;width:.45em;height:.45em;border-radius:50%;background:currentColor;margin-inline-end:.45em;vertical-align:.1em}
.filed{color:var(--muted)}
.side-by{margin-top:.7rem;font-size:.97rem;line-height:1.5}
.by{font-style:italic;color:var(--muted);font-size:.88rem;margin:0 0 .15rem}
.side-by ul{margin-bottom:.3em}
.evidence>ul{list-style:none;padding:0;margin:0}
.evidence>ul>li{margin:0 0 .55rem}
.source{margin:0}
.is-for .bars{color:var(--supported)}.is-against .bars{color:var(--refuted)}.is-neither .bars{color:var(--muted)}
.cited{font-weight:650}
.bearing,.quiet,.cited-by{color:var(--muted);font-size:.9em}
.rationale{margin:.1rem 0 .3rem;color:var(--soft)}
.note h3,.note h4,.note h5,.note h6{font-size:1.05em;margin:1em 0 .4em;color:var(--soft)}
.side-by .note>:last-child{margin-bottom:0}
.passage{margin:1.4rem 0}
.references{list-style:none;padding:0}
.references li{margin:0 0 .7rem;padding-inline-start:2rem;text-indent:-2rem}
.references li>*{text-indent:0}
.mark{display:inline-block;min-width:1.6rem;margin-inline-end:.3rem;color:var(--muted);font-size:.94em}
.cited-by{white-space:normal}
.annotated{margin:1.8rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--rule)}
.annotated-entry{margin-bottom:.5em}
.uses{list-style:none;padding:0;font-size:.97rem}
.uses .statement{font-size:1em}
.claims{width:100%;min-width:38rem}
.claims .statement{font-size:1em}
.claims td:nth-of-type(1){width:44%}.claims td:nth-of-type(3){width:38%}
.claims td>.side-by:first-child{margin-top:0}
footer{color:var(--muted);font-size:.9rem;margin-block:4rem 2rem}
footer p{border-top:1px solid var(--rule);padding-top:1rem}
@media (min-width:46rem){
.claim,.side-by{display:grid;grid-template-columns:8.6rem minmax(0,1fr);column-gap:1.4rem}
.claim>.side{flex-direction:column;align-items:flex-start;justify-content:flex-start;gap:.35rem;padding-top:.1rem}
.claim .side-by,.claims .side-by{grid-template-columns:4rem minmax(0,1fr);column-gap:.9rem}
.by{margin:.1rem 0 0}
.passage,.section>.introduction,.section>.note{margin-inline-start:10rem}
#notes>.note,.claims-table .introduction,.claims-table .section>.note{margin-inline-start:0}
.claims .side-by{display:block}
}
@media (min-width:76rem){
.has-contents{max-width:74rem;display:grid;grid-template-columns:15rem minmax(0,1fr);gap:3.5rem}
.has-contents .contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding-block:2rem;margin:1rem 0 0;font-size:.9rem}
.cover .inner{max-width:74rem}
}
`
