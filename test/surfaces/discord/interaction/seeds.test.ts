import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedInvocation } from '../../../../src/answer/invocation.ts';
import { answer, type Context, commands, suggest } from '../../../../src/commands/index.ts';
import { openUnderstood } from '../../../../src/host/open-story.ts';
import { loadStory } from '../../../../src/story/load.ts';
import type { Story } from '../../../../src/story/story.ts';
import { understand } from '../../../../src/story/understand.ts';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { oneStory } from '../../../../src/surfaces/discord/interaction/stories.ts';
import { check, command, keystroke, message, press } from '../../../loopback/interactions.ts';
import { APPLICATION, Peer, TOKEN } from '../../../loopback/peer.ts';

interface Shown {
  readonly type: number;
  readonly data: {
    readonly flags: number;
    readonly components: unknown[];
    readonly choices?: { name: string; value: string }[];
  };
}

let peer: Peer;
let bot: DiscordBot;
let context: Context;
let story: Story;

beforeAll(async () => {
  story = understand(await loadStory('seeds'));
  context = await openUnderstood(story);
  peer = await Peer.start();
  bot = await startDiscord({
    token: TOKEN,
    answering: { commands, answer, suggest, stories: oneStory(() => context) },
    log: pino({ level: 'silent' }),
    mentions: true,
    rest: { api: peer.api },
  });
});

afterAll(async () => {
  await bot.stop();
  peer.stop();
  expect(peer.complaints).toEqual([]);
});

const ask = async (name: string, options: Record<string, string | boolean> = {}) =>
  (await peer.interact(command(name, options))) as Shown;

/** What a member reads, the escapes taken off. */
function texts(body: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(body, (_, value) => {
    if (value?.type === 10) found.push(value.content);
    return value;
  });
  return found.map((text) => text.replace(/\\([^0-9A-Za-z\s])/g, '$1'));
}

/** The texts of each card or line of a message, with the labels of its links. */
function cards(body: unknown): { text: string; links: string }[] {
  const found: { text: string; links: string }[] = [];
  JSON.stringify(body, (_, value) => {
    if (value?.type !== 17 && value?.type !== 9) return value;
    const links: string[] = [];
    JSON.stringify(value, (__, part) => {
      if (part?.url) links.push(part.label);
      return part;
    });
    found.push({ text: texts(value).join('\n'), links: links.join('\n') });
    // A line of a list stands for itself.
    return value.type === 17 && value.components.some((one: { type: number }) => one.type === 9) ? value : undefined;
  });
  return found;
}

/** Every quotation block in a message stands so in an article whose ID its card names, on the link or in its text. */
function expectVerbatim(body: unknown): void {
  for (const { text, links } of cards(body)) {
    for (const words of text.split('\n').filter((line) => line.startsWith('> ') && !line.endsWith('…'))) {
      const cited = story.readings.map(({ article }) => article).filter(({ id }) => (links + text).includes(id));
      const printed = cited.filter((article) => article.text.includes(words.slice(2).replaceAll('**', '')));
      expect(printed, text).not.toEqual([]);
      expect(
        printed.some(({ outlet }) => text.includes(`**${outlet}**`)),
        text,
      ).toBe(true);
    }
  }
}

