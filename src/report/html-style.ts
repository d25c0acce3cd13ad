/** Paper and ink; prints on A4. Everything is in the file: no font, picture or script is fetched. */
export const HTML_STYLE = `
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9px sans-serif; color: #59616c } }
:root { --ink: #1f2328; --muted: #59616c; --line: #ddd8ce; --paper: #f6f4ef; --chip: #f3f1ec; --border: #c2186b; --error: #b3261e; --warning: #9a4a06; --good: #14756a }
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 13.5px/1.55 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; font-variant-numeric: tabular-nums; print-color-adjust: exact; -webkit-print-color-adjust: exact }
body { max-width: 1000px; margin: 0 auto; padding: 32px 28px 64px }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 2px solid var(--border); padding-bottom: 8px }
h1 { font-size: 20px; margin: 0 } h2 { font-size: 16px; margin: 32px 0 8px; break-after: avoid } h3 { font-size: 14px; margin: 20px 0 6px; break-after: avoid }
p { margin: 6px 0 } .muted { color: var(--muted) } .small { font-size: 12px }
.verdict { margin: 20px 0 12px; padding: 16px 20px; background: #fff; border: 1px solid var(--line); border-left: 6px solid var(--tone); border-radius: 8px; break-inside: avoid }
.verdict { overflow-wrap: anywhere } .verdict b { display: block; font-size: 26px; line-height: 1.3; color: var(--tone); margin-bottom: 4px }
.holds { --tone: var(--good) } .broken { --tone: #d32f2f } .incomplete, .disputed { --tone: var(--warning) }
.figures { display: flex; flex-wrap: wrap; gap: 8px 28px; margin: 12px 0; padding: 0; list-style: none; break-inside: avoid }
.figures b { display: block; font-size: 22px; line-height: 1.2 } .figures span { color: var(--muted); font-size: 12px }
.error b, td.error { color: var(--error) } .warning b, td.warning { color: var(--warning) }
table { border-collapse: collapse; width: 100%; background: #fff; font-size: 12.5px } thead { display: table-header-group }
th, td { text-align: left; vertical-align: top; padding: 4px 8px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
th { font-weight: 600; color: var(--muted); background: var(--chip) } tr { break-inside: avoid }
td.n, th.n { text-align: right; white-space: nowrap } tr.sum td { font-weight: 600; background: var(--chip) } tr.under td:first-child { padding-left: 24px }
code { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; font-size: 12px } code span + span { margin-left: .35em } td code { display: block }
a { color: #1f5fbf; text-decoration: none } bdi { unicode-bidi: isolate }
.tag { font-size: 11px; padding: 0 6px; border: 1px solid currentColor; border-radius: 8px; white-space: nowrap }
.tag.new { color: var(--error) } .tag.stays { color: var(--muted) }
.maps { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px; margin: 12px 0 }
figure { margin: 0; content-visibility: auto; contain-intrinsic-size: auto 280px; break-inside: avoid; background: #fff; border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
figcaption { padding: 6px 10px 8px; font-size: 12px; line-height: 1.45; overflow-wrap: anywhere }
.map { display: block; width: 100%; height: auto; background: var(--paper) } .defs { position: absolute }
.map path { fill: none; stroke-linejoin: round } .map .hs { fill: #ddd6ca; stroke: #bfb6a7; stroke-width: .5; fill-rule: evenodd }
.map .me { fill: #c2186b; fill-opacity: .07; fill-rule: evenodd } .map .gr { stroke: var(--border); stroke-width: 1 }
.map .co { stroke: var(--border); stroke-width: 2.2; stroke-dasharray: 9 3 } .map .co.halo { stroke: #fff; stroke-width: 4; stroke-dasharray: none; stroke-opacity: .8 }
.map .st { stroke: #8c0f4c; stroke-width: 3.2 } .map .st.halo { stroke: #fff; stroke-width: 6; stroke-opacity: .8 }
.map .fa { fill: url(#hatch); stroke: #d32f2f; stroke-width: 1.8; fill-rule: evenodd } .map .fl { stroke: #d32f2f; stroke-width: 2.4 }
.map .ri { fill: none; stroke: #d32f2f; stroke-width: 1.6; stroke-dasharray: 4 2.5 }
.map text { font-size: 11px; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round }
.map .nr { text-anchor: middle; dominant-baseline: central; font-weight: 600; fill: #8c0f4c } .map .cn { text-anchor: middle; dominant-baseline: central; font-size: 9px; fill: var(--muted) } .map .sc { stroke: var(--ink); stroke-width: 1.4 }
.map .no path { fill: var(--ink) } .map .no text { text-anchor: middle }
.key { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 12px; color: var(--muted); padding: 0; list-style: none } table.found { table-layout: fixed } .c-number { width: 48px } .c-subjects { width: 170px } .c-area, .c-width { width: 84px } .c-place { width: 158px }
.key svg.map { display: inline-block; vertical-align: -3px; width: 28px; height: 14px; margin-right: 6px }
.signed { display: flex; gap: 48px; margin-top: 40px; break-inside: avoid } .signed span { flex: 1; border-bottom: 1px solid var(--ink); padding-bottom: 24px }
@media print { figure { content-visibility: visible } html { background: #fff; font-size: 11px } body { max-width: none; padding: 0 } table { font-size: 10.5px } code { font-size: 10px } .small { font-size: 9.5px } .maps { grid-template-columns: 1fr 1fr; gap: 10px } a { color: inherit } }
`;
