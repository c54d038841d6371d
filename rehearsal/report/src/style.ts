/** The look of the page, in light and in dark. */
export const style = `
:root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1c2430;--soft:#5b6675;--line:#dde2e8;--code:#eef1f5;
--success:#1a7f4b;--failure:#c4320a;--cancelled:#8a6d1a;--skipped:#8b95a3;--link:#0b5fc1}
@media (prefers-color-scheme:dark){:root{--ground:#12161c;--card:#1a2029;--ink:#e4e9f0;--soft:#97a3b3;--line:#2c3541;--code:#232b36;
--success:#3fb77a;--failure:#ff7a59;--cancelled:#d9b44a;--skipped:#6e7988;--link:#6cb2ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main{max-width:1100px;margin:0 auto;padding:32px 20px 80px}
header{margin-bottom:36px}
h1{font-size:30px;line-height:1.2;margin:2px 0 6px}h1.success{color:var(--success)}h1.failure{color:var(--failure)}
h2{font-size:21px;margin:0 0 2px}h3{font-size:16px;margin:22px 0 8px}h4{font-size:15px;margin:16px 0 6px}
a{color:var(--link)}
.name{margin:0;color:var(--soft);font-weight:600;letter-spacing:.02em}
.facts,.about,.from,.empty{color:var(--soft)}.about{margin:0 0 14px}.facts{font-weight:400;font-size:13px}
.contents{list-style:none;padding:0;margin:18px 0 0;columns:1}.contents li{margin:3px 0;color:var(--soft)}.contents a{font-weight:600;text-decoration:none;margin-right:6px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:22px 24px;margin:0 0 24px}
article{border-top:1px solid var(--line);margin-top:22px;padding-top:2px}
.badge{display:inline-block;width:11px;height:11px;border-radius:50%;vertical-align:-.02em;margin-right:3px;background:var(--skipped)}
.badge.success{background:var(--success)}.badge.failure{background:var(--failure);border-radius:2px}.badge.cancelled{background:var(--cancelled);border-radius:2px}
.problems{margin:0 0 14px;padding:10px 14px 10px 30px;border-left:4px solid var(--failure);background:var(--code);border-radius:4px}
.chart{margin:6px 0 20px}
.row{display:grid;grid-template-columns:minmax(110px,190px) 1fr minmax(110px,250px);gap:14px;align-items:center;padding:4px 0}
.label{font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.ending{font-size:13px;color:var(--soft)}
.track{position:relative;height:20px;background:var(--code);border-radius:4px;overflow:hidden}
.bar{position:absolute;top:0;bottom:0;border-radius:3px;background:var(--skipped)}
.bar.success{background:var(--success)}.bar.failure{background:var(--failure)}.bar.cancelled{background:var(--cancelled)}
.axis{font-size:12px;color:var(--soft);padding:0}.ends{display:flex;justify-content:space-between}
.scroll{overflow-x:auto}.ledger code{white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:14px;margin:6px 0 12px}
th{text-align:left;color:var(--soft);font-weight:600;font-size:13px}
th,td{border-bottom:1px solid var(--line);padding:6px 12px 6px 0;vertical-align:top}
.right{text-align:right}.center{text-align:center}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:12.5px}
code{background:var(--code);padding:1px 5px;border-radius:4px;overflow-wrap:anywhere}
pre{background:var(--code);padding:10px 12px;border-radius:8px;overflow:auto;max-height:420px;line-height:1.45;margin:8px 0}pre code{background:none;padding:0}
.state{font-size:12px;padding:1px 7px;border-radius:9px;background:var(--code);white-space:nowrap}
.state.success{color:var(--success)}.state.failure,.state.error{color:var(--failure)}.state.inactive{color:var(--soft)}
details.job{margin:10px 0}summary{cursor:pointer}
.note{margin:6px 0 6px 16px;color:var(--cancelled);font-size:14px}.note.error{color:var(--failure)}
.summary{border:1px solid var(--line);border-radius:8px;padding:2px 16px 8px;margin:10px 0}
.summary h1,.summary h2,.summary h3{font-size:17px;margin:10px 0 6px}.summary .from{font-size:12px;margin:6px 0 0;text-align:right}
.steps{margin:10px 0 4px 4px;border-left:2px solid var(--line);padding-left:14px}.step{margin:3px 0;font-size:14px}
blockquote{margin:10px 0;padding:2px 14px;border-left:4px solid var(--line);color:var(--soft)}
blockquote.warning,blockquote.important{border-color:var(--cancelled)}blockquote.caution{border-color:var(--failure)}blockquote.note,blockquote.tip{border-color:var(--link);margin-left:0}
@media (max-width:700px){.row{grid-template-columns:1fr}section{padding:16px}}
`;
