/**
 * Draws docs/answer.png: a real answer, the very message that Discord is sent, in Discord's dark theme. Needs Chromium, whose
 * program CHROMIUM names.
 *
 *     npm run picture -- quote "about: sorry if that has taken place"
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { answer } from '../src/commands/index.ts';
import { openStory } from '../src/host/open-story.ts';
import { labelsFor } from '../src/surfaces/discord/labels/languages.ts';
import { renderAnswer } from '../src/surfaces/discord/render/render-answer.ts';

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const SIZE = { width: 760, height: 462 };

const [name = 'quote', ...given] = process.argv.slice(2);
const typed = given.length > 0 ? given : ['about: sorry if that has taken place'];
const options = Object.fromEntries(
  typed.map((option) => [option.slice(0, option.indexOf(':')), option.slice(option.indexOf(':') + 1).trim()]),
);

const escapeHtml = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

/** What stands for a character that a backslash keeps from formatting, so that no rule below sees it. */
const kept = (character: string) => `&#${character.codePointAt(0)};`;

/** Discord's Markdown within a line, as far as the bot writes it: escapes, bold, code and links. */
const inline = (text: string) =>
  escapeHtml(text)
    .replace(/\\([^0-9A-Za-z\s])/gu, (_, character: string) => kept(character))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/gu, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/gu, '<strong>$1</strong>')
    .replace(/`([^`]+)`/gu, '<code>$1</code>');

/** A text display: subtext, quotations and plain lines. */
const lines = (content: string) =>
  content
    .split('\n')
    .map((line) => {
      if (line.startsWith('-# ')) return `<div class="subtext">${inline(line.slice(3))}</div>`;
      if (line.startsWith('> ')) return `<blockquote>${inline(line.slice(2))}</blockquote>`;
      return `<div>${inline(line)}</div>`;
    })
    .join('');

function html(component: APIMessageTopLevelComponent): string {
  if (component.type === ComponentType.TextDisplay) return `<div class="text">${lines(component.content)}</div>`;
  if (component.type === ComponentType.Container)
    return `<div class="container">${component.components.map(html).join('')}</div>`;
  if (component.type === ComponentType.ActionRow)
    return `<div class="row">${component.components
      .map((button) => ('label' in button ? `<span class="button">${escapeHtml(button.label ?? '')}</span>` : ''))
      .join('')}</div>`;
  if (component.type === ComponentType.Separator) return '<hr>';
  return '';
}

const STYLE = `
  body { margin: 0; padding: 16px; background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
  .message { display: grid; grid-template-columns: 40px 1fr; gap: 0 16px; }
  .used { grid-column: 2; color: #949ba4; font-size: 14px; margin-bottom: 4px; }
  .used b { color: #c9cdfb; font-weight: 500; }
  .used i { font-style: normal; color: #c9cdfb; background: #3c4270; border-radius: 3px; padding: 0 3px; }
  .avatar { width: 40px; height: 40px; border-radius: 50%; background: #5865f2; display: grid; place-items: center; }
  .author { color: #f2f3f5; font-weight: 500; line-height: 1.2; }
  .app { background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; border-radius: 3px; padding: 1px 5px; margin: 0 6px; vertical-align: 2px; }
  .time { color: #949ba4; font-size: 12px; font-weight: 400; }
  .text { margin: 2px 0; }
  .subtext { color: #949ba4; font-size: 13px; line-height: 1.45; }
  blockquote { margin: 1px 0; padding-left: 12px; border-left: 4px solid #4e5058; border-radius: 4px; }
  strong { font-weight: 700; }
  a { color: #00a8fc; text-decoration: none; }
  .container { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 14px 16px; margin: 8px 0; }
  .row { display: flex; gap: 8px; margin-top: 12px; }
  .button { background: #4e5058; color: #fff; font-size: 14px; font-weight: 500; border-radius: 8px; padding: 6px 16px; }
`;

const context = await openStory(project('seeds'));
const answered = await answer(context, name, options);
const { components } = renderAnswer(answered, { offset: 0, audience: 'everyone', labels: labelsFor('en-US') });

const page = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
  <div class="message">
    <div class="used"><b>Robin</b> used <i>${escapeHtml(name)}</i></div>
    <div class="avatar"><svg width="22" height="24" viewBox="0 0 22 24"><path fill="#fff" d="M2 0h18v24l-3-2-3 2-3-2-3 2-3-2-3 2z"/><path stroke="#5865f2" stroke-width="2" d="M6 7h10M6 11h10M6 15h6"/></svg></div>
    <div>
      <span class="author">Receipts</span><span class="app">APP</span><span class="time">Today at 14:02</span>
      ${components.map(html).join('')}
    </div>
  </div>`;

const folder = mkdtempSync(join(tmpdir(), 'receipts-picture-'));
try {
  const file = join(folder, 'answer.html');
  writeFileSync(file, page);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  execFileSync(
    CHROMIUM,
    [
      ...flags,
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      '--force-device-scale-factor=1.5',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${SIZE.width},${SIZE.height}`,
      `--screenshot=${project('docs/answer.png')}`,
      pathToFileURL(file).href,
    ],
    { stdio: 'ignore' },
  );
} finally {
  rmSync(folder, { recursive: true });
}
