import { describe, expect, it } from 'vitest';
import { everyCommand } from '../../../src/commands/index.ts';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { understand } from '../../../src/story/understand.ts';
import { pageApp } from '../../../src/surfaces/page/app.tsx';
import { articles } from '../discord/story.ts';

const story = understand({ title: 'The <Ostholm> ferry', contentNote: '', articles });
const context = await openUnderstood(story);
const app = (fullText = false) => pageApp({ commands: everyCommand, stories: () => context, fullText });

/** Commands whose `/when` gives three events of the year that is asked for. */
const pictured: typeof everyCommand = {
  ...everyCommand,
  answer: async (of, name, options, paging) => {
    const answer = await everyCommand.answer(of, name, {}, paging);
    if (!('passages' in answer) || answer.status !== 'answered') throw new Error(answer.message);
    const [first] = answer.passages;
    const told = { ...first, ...(first.date && { date: { ...first.date, value: `19${options.event}` } }) };
    return { ...answer, options, passages: [told, told, told] };
  },
};

const get = async (path: string, fullText = false) => {
  const response = await app(fullText).request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the page', () => {
  it('answers with outlet, article ID and link beside each passage', async () => {
    const { status, text } = await get('/who?name=Solberg');
    expect(status).toBe(200);
    expect(text).toContain('<b>Harbour Post</b>');
    expect(text).toContain('href="/article/a1_harbour">a1_harbour</a>');
    expect(text).toContain('href="https://harbour-post.example/a1_harbour#:~:text=');
  });

  it('allows nothing from elsewhere, frames nothing and sets no cookie', async () => {
    for (const path of ['/', '/who?name=Solberg', '/style.css', '/nowhere/at/all']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/u);
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=y>', '</title>', '\u0000', "' onfocus='"])(
    'shows %j as text',
    async (hostile) => {
      const given = encodeURIComponent(hostile);
      for (const path of [
        `/who?name=${given}`,
        `/ask?question=${given}`,
        `/${given}`,
        `/passage/${given}/0/${given}`,
        `/article/${given}`,
      ]) {
        const { text } = await get(path);
        expect(text).not.toMatch(/<script>|<img src=x|<\/title>.*<\/title>| onfocus=["']/su);
      }
      expect((await get('/')).text).toContain('The &lt;Ostholm&gt; ferry');
    },
  );

  it.each([
    ['/who?nmae=x', 400, '/who has no option'],
    ['/nowhere', 404, 'no such command'],
    ['/a/b/c/d', 404, 'no such page'],
    ['/passage/a1_harbour/0/AAAAAA', 404, 'no longer prints these words'],
    ['/passage/gone/0/AAAAAA', 404, 'no longer part of the story'],
    ['/article/gone', 404, 'no longer part of the story'],
    ['/picture/who.png?name=Solberg', 404, ''],
    ['/when?from=2023-99', 400, 'is not on the calendar'],
    ['/who?name=Solberg&skip=-3', 200, 'Harbour Post'],
  ])('%s is answered with %i and one clear line', async (path, status, told) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(told);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'QUERY'])(
    'refuses %s, and says what it takes',
    async (method) => {
      for (const path of ['/who?name=Solberg', '/style.css', '/nowhere/at/all']) {
        const { status, headers } = await app().request(path, { method });
        expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      }
    },
  );

  it('answers HEAD as it answers GET, without the text', async () => {
    for (const [path, expected] of [
      ['/who?name=Solberg', 200],
      ['/nowhere', 404],
    ] as const) {
      const { status, headers, body } = await app().request(path, { method: 'HEAD' });
      expect([status, headers.get('content-type'), body]).toEqual([expected, 'text/html; charset=UTF-8', null]);
    }
  });

  it('gives choices as one types', async () => {
    expect(JSON.parse((await get('/choices/who/name?typed=solb')).text)).toEqual([
      { name: 'Ingrid Solberg · 2 articles', value: 'Ingrid Solberg' },
    ]);
    expect(JSON.parse((await get('/choices/who/nothing?typed=x')).text)).toEqual([]);
  });

  it('shows a whole article only where its host may', async () => {
    const first = '<p>Nobody was hurt.</p>';
    expect((await get('/article/a1_harbour')).text).not.toContain(first);
    const { text } = await get('/article/a1_harbour', true);
    expect(text).toContain(first);
    expect(text).toContain('title="said by: Ingrid Solberg"');
    expect(text).toMatch(/class="read person[^"]*" title="named: Ingrid Solberg[^"]*">/u);
  });

  it('says which command it answers, and none where it shows an article', async () => {
    const current = /href="([^"]*)"[^>]*aria-current="page"/u;
    expect(current.exec((await get('/')).text)?.[1]).toBe('/ask');
    expect(current.exec((await get('/when')).text)?.[1]).toBe('/when');
    expect((await get('/article/a1_harbour')).text).not.toContain('aria-current');
  });

  it('leaves out options that a form sends empty', async () => {
    expect((await get('/who?name=Solberg&outlet=')).text).toContain('Harbour Post');
  });

  it('shows a command that lacks its words as what it asks for', async () => {
    const { status, text } = await get('/who');
    expect(status).toBe(200);
    expect(text).toContain('Who a person or organisation is in this story');
  });

  describe('of several stories', () => {
    const list = () => [
      { id: 'ferry', title: 'The <Ostholm> ferry' },
      { id: 'gone', title: 'The mast' },
    ];
    const open = async (id: string) => (id === 'ferry' ? context : undefined);
    const several = pageApp({ commands: everyCommand, stories: { list, open }, fullText: false });
    const read = async (path: string) => {
      const response = await several.request(path);
      return { status: response.status, text: await response.text() };
    };

    it('lets one be chosen, and every link of its pages stays in it', async () => {
      const { text: chosen } = await read('/');
      expect(chosen).toContain('<a href="/story/ferry">The &lt;Ostholm&gt; ferry</a>');
      const seen = new Set(['/story/ferry', '/story/ferry/sources', '/story/ferry/who?name=Solberg']);
      for (const path of seen) {
        const { status, text } = await read(path);
        expect(status, path).toBe(200);
        for (const [, to = ''] of text.matchAll(/(?:href|action|srcset|src|data-suggest)="([^"]+)"/gu)) {
          if (/^(?:https:|#|\/style\.css|\/script\.js|\/$)/u.test(to)) continue;
          expect(to, path).toMatch(/^\/story\/ferry(?:\/|$)/u);
          if (seen.size < 60) seen.add(to.replaceAll('&amp;', '&'));
        }
      }
      expect([...seen].some((path) => path.startsWith('/story/ferry/passage/'))).toBe(true);
    });

    it.each(['/story/gone', '/story/gone/who?name=Solberg', '/story/%3Cscript%3E', '/who?name=Solberg', '/nowhere'])(
      '%s is not found, in one clear line',
      async (path) => {
        const { status, text } = await read(path);
        expect(status).toBe(404);
        expect(text).toMatch(/There is no such (?:story, or it cannot be opened|page)\./u);
        expect(text).not.toContain('<script>');
      },
    );
  });

  it('draws a picture that is asked for again once, and refuses to draw without end', async () => {
    const drawing = pageApp({ commands: pictured, stories: () => context, fullText: false });
    const ask = (event: number) => drawing.request(`/picture/when.png?event=${event}`);
    const all = await Promise.all(Array.from({ length: 40 }, (_, event) => ask(10 + event)));
    const statuses = new Set(all.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 503]));
    const again = await Promise.all([ask(10), ask(10)]);
    expect(again.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
      [200, 'image/png'],
      [200, 'image/png'],
    ]);
  });
});
