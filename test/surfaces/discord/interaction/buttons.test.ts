import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { askedLine } from '../../../../src/surfaces/discord/render/asked-line.ts';
import { customId, markOf, readCustomId } from '../../../../src/surfaces/discord/render/button-state.ts';
import { choose, command, press } from '../../../loopback/interactions.ts';
import { Peer, TOKEN } from '../../../loopback/peer.ts';
import { standIn } from '../stand-in.ts';
import { articles } from '../story.ts';

const EPHEMERAL = 64;

/** Every button of a message body that is no link, by its label. */
function buttons(body: unknown): Map<string, string> {
  const found = new Map<string, string>();
  JSON.stringify(body, (_, value) => {
    if (value?.custom_id && value.type === 2) found.set(value.label, found.get(value.label) ?? value.custom_id);
    return value;
  });
  return found;
}

const shown = (body: unknown) => JSON.stringify(body, (key, value) => (key === 'custom_id' ? undefined : value));

describe('a custom id', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const optionName = fc.stringMatching(/^[a-z]{1,32}$/);
  const check = fc.string({ maxLength: 6 });
  const question = {
    command: fc.constantFrom('who', 'sources'),
    options: fc.dictionary(optionName, text, { maxKeys: 3, noNullPrototype: true }),
  };
  const state = fc.oneof(
    fc.record({ does: fc.constant('page' as const), offset: fc.nat(99_999), ...question }),
    fc.record({ does: fc.constant('share' as const), offset: fc.nat(99_999), check, ...question }),
    fc.record({ does: fc.constant('outlets' as const), passage: fc.nat(50), check, ...question }),
    fc.record({
      does: fc.constant('turn outlets' as const),
      passage: fc.nat(50),
      offset: fc.nat(99),
      check,
      ...question,
    }),
    fc.record({
      does: fc.constant('jump' as const),
      list: check,
      language: fc.constantFrom('de', 'en-GB'),
      ...question,
    }),
    fc.record({ does: fc.constant('card' as const), list: check, ...question }),
    fc.record({
      does: fc.constant('ask' as const),
      audience: fc.constantFrom('everyone' as const, 'asker' as const),
      ...question,
    }),
    fc.record({
      does: fc.constant('suggestion' as const),
      audience: fc.constantFrom('everyone' as const, 'asker' as const),
      mark: check,
      ...question,
    }),
    fc.record({
      does: fc.constant('context' as const),
      place: fc.nat(9),
      article: text,
      start: fc.nat(5_000_000),
      end: fc.nat(5_000_000),
      check,
    }),
  );

  it('gives its state back, or is not made at all', () => {
    fc.assert(
      fc.property(state, (given) => {
        const id = customId(given);
        if (id === undefined) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readCustomId(id, given.does === 'context' ? '' : askedLine(given))).toEqual(given);
      }),
    );
  });

  it.each([-1, 0, 1])('at its limit %i holds its question, beyond it leaves that to the message', (more) => {
    const made = (name: string) => customId({ does: 'page', offset: 3, command: 'who', options: { name } });
    const fixed = made('')?.length ?? 0;
    const id = made('a'.repeat(93 - fixed + more));
    if (more > 0) expect(id?.length).toBeLessThan(40);
    else expect(id).toHaveLength(93 + more);
  });

  it('finds a long question over the answer, whatever it says, or is not made', () => {
    const long = fc.record({
      command: fc.constantFrom('quote', 'when'),
      options: fc.dictionary(
        fc.constantFrom('about', 'by', 'outlet'),
        fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 90, maxLength: 300 }),
          fc
            .array(
              fc.constantFrom('about: ', 'by\\: ', '** /who** ', '\n-# **/who** name: x', '1. ', '\\', '…', 'word '),
            )
            .map((a) => a.join('')),
        ),
        { noNullPrototype: true },
      ),
    });
    fc.assert(
      fc.property(long, (question) => {
        const given = { does: 'page' as const, offset: 3, ...question };
        const id = customId(given);
        if (id === undefined) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readCustomId(id, `-# Shared by <@42>\n${askedLine(question)}\nWhat the articles say.`)).toEqual(given);
        if (id.includes(question.command)) return;
        expect(readCustomId(id)).toBeUndefined();
        expect(readCustomId(id, askedLine({ ...question, options: { name: 'another' } }))).toBeUndefined();
      }),
    );
  });

  it('is never trusted', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (id) => void expect(readCustomId(id)).toBeUndefined()));
    expect(readCustomId('[1,"p",-3,"who",{}]')).toBeUndefined();
    expect(readCustomId('[1,"p",0,"who",{"name":7}]')).toBeUndefined();
    expect(readCustomId('[1,"__proto__",0]')).toBeUndefined();
    expect(readCustomId('[2,"p",0,"who",{}]')).toBeUndefined();
  });
});

