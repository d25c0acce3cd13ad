/** A sheet of its own, light or dark as the reader's page is. Borders are magenta, as the sheets of the offices have them. */
export const STYLE = [
  'svg{--sheet:#fff;--ink:#1f2328;--soft:#59636e;--land:#f3eef4;--own:#e2efe6;--border:#b5179e;--house:#c9ccd1;--division:#6e7781;--found:#d1242f;font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}',
  '.warning{--found:#bc6c00}.note{--found:#0969da}',
  '@media(prefers-color-scheme:dark){svg{--sheet:#161b22;--ink:#e6edf3;--soft:#9198a1;--land:#2a2330;--own:#1d2f25;--border:#e07bd0;--house:#545d68;--division:#9198a1;--found:#ff7b72}.warning{--found:#e3a03a}.note{--found:#58a6ff}}',
  '.sheet{fill:var(--sheet)}',
  '.grid{fill:var(--land);fill-rule:evenodd;stroke:var(--border);stroke-width:1.5;stroke-linejoin:round}.dedicated{fill:var(--own)}',
  '.house{fill:var(--house);fill-rule:evenodd}',
  '.division{fill:none;stroke:var(--division);stroke-width:4;stroke-opacity:.6;stroke-dasharray:9 5}',
  '.found{fill:var(--found);fill-opacity:.32;fill-rule:evenodd;stroke:var(--found);stroke-width:2.5}.whole{fill-opacity:.14}.line{fill:none;stroke-width:4}',
  '.mark{fill:none;stroke:var(--found);stroke-width:2.5}',
  'text{fill:var(--ink);font-size:13px;text-anchor:middle}.small,.on-house{font-size:11.5px}.small{fill:var(--soft)}',
  '.row{fill:none;stroke:var(--border);stroke-dasharray:4 3}.found-row{stroke:var(--found);stroke-width:2}.row-text{text-anchor:start;font-size:12px}',
].join('');
