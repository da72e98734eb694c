import { readFileSync } from 'node:fs';
import { Hono, type Context as Request } from 'hono';
import type { Child } from 'hono/jsx';
import { secureHeaders } from 'hono/secure-headers';
import { LRUCache } from 'lru-cache';
import type { Answer } from '../../answer/answer.ts';
import { said } from '../../answer/fixed-line.ts';
import type { Choice, Command } from '../../commands/command.ts';
import type { CommandSet } from '../../commands/command-set.ts';
import type { Context } from '../../commands/context.ts';
import { passageContext } from '../../commands/passage-context.ts';
import { citedPassages, passageMarks } from '../../commands/passage-marks.ts';
import { Unavailable } from '../../unavailable.ts';
import { DrawingQueue } from '../picture/drawing-queue.ts';
import { pictureOf } from '../picture/pictures.ts';
import { pngOf } from '../picture/png.ts';
import { visible } from '../visible.ts';
import { Base } from './address.ts';
import { AnswerView, PASSAGES_A_PAGE, Suggestions } from './answer-view.tsx';
import { ContextView } from './context-view.tsx';
import { CommandForm, type Frame, Layout, SCRIPT_ADDRESS, STYLE_ADDRESS } from './layout.tsx';
import { LOCALE } from './marked-text.tsx';

/** Stories of which a reader chooses one. */
export interface StoriesToChoose {
  readonly list: () => readonly { readonly id: string; readonly title: string }[];
  /** The story as it stands now; undefined where none of that ID can be opened. */
  readonly open: (id: string) => Promise<Context | undefined>;
}

/** What the page answers with. */
export interface PageOptions {
  readonly commands: CommandSet;
  /** The one story, as it stands now, or several. */
  readonly stories: (() => Context) | StoriesToChoose;
  /** Whether whole articles are shown: they belong to their outlets. */
  readonly fullText: boolean;
}

const asset = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const STYLE = asset('page.css');
const SCRIPT = asset('page.js');

/** Nothing but what stands here: no script, style, picture or frame from elsewhere, and no form that leads elsewhere. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Pictures that were drawn last, each some 80 kB. */
const PICTURES = 64;
/** So many wait to be drawn at most. */
const WAITING = 16;
/** So far into an answer a page may begin. */
const FURTHEST = 10_000;

/** What stands for a whole page where no story is read. */
const bare = (request: Request, message: string, status: 200 | 404, body: Child = null) =>
  request.html(
    `<!doctype html>${(
      <Layout frame={{ story: 'Receipts', contentNote: '', commands: [] }} title={message} form={null}>
        <h1>{message}</h1>
        {body}
      </Layout>
    )}`,
    status,
  );