describe('a button', () => {
  let peer: Peer;
  let bot: DiscordBot;
  const begin = () =>
    startDiscord({ token: TOKEN, answering: standIn, log: pino({ level: 'silent' }), rest: { api: peer.api } });
  const ask = async (options: Record<string, string | boolean>) => peer.interact(command('who', options));

  beforeAll(async () => {
    peer = await Peer.start();
    bot = await begin();
  });
  afterEach(() => expect(peer.complaints).toEqual([]));
  afterAll(async () => {
    await bot.stop();
    peer.stop();
  });

  it('stands only where it applies', async () => {
    expect([...buttons(await ask({ name: 'Solberg' })).keys()]).toEqual(['Context', 'Next']);
    expect([...buttons(await ask({ name: 'Solberg', private: true })).keys()]).toEqual([
      'Context',
      'Next',
      'Show everyone',
    ]);
    expect([...buttons(await ask({ name: 'nobody' })).keys()]).toEqual(['/who name: Solberg']);
  });

  it('turns the page of its own message, there and back, after a restart too', async () => {
    const first = buttons(await ask({ name: 'Solberg' }));
    await bot.stop();
    bot = await begin();
    const second = await peer.interact(press(first.get('Next') ?? ''));
    expect(second).toMatchObject({ type: 7 });
    expect(shown(second)).toContain('Passage 4 of 4');
    expect([...buttons(second).keys()]).toEqual(['Context', 'All outlets', 'Previous']);
    const back = await peer.interact(press(buttons(second).get('Previous') ?? ''));
    expect(shown(back)).toContain('Passages 1–3 of 4');
  });

  it('turns the page of a long question, which its message holds', async () => {
    const name = `Solberg, or [whoever](it) was “captain” of the ferry: ${'at that time, '.repeat(20)}`.trim();
    const asked = await peer.interact(command('who', { name }));
    const { components } = (asked as { data: { components: unknown[] } }).data;
    const next = buttons(asked).get('Next') ?? '';
    const second = await peer.interact(press(next, { components }));
    expect(shown(second)).toContain('Passage 4 of 4');
    expect([...buttons(second).keys()]).toEqual(['Context', 'All outlets', 'Previous']);
    const elsewhere = await peer.interact(press(next, { components: [{ type: 10, content: '-# **/who** name: x' }] }));
    expect(shown(elsewhere)).toContain('Type /');
  });

  it('turns no page of another list than the one that its message shows', async () => {
    const [id = ''] = [buttons(await ask({ name: 'Solberg' })).get('Next')];
    const other = id.replace(/(?<=^\[1,"n",3,")[^"]+/, 'AAAAAA');
    expect(other).not.toBe(id);
    expect(shown(await peer.interact(press(other)))).toContain('The articles have changed since');
    // A button from before lists were compared.
    const older = JSON.stringify([1, 'p', 3, 'who', { name: 'Solberg' }]);
    expect(shown(await peer.interact(press(older)))).toContain('Passage 4 of 4');
  });

  it('turns the page in the language of its message, whoever presses', async () => {
    const german = await peer.interact({ ...command('who', { name: 'Solberg' }), locale: 'de' });
    const second = await peer.interact({ ...press(buttons(german).get('Weiter') ?? ''), locale: 'fr' });
    expect(shown(second)).toContain('Stelle 4 von 4 · Seite 2 von 2');
  });

  it('turns pages as fast as somebody reads', async () => {
    const next = buttons(await ask({ name: 'Solberg' })).get('Next') ?? '';
    for (let turn = 0; turn < 12; turn++)
      expect(shown(await peer.interact(press(next, {}, '77')))).toContain('page 2 of 2');
  });

  it('stands under an answer that tells everyone which story it is of, and the asker not', async () => {
    expect(shown(await ask({ name: 'Solberg' }))).toContain('\\n-# The Ostholm ferry\\n');
    expect(shown(await ask({ name: 'Solberg', private: true }))).not.toContain('The Ostholm ferry');
  });

  it('says in a member’s language what to type, under the names that Discord shows there', async () => {
    const id = customId({
      does: 'page',
      offset: 9,
      command: 'who',
      options: { name: 'Solberg', outlet: 'Coast Daily' },
    });
    const answer = await peer.interact({ ...press(id ?? ''), locale: 'fr' });
    expect(shown(answer)).toContain('Les articles ont changé depuis. Pour redemander, tapez /qui nom');
    expect(shown(answer)).toContain('média');
  });

  it('keeps a private answer private when its page is turned', async () => {
    const first = buttons(await ask({ name: 'Solberg', private: true }));
    const second = await peer.interact(press(first.get('Next') ?? '', { flags: EPHEMERAL }));
    expect([...buttons(second).keys()]).toContain('Show everyone');
  });

  it('shows a passage among its neighbours, privately', async () => {
    const context = await peer.interact(press(buttons(await ask({ name: 'Solberg' })).get('Context') ?? ''));
    expect(context).toMatchObject({ type: 4, data: { flags: (1 << 15) | EPHEMERAL } });
    expect(shown(context)).toContain('Ferry captain apologises');
    expect(shown(context)).toContain('turned back an hour earlier');
  });

  it('shows every outlet that prints the passage, privately', async () => {
    const second = await peer.interact(press(buttons(await ask({ name: 'Solberg' })).get('Next') ?? ''));
    const outlets = await peer.interact(press(buttons(second).get('All outlets') ?? ''));
    expect(outlets).toMatchObject({ type: 4, data: { flags: (1 << 15) | EPHEMERAL } });
    expect(shown(outlets)).toContain('Passages 1–2 of 2');
    for (const { outlet } of articles) expect(shown(outlets)).toContain(outlet);
  });

  it('shows a private answer to everyone and names who shared it', async () => {
    const first = buttons(await ask({ name: 'Solberg', private: true }));
    const posted = await peer.interact(press(first.get('Show everyone') ?? '', { flags: EPHEMERAL }, '42'));
    expect(posted).toMatchObject({ type: 4, data: { flags: 1 << 15 } });
    expect(shown(posted)).toContain('Shared by <@42>');
    expect([...buttons(posted).keys()]).not.toContain('Show everyone');
  });

  it('jumps to the page that is chosen from its menu', async () => {
    const list = JSON.parse(buttons(await ask({ name: 'Solberg' })).get('Next') ?? '[]')[3];
    const state = { list, language: 'en-GB', command: 'who', options: { name: 'Solberg' } };
    const jump = customId({ does: 'jump', ...state }) ?? '';
    expect(shown(await peer.interact(choose(jump, '3')))).toContain('Passage 4 of 4');
    for (const value of ['4', '-1', 'two', ''])
      expect(shown(await peer.interact(choose(jump, value)))).toContain('The articles have changed since');
    const other = customId({ does: 'jump', ...state, list: 'AAAAAA' }) ?? '';
    expect(shown(await peer.interact(choose(other, '3')))).toContain('The articles have changed since');
  });

  it('shows the card that is chosen from its menu to who chose it', async () => {
    const list = JSON.parse(buttons(await ask({ name: 'Solberg' })).get('Next') ?? '[]')[3];
    const id = customId({ does: 'card', list, command: 'who', options: { name: 'Solberg' } }) ?? '';
    const card = await peer.interact(choose(id, '1'));
    expect(card).toMatchObject({ type: 4, data: { flags: (1 << 15) | EPHEMERAL } });
    expect(shown(card)).toContain('> Nobody was hurt.');
    expect(shown(card)).toContain('Harbour Post · a1_harbour');
    expect(shown(await peer.interact(choose(id, '9')))).toContain('The articles have changed since');
  });

  it.each([
    ['everyone', false],
    ['the asker', true],
  ])('asks what was suggested, for %s', async (_, isPrivate) => {
    const silent = await ask({ name: 'nobody', private: isPrivate });
    expect(silent).toMatchObject({ type: 4, data: { flags: (1 << 15) | EPHEMERAL } });
    const answered = await peer.interact(press(buttons(silent).get('/who name: Solberg') ?? '', { flags: EPHEMERAL }));
    expect(shown(answered)).toContain('Passages 1–3 of 4');
    expect(answered).toMatchObject({ type: 4, data: { flags: (1 << 15) | (isPrivate ? EPHEMERAL : 0) } });
  });

  it('asks a suggestion that is too long for it by its mark', async () => {
    const suggestion = { command: 'who', options: { name: 'Solberg' } };
    const state = {
      does: 'suggestion' as const,
      audience: 'everyone' as const,
      command: 'who',
      options: { name: 'nobody' },
    };
    const id = customId({ ...state, mark: markOf(suggestion) }) ?? '';
    expect(shown(await peer.interact(press(id)))).toContain('Passages 1–3 of 4');
    const other = customId({ ...state, mark: 'AAAAAA' }) ?? '';
    expect(shown(await peer.interact(press(other)))).toContain('The articles have changed since');
  });

  it.each([
    [
      'whose page is no longer there',
      customId({ does: 'page', offset: 9, command: 'who', options: { name: 'Solberg' } }),
      '/who name',
    ],
    [
      'whose question has no answer now',
      customId({ does: 'page', offset: 0, command: 'who', options: { name: 'nobody' } }),
      '/who name',
    ],
    [
      'whose article is gone',
      customId({ does: 'context', place: 0, article: 'gone', start: 0, end: 9, check: 'abcdef' }),
      'no longer part of the story.\\nTry instead:"',
    ],
    [
      'whose article has changed',
      customId({ does: 'context', place: 0, article: 'a1_harbour', start: 0, end: 9, check: 'abcdef' }),
      '"label":"/sources article: a1_harbour"',
    ],
    [
      'whose passage stands elsewhere now',
      customId({ does: 'outlets', passage: 3, check: 'abcdef', command: 'who', options: { name: 'Solberg' } }),
      '/who name',
    ],
    [
      'that would show everyone another answer',
      customId({ does: 'share', offset: 0, check: 'abcdef', command: 'who', options: { name: 'Solberg' } }),
      '/who name',
    ],
    [
      'whose command is gone',
      customId({ does: 'page', offset: 0, command: 'whence', options: {} }),
      'no longer known here. Type /',
    ],
    ['of another version', '[0,"p"]', 'Type /'],
  ])('%s says why not and what to type', async (_, id, told) => {
    const answer = await peer.interact(press(id ?? ''));
    expect(answer).toMatchObject({ type: 4, data: { flags: (1 << 15) | EPHEMERAL } });
    expect(shown(answer)).toContain(told);
  });
});
