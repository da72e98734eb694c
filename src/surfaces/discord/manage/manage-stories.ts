import { type Labels, labelsFor } from '../../labels/labels.ts';
import { type CommandInteraction, placeOf, STORY } from '../interaction/interaction.ts';
import { type ManagedStories, type ManagedStory, withoutStory } from '../interaction/stories.ts';
import { escapeLine } from '../render/escape.ts';
import { cut } from '../render/limits.ts';
import { line, type MessageBody } from '../render/message.ts';
import { previewArticle, removeArticle } from './make-stories.ts';
import { isInConversation, managesServer } from './manages-server.ts';
import { ARTICLE, CHANNEL, QUIET, type SUBCOMMANDS } from './story-command.ts';

/** Stories that one message lists; more are found by typing. */
const LISTED = 30;
const TITLE = 80;

/** What anybody may do in their own conversation with the bot. */
const IN_CONVERSATION: ReadonlySet<string> = new Set<(typeof SUBCOMMANDS)[number]>(['list', 'use']);

const shown = (title: string) => escapeLine(cut(title, TITLE));

function listed(stories: readonly ManagedStory[], { manage }: Labels): string {
  const lines = stories.slice(0, LISTED).map(({ title, articles, isBroken, isChosen }) => {
    const state = isBroken ? manage.broken : manage.articles(articles);
    return `- ${shown(title)} · ${state}${isChosen ? ` · **${manage.chosen}**` : ''}`;
  });
  const more = stories.length > LISTED ? [manage.more(stories.length - LISTED)] : [];
  return [manage.listed(stories.length), ...lines, ...more].join('\n');
}

/** Does what `/story` asks for, and tells who asked alone. */
export async function manageStories(interaction: CommandInteraction, managed: ManagedStories): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const { manage } = labels;
  const [subcommand] = interaction.data.options;
  const isAllowed = isInConversation(interaction)
    ? IN_CONVERSATION.has(subcommand?.name ?? '')
    : managesServer(interaction);
  if (!isAllowed) return line(manage.notAllowed, 'asker');
  const given = (name: string) => subcommand?.options?.find((one) => one.name === name)?.value;
  const channel = given(CHANNEL);
  const here = placeOf(interaction);
  const { guild } = here;
  const place = guild === undefined ? here : { guild, ...(channel !== undefined && { channel: String(channel) }) };
  const whole = guild === undefined ? manage.theConversation : manage.theServer;
  const where = channel === undefined ? whole : `<#${channel}>`;
  switch (subcommand?.name) {
    case 'list':
      return line(listed(await managed.list(here), labels), 'asker');
    case 'use': {
      const used = await managed.use(place, String(given(STORY) ?? ''));
      return typeof used === 'string'
        ? withoutStory(used, labels)
        : line(manage.used(where, shown(used.title)), 'asker');
    }
    case 'new':
    case 'add': {
      const text = (name: string) => {
        const value = given(name);
        return value === undefined ? undefined : String(value).trim();
      };
      const wanted = { link: text('link') ?? '', title: text('title'), day: text('day'), outlet: text('outlet') };
      return previewArticle(interaction, wanted, managed.making);
    }
    case 'remove':
      return removeArticle(interaction, String(given(ARTICLE) ?? ''), managed.making);
    case 'quiet': {
      const quiet = given(QUIET) === true;
      await managed.setQuiet(place, quiet);
      return line((quiet ? manage.quiet : manage.heard)(where), 'asker');
    }
    default:
      return line(labels.unknownCommand, 'asker');
  }
}