/** The page as an application that takes requests: every address answers without scripts. */
export function pageApp({ stories, ...options }: PageOptions): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: POLICY,
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      crossOriginResourcePolicy: 'same-origin',
      // Spoken on the loopback interface; who puts it behind TLS says so there.
      strictTransportSecurity: false,
    }),
  );
  app.use(async (request, next) => {
    if (request.req.method === 'GET' || request.req.method === 'HEAD') return next();
    return request.text('This page is only read: use GET or HEAD.\n', 405, { allow: 'GET, HEAD' });
  });
  app.get(STYLE_ADDRESS, (request) => request.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get(SCRIPT_ADDRESS, (request) => request.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/favicon.ico', (request) => request.body(null, 204));
  if (typeof stories === 'function') app.route('/', storyApp({ ...options, open: async () => stories() }));
  else {
    app.get('/', (request) =>
      bare(
        request,
        'Which story?',
        200,
        <ul>
          {stories.list().map(({ id, title }) => (
            <li>
              <a href={`/story/${encodeURIComponent(id)}`}>{title}</a>
            </li>
          ))}
        </ul>,
      ),
    );
    app.route('/story/:story', storyApp({ ...options, open: stories.open }));
  }
  app.notFound((request) => bare(request, 'There is no such page.', 404, <a href="/">All stories</a>));
  app.onError((error, request) => {
    if (error instanceof Unavailable) {
      console.error(`receipts: ${error.message}`);
      return request.text('The articles cannot be reached at the moment. Please ask again in a minute.\n', 503);
    }
    console.error(`receipts: a page failed: ${error.message}`);
    return request.text('Something went wrong on this side. Please try again.\n', 500);
  });
  return app;
}

/** What every page of a story is given: the story, and where its pages begin. */
interface Reading {
  readonly Variables: { readonly of: Context; readonly base: string };
}

/** The pages of one story. `open` is given the story's ID where there are several. */
function storyApp({
  commands,
  fullText,
  open,
}: Omit<PageOptions, 'stories'> & { readonly open: (id: string) => Promise<Context | undefined> }): Hono<Reading> {
  const app = new Hono<Reading>();
  const pictures = new LRUCache<string, Promise<Uint8Array>>({ max: PICTURES });
  const queue = new DrawingQueue({ waiting: WAITING, rest: 0 });

  app.use(async (request, next) => {
    const id = request.req.param('story');
    const of = await open(id ?? '');
    if (!of) return bare(request, 'There is no such story, or it cannot be opened.', 404, <a href="/">All stories</a>);
    request.set('of', of);
    request.set('base', id === undefined ? '' : `/story/${encodeURIComponent(id)}`);
    return next();
  });

  const find = (name: string): Command | undefined => commands.commands.find((one) => one.name === name);

  const choicesFor = async (of: Context, command: Command) => {
    const lists = await Promise.all(
      command.options.map(
        async ({ name, suggest }): Promise<[string, readonly Choice[]]> => [name, suggest ? await suggest(of, '') : []],
      ),
    );
    return new Map(lists);
  };

  const frameOf = ({ story: { title, contentNote } }: Context): Frame => ({
    story: title,
    contentNote,
    commands: commands.commands,
  });

  /** The form over a page; the first command's where the page answers none. */
  const formFor = async (of: Context, command: Command | undefined, given: Readonly<Record<string, string>>) => {
    const shown = command ?? commands.commands[0];
    return shown ? <CommandForm command={shown} given={given} choices={await choicesFor(of, shown)} /> : null;
  };

  const page = async (
    request: Request<Reading>,
    {
      title,
      command,
      given = {},
      status = 200,
      body,
    }: {
      title: string;
      command?: Command;
      given?: Readonly<Record<string, string>>;
      status?: 200 | 400 | 404;
      body: ReturnType<typeof AnswerView>;
    },
  ) => {
    const { of, base } = request.var;
    const form = await formFor(of, command, given);
    const whole = (
      <Base.Provider value={base}>
        <Layout frame={frameOf(of)} title={title} {...(command && { command: command.name })} form={form}>
          {body}
        </Layout>
      </Base.Provider>
    );
    // What turns the reading direction of an article's words would show them in another order.
    return request.html(`<!doctype html>${visible(String(await whole))}`, status);
  };

  const missing = (request: Request<Reading>, answer: Answer) =>
    page(request, { title: answer.message, status: 404, body: <AnswerView answer={answer} skip={0} /> });

  app.get('/', async (request) => {
    const { of } = request.var;
    const when = find('when');
    const timeline = when && (await commands.answer(of, 'when', {}, { most: PASSAGES_A_PAGE }));
    const examples = await commands.examples(of);
    const body = (
      <>
        <h1>{of.story.title}</h1>
        <Suggestions of={examples} why="To begin with" />
        {timeline && timeline.status === 'answered' ? <AnswerView answer={timeline} skip={0} /> : null}
      </>
    );
    const [command] = commands.commands;
    return page(request, { title: 'Ask', ...(command && { command }), body });
  });

  app.get('/choices/:command/:option', async (request) => {
    const { command, option } = request.req.param();
    return request.json(await commands.suggest(request.var.of, command, option, request.req.query('typed') ?? ''));
  });

  app.get('/picture/:file{[a-z]+\\.png}', async (request) => {
    const { theme, ...options } = request.req.query();
    const name = request.req.param('file').replace('.png', '');
    const { of } = request.var;
    const picture = pictureOf(await commands.answer(of, name, options));
    if (!picture) return request.text('There is no picture of this.\n', 404);
    const svg = picture.svg({ theme: theme === 'dark' ? 'dark' : 'light', locale: LOCALE });
    const drawn = pictures.get(svg) ?? queue.draw(() => pngOf(svg));
    if (!drawn) return request.text('Too many pictures are being drawn; try again.\n', 503);
    drawn.catch(() => pictures.delete(svg));
    pictures.set(svg, drawn);
    const png = await drawn;
    return request.body(new Uint8Array(png).buffer, 200, { 'content-type': 'image/png' });
  });

  app.get('/passage/:article/:start{[0-9]{1,9}}/:words', async (request) => {
    const { of } = request.var;
    const { article, start, words } = request.req.param();
    const answer = await passageContext(of, { article, start: Number(start), words });
    if (answer.status === 'not_found') return missing(request, answer);
    const { passage, before, after } = answer;
    const [first = passage, ...rest] = [...before, passage, ...after];
    const passages = [first, ...rest] as const;
    const body = <ContextView passages={passages} asked={passage} read={await passageMarks(of, passages)} />;
    return page(request, { title: passage.title, body });
  });

  app.get('/article/:article', async (request) => {
    const { of } = request.var;
    const { article } = request.req.param();
    const cited = fullText ? await citedPassages(of, article) : [];
    const [first, ...rest] = cited;
    if (!first) {
      const listed = await commands.answer(of, 'sources', { article });
      const isIt = 'articles' in listed && listed.articles.every((one) => one.article === article);
      if (!isIt)
        return missing(request, {
          command: 'sources',
          options: { article },
          status: 'not_found',
          ...said(['articleGone']),
          suggestions: [{ command: 'sources', options: {} }],
        });
      return page(request, { title: article, body: <AnswerView answer={listed} skip={0} /> });
    }
    const passages = [first, ...rest] as const;
    const body = <ContextView passages={passages} read={await passageMarks(of, passages)} />;
    return page(request, { title: first.title, body });
  });

  app.get('/:command', async (request) => {
    const { of } = request.var;
    const { skip: given = '0', ...query } = request.req.query();
    const name = request.req.param('command');
    const command = find(name);
    // A form sends every field; one that is left empty was not meant.
    const options = Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''));
    const isBlank = command && Object.keys(options).length === 0 && command.options.some(({ required }) => required);
    if (isBlank || (command?.name === 'quote' && Object.keys(options).length === 0)) {
      const suggestions = (await commands.examples(of)).filter((one) => one.command === command?.name);
      const answer: Answer = {
        command: name,
        options: {},
        status: 'not_found',
        message: command?.description ?? '',
        suggestions,
      };
      return page(request, {
        title: name,
        ...(command && { command }),
        body: <AnswerView answer={answer} skip={0} />,
      });
    }
    const skip = /^\d{1,5}$/u.test(given) ? Math.min(Number(given), FURTHEST) : 0;
    const answer = await commands.answer(of, name, options, { skip, most: PASSAGES_A_PAGE });
    const status = answer.status === 'invalid' ? (command ? 400 : 404) : 200;
    const body = <AnswerView answer={answer} skip={skip} />;
    return page(request, { title: answer.message, ...(command && { command }), given: options, status, body });
  });

  app.get('*', async (request) =>
    missing(request, {
      command: 'ask',
      options: {},
      status: 'not_found',
      message: 'There is no such page.',
      suggestions: await commands.examples(request.var.of),
    }),
  );
  return app;
}
