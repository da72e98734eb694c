import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer, commands, suggest } from '../../../../src/commands/index.ts';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { check } from '../../../loopback/interactions.ts';
import { APPLICATION, Peer, TOKEN } from '../../../loopback/peer.ts';
import { standIn } from '../stand-in.ts';

let peer: Peer;
let bot: DiscordBot;

beforeAll(async () => {
  peer = await Peer.start();
  bot = await startDiscord({
    token: TOKEN,
    answering: { commands, answer, suggest, stories: standIn.stories },
    log: pino({ level: 'silent' }),
    rest: { api: peer.api },
  });
});
afterEach(() => expect(peer.complaints).toEqual([]));
afterAll(async () => {
  await bot.stop();
  peer.stop();
});

const TURNED_BACK = '“We should have turned back an hour earlier”';

const checked = async (message: Parameters<typeof check>[0]) => {
  const answer = await peer.interact(check(message));
  expect(answer).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
  return JSON.stringify(answer);
};

describe('checking a message', () => {
  it('finds a quotation word for word, in every outlet that prints it', async () => {
    const text = await checked({
      content: 'she really said **"We should have turned back an hour earlier"** <@1> https://a.example',
    });
    expect(text).toContain('Word for word');
    expect(text).toContain('Harbour Post');
    expect(text).toContain('Coast Daily');
    expect(text).toContain('/a1_harbour#');
  });

  it('says of what no article prints that it is in no source', async () => {
    const text = await checked({
      content: '"The ferry was painted green last spring" and "we never turned on the radio at all"',
    });
    expect(text.match(/In no source/g)).toHaveLength(2);
  });

  it('shows beside each other what was claimed and what is printed in other words', async () => {
    const text = await checked({ content: 'Solberg said “We should have turned around an hour earlier than that”' });
    expect(text).toContain('In other words');
    expect(text).toContain('turned around an hour earlier than that');
    expect(text).toContain('We should have turned back an hour earlier');
    expect(text).toMatch(/Harbour Post|Coast Daily/);
  });

  it('shows what the sources say differently', async () => {
    const text = await checked({ content: 'The ferry was towed to Ostholm on Friday.' });
    expect(text).toContain('The sources say it differently');
    expect(text).toContain('The ferry was towed to Ostholm on Wednesday.');
    expect(text).toContain('Coast Daily');
  });

  it('finds what the articles say in their own words', async () => {
    const text = await checked({ content: 'The ferry ran aground near Ostholm on Tuesday evening' });
    expect(text).toContain('Word for word');
    expect(text).toContain('Harbour Post');
  });

  it('takes 4,000 characters and says how much it looked at', async () => {
    expect(await checked({ content: 'Ferries are painted green every spring. '.repeat(100).slice(0, 4000) })).toMatch(
      /Checked: (1|2)"/,
    );
    const many = Array.from({ length: 60 }, (_, n) => `Ferry number ${n} was painted green.`).join(' ');
    expect(await checked({ content: many })).toMatch(/Checked: the first 5 of 5\d/);
  });

  it.each([
    ['that is forwarded', { message_snapshots: [{ message: { content: TURNED_BACK, embeds: [] } }] }],
    ['of another bot', { content: TURNED_BACK, author: { id: '9', bot: true } }],
    ['of a webhook', { content: TURNED_BACK, author: { id: '10', bot: true }, webhook_id: '10', application_id: '11' }],
  ])('reads a message %s', async (_, message) => expect(await checked(message)).toContain('Word for word'));

  it('reads no answer of its own that came by its webhook', async () => {
    const own = { content: TURNED_BACK, author: { id: '10', bot: true }, application_id: APPLICATION };
    expect(await checked(own)).toContain('an answer of mine');
  });

  it.each([
    ['without text', {}, 'no sentence'],
    ['with a sticker alone', { content: ' ' }, 'no sentence'],
    ['of links alone', { content: 'https://a.example/b <https://c.example>' }, 'only links'],
    ['of an embed alone', { embeds: [{ title: 'News' }] }, 'only an embed'],
    ['of its own', { author: { id: APPLICATION, bot: true } }, 'an answer of mine'],
    ['of marks alone', { content: '“”"" *** ||' }, 'no sentence'],
  ])('has a clear line for a message %s', async (_, message, told) => expect(await checked(message)).toContain(told));
});
