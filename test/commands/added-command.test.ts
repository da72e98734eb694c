import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { said } from '../../src/answer/fixed-line.ts';
import type { Command } from '../../src/commands/command.ts';
import { type CommandSet, commandSet } from '../../src/commands/command-set.ts';
import { commands } from '../../src/commands/index.ts';
import { type DiscordBot, startDiscord } from '../../src/surfaces/discord/doors/gateway.ts';
import { oneStory } from '../../src/surfaces/discord/interaction/stories.ts';
import { renderJson } from '../../src/surfaces/json.ts';
import { ask } from '../../src/surfaces/terminal/ask-line.ts';
import { complete } from '../../src/surfaces/terminal/complete.ts';
import { commandHelp } from '../../src/surfaces/terminal/help.ts';
import { renderText } from '../../src/surfaces/terminal/render.ts';
import { plain } from '../../src/surfaces/terminal/style.ts';
import { command, keystroke } from '../loopback/interactions.ts';
import { APPLICATION, Peer, TOKEN } from '../loopback/peer.ts';
import { seeds } from '../seeds.ts';

/** All that a command is: one object, as it would stand in a file of its own. */
const longest: Command<'longest'> = {
  name: 'longest',
  description: 'The article that says most',
  options: [
    {
      name: 'outlet',
      description: 'Of this outlet',
      required: false,
      maxLength: 50,
      suggest: async ({ story }) => story.articles.map(({ outlet }) => ({ name: outlet, value: outlet })),
    },
  ],
  examples: async () => [{ command: 'longest', options: {} }],
  answer: async ({ story }, options) => {
    const [first] = story.articles
      .filter(({ outlet }) => outlet === (options.outlet ?? outlet))
      .toSorted((a, b) => b.passages - a.passages);
    const asked = { command: 'longest', options };
    if (!first) return { ...asked, status: 'not_found', ...said(['silent']), suggestions: [] };
    const { kind, mentions, quotations: quotes, ...known } = first;
    return { ...asked, status: 'answered', ...said(['articles']), articles: [{ ...known, quotes, people: [] }] };
  },
};

/** The list of commands with one more word in it. */
const set: CommandSet = commandSet([longest, ...commands]);

describe('a command that is added to the list', () => {
  let peer: Peer;
  let bot: DiscordBot;
  beforeAll(async () => {
    peer = await Peer.start();
    const answering = { ...set, stories: oneStory(() => seeds) };
    bot = await startDiscord({ token: TOKEN, answering, log: pino({ level: 'silent' }), rest: { api: peer.api } });
  });
  afterAll(async () => {
    await bot.stop();
    peer.stop();
  });

  it('is helped and completed in the terminal', async () => {
    expect(commandHelp(set.commands)).toContain('/longest  The article that says most');
    expect((await complete(seeds, set, '/lon'))[0]).toEqual(['/longest ']);
    expect((await complete(seeds, set, '/longest outlet: '))[0]).toContain('Fox News');
  });

  it('is answered in the terminal and as JSON', async () => {
    const answer = await ask(seeds, '/longest outlet: Fox News', set);
    expect(renderText(answer, plain)).toContain('Fox News · 001_');
    expect(JSON.parse(renderJson(answer))).toMatchObject({ command: 'longest', status: 'answered' });
  });

  it('is registered, in English where it has no translation', () => {
    const registered = peer.commands.get(`/applications/${APPLICATION}/commands`) ?? [];
    expect(registered).toContainEqual(expect.objectContaining({ name: 'longest', name_localizations: {} }));
    expect(peer.complaints).toEqual([]);
  });

  it('is completed and answered on Discord, in any language', async () => {
    expect(await peer.interact(keystroke('longest', 'outlet', ''))).toMatchObject({ type: 8 });
    const inGerman = { ...command('longest', { outlet: 'Fox News' }), locale: 'de' };
    const answer = JSON.stringify(await peer.interact(inGerman));
    expect(answer).toContain('**/longest** outlet: Fox News');
    expect(answer).toContain('Artikel 1 von 1');
    expect(peer.complaints).toEqual([]);
  });
});