describe('on the real articles', () => {
  // First, since no picture is drawn while others wait.
  it('follows a timeline by its picture, which says in words what it shows', async () => {
    const { id, token } = command('when');
    const asked = { ...command('when'), id, token };
    await peer.interact(asked);
    const [edit] = await peer.requested(
      (one) => one.method === 'PATCH' && one.path.includes(token) && JSON.stringify(one.body).includes('attachment://'),
    );
    const { components, attachments } = (edit?.body ?? {}) as { components: { type: number }[]; attachments: object[] };
    expect(components.filter(({ type }) => type === 12)).toHaveLength(1);
    expect(attachments).toMatchObject([
      { filename: 'timeline.png', description: expect.stringMatching(/2009: co-founded/) },
    ]);
  });

  it('follows a timeline that a reply asks for by its picture too', async () => {
    const { data } = await ask('who', { name: 'Ashton Kutcher' });
    const answered = { author: { id: APPLICATION }, components: data.components };
    const reply = message('and when?', { type: 19, referenced_message: answered });
    peer.gateway.dispatch('MESSAGE_CREATE', reply);
    const [edit] = await peer.requested(
      ({ method, path, body }) =>
        method === 'PATCH' && path.startsWith('/channels/') && JSON.stringify(body).includes('attachment://'),
    );
    expect(JSON.stringify(edit?.body)).toContain('**/when** event: Ashton Kutcher');
  });

  it.each(commands.map(({ name }) => name))('/%s answers its examples with passages as printed', async (name) => {
    const examples = await commands.find((one) => one.name === name)?.examples(context);
    expect(examples?.length).toBeGreaterThan(0);
    for (const example of examples ?? []) {
      const answer = await ask(example.command, example.options);
      expect(answer.type).toBe(4);
      expect(texts(answer).join('\n'), typedInvocation(example)).toMatch(/(Passages?|Articles?|Checked:) \d/);
      expectVerbatim(answer);
    }
  });

  it.each(
    commands.flatMap(({ name, options }) =>
      options.filter(({ suggest }) => suggest).map((option) => [name, option.name] as const),
    ),
  )('/%s suggests for %s what it can answer', async (name, option) => {
    const { data } = (await peer.interact(keystroke(name, option, ''))) as Shown;
    expect(data.choices?.length).toBeGreaterThan(0);
    for (const { value } of data.choices?.slice(0, 3) ?? []) {
      const required = commands.find((one) => one.name === name)?.options.filter((one) => one.required) ?? [];
      if (required.some((one) => one.name !== option)) continue;
      expectVerbatim(await ask(name, { [option]: value }));
    }
  });

  it('counts what can be paged, and says what that is chosen from', async () => {
    expect(texts(await ask('when')).join('\n')).toMatch(/^-# Passages 1–3 of 12, chosen from \d\d · page 1 of 3$/mu);
    expect(texts(await ask('who', { name: 'Olmedo' })).join('\n')).not.toContain('chosen from');
  });

  it('cites the judge with outlet, day and ID', async () => {
    const [first] = cards(await ask('who', { name: 'Olmedo' }));
    expect(first?.text).toMatch(/> .*Olmedo/);
    expect(first?.text).toMatch(/-# \*\*.+\*\* · .+ · \d+ Sept? 2023( \(day inferred\))?$/m);
    expect(first?.links).toMatch(/^.+ · 00\d_[0-9a-f]{16}$/);
  });

  it('lists all five articles', async () => {
    const text = texts(await ask('sources')).join('\n');
    expect(text).toContain('Articles 1–5 of 5');
    for (const { article } of story.readings) expect(text).toContain(article.id);
  });

  it('answers privately', async () => {
    expect((await ask('who', { name: 'Olmedo', private: true })).data.flags & 64).toBe(64);
  });

  it('says to the asker alone that the sources are silent, and asks what to try', async () => {
    const silent = await ask('quote', { about: 'volcano eruption on the moon' });
    expect(silent.data.flags & 64).toBe(64);
    const asking = [...JSON.stringify(silent).matchAll(/"custom_id":"((?:[^"\\]|\\.)*)"/g)].map(([, id]) =>
      JSON.parse(`"${id}"`),
    );
    expect(asking.length).toBeGreaterThan(0);
    for (const id of asking) {
      const { components } = silent.data;
      const instead = (await peer.interact(press(id, { components, flags: 64 }))) as Shown;
      expect(instead.data.flags & 64).toBe(0);
      expectVerbatim(instead);
    }
    const text = texts(silent).join('\n');
    expect(text).toContain("The sources don't say.");
    expect(text).toMatch(/Try instead:$/);
  });

  it.each([
    '',
    '\0',
    '__proto__',
    'constructor',
    '.*+?^$' + '{}()|[]',
    '👩‍🚒'.repeat(10),
    'the of and',
    'x'.repeat(6000),
  ])('has a safe answer for %j', async (hostile) => {
    for (const { name, options } of commands)
      for (const option of options) expect((await ask(name, { [option.name]: hostile })).type).toBe(4);
  });

  it('checks a message against them', async () => {
    const quotation = story.readings.flatMap(({ quotations }) => quotations)[0]?.words.text ?? '';
    const answer = await peer.interact(check({ content: `is it true that he said “${quotation}”?` }));
    expect(texts(answer).join('\n')).toContain('Word for word');
    expectVerbatim(answer);
  });

  it('compares outlets for who asks', async () => {
    const answer = await ask('sources', { about: 'Ashton Kutcher' });
    const id = /"label":"Compare outlets","custom_id":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(answer))?.[1];
    const compared = (await peer.interact(press(JSON.parse(`"${id}"`)))) as Shown;
    expect(compared.data.flags & 64).toBe(64);
    expect(texts(compared).join('\n')).toMatch(/\*\*2009\*\*[\s\S]*Outlets differ:\*\* 2012 \(Goss\.ie\)/);
  });

  it('shows the context of every passage on a page', async () => {
    const answer = await ask('who', { name: 'Ashton Kutcher' });
    const ids = [...JSON.stringify(answer).matchAll(/"custom_id":"((?:[^"\\]|\\.)*)"/g)].map(([, id]) =>
      JSON.parse(`"${id}"`),
    );
    const contexts = ids.filter((id: string) => id.startsWith('[1,"c"'));
    expect(contexts.length).toBeGreaterThan(0);
    for (const id of contexts) {
      const shown = texts(await peer.interact(press(id))).join('\n');
      expect(shown).toContain('The passage');
    }
  });
});
