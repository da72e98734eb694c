import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';

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

/** A text display: a heading, subtext, quotations and plain lines. */
const lines = (content: string) =>
  content
    .split('\n')
    .map((line) => {
      if (line.startsWith('-# ')) return `<div class="subtext">${inline(line.slice(3))}</div>`;
      if (line.startsWith('### ')) return `<h3>${inline(line.slice(4))}</h3>`;
      if (line.startsWith('> ')) return `<blockquote>${inline(line.slice(2))}</blockquote>`;
      return `<div>${inline(line)}</div>`;
    })
    .join('');

/** Any component; a picture stands for itself, by its attachment's name. */
function html(component: unknown, pictures: ReadonlyMap<string, Uint8Array>): string {
  const part = component as APIMessageTopLevelComponent;
  const all = (parts: readonly unknown[]) => parts.map((one) => html(one, pictures)).join('');
  switch (part.type as ComponentType) {
    case ComponentType.TextDisplay:
      return `<div class="text">${lines((component as { content: string }).content)}</div>`;
    case ComponentType.Container: {
      const { components, accent_color: accent } = component as { components: unknown[]; accent_color?: number };
      const colour = accent == null ? '' : ` style="border-left: 4px solid #${accent.toString(16).padStart(6, '0')}"`;
      return `<div class="container"${colour}>${all(components)}</div>`;
    }
    case ComponentType.Section: {
      const { components, accessory } = component as { components: unknown[]; accessory: unknown };
      return `<div class="section"><div>${all(components)}</div>${html(accessory, pictures)}</div>`;
    }
    case ComponentType.ActionRow:
      return `<div class="row">${all((component as { components: unknown[] }).components)}</div>`;
    case ComponentType.Button: {
      const { label = '', style } = component as { label?: string; style: ButtonStyle };
      return `<span class="button">${escapeHtml(label)}${style === ButtonStyle.Link ? ' <i>↗</i>' : ''}</span>`;
    }
    case ComponentType.StringSelect:
      return `<span class="select">${escapeHtml((component as { placeholder?: string }).placeholder ?? '')}<i>⌄</i></span>`;
    case ComponentType.MediaGallery:
      return (component as { items: { media: { url: string } }[] }).items
        .map(({ media }) => {
          const bytes = pictures.get(media.url.replace('attachment://', ''));
          return bytes ? `<img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">` : '';
        })
        .join('');
    default:
      return '';
  }
}

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 16px; background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
  .message { display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 0 16px; }
  .used { grid-column: 2; color: #949ba4; font-size: 14px; margin-bottom: 4px; }
  .used b { color: #c9cdfb; font-weight: 500; }
  .used i { font-style: normal; color: #c9cdfb; background: #3c4270; border-radius: 3px; padding: 0 3px; }
  .avatar { width: 40px; height: 40px; border-radius: 50%; background: #5865f2; display: grid; place-items: center; }
  .author { color: #f2f3f5; font-weight: 500; line-height: 1.2; }
  .app { background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; border-radius: 3px; padding: 1px 5px; margin: 0 6px; vertical-align: 2px; }
  .time { color: #949ba4; font-size: 12px; font-weight: 400; }
  .text { margin: 2px 0; overflow-wrap: anywhere; }
  .subtext { color: #949ba4; font-size: 13px; line-height: 1.45; }
  h3 { margin: 4px 0; font-size: 18px; line-height: 1.3; color: #f2f3f5; }
  blockquote { margin: 1px 0; padding-left: 12px; border-left: 4px solid #4e5058; border-radius: 4px; }
  strong { font-weight: 700; color: #f2f3f5; }
  a { color: #00a8fc; text-decoration: none; }
  img { max-width: 100%; border-radius: 8px; display: block; margin: 6px 0; }
  .container { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 12px 14px; margin: 6px 0; }
  .section { display: flex; gap: 12px; justify-content: space-between; align-items: flex-start; margin: 6px 0; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  .button { background: #4e5058; color: #fff; font-size: 14px; font-weight: 500; border-radius: 8px; padding: 5px 12px; white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis; flex: none; }
  .select { width: 100%; background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px; padding: 7px 12px; color: #949ba4; display: flex; justify-content: space-between; }
  i { font-style: normal; }
  @media (max-width: 500px) { body { padding: 8px; } .message { grid-template-columns: 32px minmax(0, 1fr); gap: 0 10px; } .avatar { width: 32px; height: 32px; } }
`;

/** A page on which a message stands as Discord's dark theme shows it, under the command that it answers. */
export const discordMessage = (
  command: string,
  components: readonly unknown[],
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): string => `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
  <div class="message">
    <div class="used"><b>Robin</b> used <i>${escapeHtml(command)}</i></div>
    <div class="avatar"><svg width="22" height="24" viewBox="0 0 22 24"><path fill="#fff" d="M2 0h18v24l-3-2-3 2-3-2-3 2-3-2-3 2z"/><path stroke="#5865f2" stroke-width="2" d="M6 7h10M6 11h10M6 15h6"/></svg></div>
    <div>
      <span class="author">Receipts</span><span class="app">APP</span><span class="time">Today at 14:02</span>
      ${components.map((one) => html(one, pictures)).join('')}
    </div>
  </div>`;
