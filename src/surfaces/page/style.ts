/** The page's look: one column on a phone, light and dark by the reader's own setting, no font or picture from elsewhere. */
export const STYLE = `
:root {
  --ground: #ffffff; --card: #f6f8fa; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --link: #0a58ca;
  --mark: #fff0b3; --answered: #1f6feb; --near: #6e7781; --differs: #a85a00; --good: #0f766e;
  --person: #0a58ca; --date: #0f766e; --event: #a85a00; --quotation: #eef4ff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181c; --card: #1e2127; --text: #f0f2f5; --quiet: #a9b1bc; --line: #3a404a; --link: #8ab8ff;
    --mark: #5c4a00; --answered: #5a9bff; --near: #8b95a1; --differs: #f0a94b; --good: #4fd1c0;
    --person: #8ab8ff; --date: #4fd1c0; --event: #f0a94b; --quotation: #20293a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, body > footer { max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--link); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--answered); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ground); }
.skip:focus { left: 0; }
.story { font-weight: 700; margin: 1rem 0 0; } .story a { color: inherit; text-decoration: none; }
.note, .quiet, .source, .legend, body > footer { color: var(--quiet); font-size: .875rem; }
.note { margin: 0 0 .25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem .5rem; list-style: none; padding: 0; margin: .5rem 0; }
nav a { display: inline-block; padding: .35rem .7rem; border-radius: 1rem; }
nav a[aria-current] { background: var(--answered); color: var(--ground); text-decoration: none; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
label { display: flex; flex-direction: column; gap: .15rem; font-size: .8125rem; color: var(--quiet); flex: 1 1 8rem; }
label.main { flex: 1 1 14rem; }
form details { flex: 1 1 100%; margin: 0; } .options { display: flex; flex-wrap: wrap; gap: .5rem; }
input, button { font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--quiet); border-radius: .5rem; padding: .5rem .7rem; width: 100%; min-height: 2.75rem; }
button { width: auto; background: var(--answered); border-color: var(--answered); color: var(--ground); font-weight: 600; cursor: pointer; }
h1 { font-size: 1.25rem; line-height: 1.3; } h2 { font-size: 1.0625rem; margin: 0 0 .25rem; } h3 { font-size: 1rem; margin: 0; }
.passage, .listed, .claim, .disagreement { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--answered); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
.claim .passage { background: var(--ground); }
.near .passage { border-left-color: var(--near); }
.disagreement, .claim.differs { border-left-color: var(--differs); }
.claim.word_for_word { border-left-color: var(--good); } .claim.in_no_source { border-left-color: var(--near); }
blockquote { margin: .25rem 0; white-space: pre-line; overflow-wrap: anywhere; }
blockquote, .context p { overflow: clip; unicode-bidi: plaintext; } b, cite { unicode-bidi: isolate; }
mark { background: var(--mark); color: inherit; border-radius: .2rem; font-weight: 600; }
.source { margin: .25rem 0 0; } .source b { color: var(--text); } cite { font-style: normal; }
.correction { border-left: 3px solid var(--differs); padding-left: .75rem; margin: .5rem 0; } .correction p { margin: 0; font-weight: 600; }
details { margin-top: .5rem; } summary { cursor: pointer; padding: .25rem 0; }
.side-by-side { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); margin-top: .5rem; }
picture img { width: 100%; height: auto; border: 1px solid var(--line); border-radius: .5rem; }
.pager { display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; }
.suggestions ul { padding-left: 1.25rem; } .suggestions a { display: block; width: fit-content; padding: .25rem 0; }
.context p { margin: .75rem 0; } .context .it { background: var(--card); border-left: 4px solid var(--answered); border-radius: .5rem; padding: .75rem 1rem; }
.label { color: var(--quiet); font-size: .875rem; }
.read.quotation { background: var(--quotation); border-radius: .2rem; }
.read.person { color: var(--person); font-weight: 600; }
.read.date { color: var(--date); text-decoration: underline; text-underline-offset: .2em; }
.read.event { color: var(--event); text-decoration: underline dotted; text-underline-offset: .2em; }
.copy { width: auto; min-height: 1.5rem; padding: 0 .5rem; margin-left: .5rem; background: none; color: var(--link); border-color: var(--line); font-size: .8125rem; }
`;

/** What the page does beyond what it does without: choices as one types, "/" for the box, addresses copied at a press. */
export const SCRIPT = `
'use strict';
const box = document.getElementById('box');
document.addEventListener('keydown', (event) => {
  const typing = /^(?:INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '');
  if (event.key === '/' && !typing && box) { event.preventDefault(); box.focus(); box.select(); }
});
for (const input of document.querySelectorAll('input[data-suggest]')) {
  let asked = 0;
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked;
      const response = await fetch(input.dataset.suggest + '?typed=' + encodeURIComponent(input.value));
      if (!response.ok || mine !== asked) return;
      const choices = await response.json();
      input.list.replaceChildren(...choices.map(({ name, value }) => {
        const option = document.createElement('option');
        option.value = value;
        option.label = name === value ? '' : name;
        return option;
      }));
    }, 120);
  });
}
if (navigator.clipboard) for (const link of document.querySelectorAll('a[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy address';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(link.href);
    button.textContent = 'Copied';
  });
  link.after(button);
}
`;
