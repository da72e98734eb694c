import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Resolve } from '../../../src/ingest/fetching/checking-connector.ts';
import { PUBLIC_WEB } from '../../../src/ingest/fetching/limits.ts';
import { PageFetcher } from '../../../src/ingest/fetching/page-fetcher.ts';
import { type Served, Web } from '../../loopback/web.ts';

let web: Web;
let fetcher: PageFetcher;
beforeAll(async () => {
  web = await Web.open();
  fetcher = web.fetcher();
});
afterAll(async () => {
  await fetcher.close();
  await web.close();
});

const outcome = (link: string, by = fetcher) =>
  by.fetch(link).then(
    ({ address }) => `fetched ${address}`,
    (error: Error) => `${error.name}: ${error.message}`,
  );

const PAGE = '<!doctype html><p>The ferry ran aground at Ostholm.';
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a page', () => {
  test('comes with its own address and type, asked for by an honest name and without what tracks readers', async () => {
    const link = web.serve('/ferry?id=7', PAGE);
    const { bytes, ...fetched } = await fetcher.fetch(`${link}&utm_source=chat&fbclid=a1#comments`);
    expect(fetched).toEqual({ address: link, form: 'html', contentType: 'text/html; charset=utf-8' });
    expect(textOf(bytes)).toBe(PAGE);
    expect(web.requests.at(-1)?.headers['user-agent']).toMatch(/^Receipts \d/u);
    expect(web.requests.at(-1)?.headers).not.toHaveProperty('cookie');
  });

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
  ])('is unpacked from %s', async (encoding, body) => {
    const link = web.serve(`/${encoding}`, { headers: { 'content-encoding': encoding }, body });
    expect(textOf((await fetcher.fetch(link)).bytes)).toBe(PAGE);
  });

  test.each([
    ['xml', 'application/rss+xml', '<rss/>'],
    ['json', 'application/feed+json', '{}'],
    ['pdf', 'application/pdf', '%PDF-1.7'],
    ['html', '', PAGE],
    ['pdf', '', '%PDF-1.7'],
  ] as const)('may be %s, said as "%s"', async (form, type, body) => {
    const link = web.serve('/typed', (_, response) => {
      response.writeHead(200, type === '' ? {} : { 'content-type': type });
      response.end(body);
    });
    expect((await fetcher.fetch(link)).form).toBe(form);
  });

  test('behind five redirects is fetched, behind six is not', async () => {
    web.serve('/hop-0', PAGE);
    for (let hop = 1; hop <= 6; hop++)
      web.serve(`/hop-${hop}`, { status: 302, headers: { location: `/hop-${hop - 1}` } });
    expect(await outcome(web.link('/hop-5'))).toBe(`fetched ${web.link('/hop-0')}`);
    expect(await outcome(web.link('/hop-6'))).toMatch(/^Refusal: is redirected more than 5 times/u);
  });

  test('keeps what a redirect adds while it is fetched, and loses it in its address', async () => {
    const link = web.serve('/kept', { status: 302, headers: { location: '/kept?utm_source=a' } });
    web.serve('/kept?utm_source=a', PAGE);
    expect(await outcome(link)).toBe(`fetched ${link}`);
  });
});

describe('what a server answers is told and not got around', () => {
  test.each([
    [401, /login \(401\)/u],
    [402, /paywall \(402\)/u],
    [403, /refuses programs \(403\); open it in a browser, save the page/u],
    [404, /not there \(404\)/u],
    [410, /taken down \(410\)/u],
    [418, /418/u],
    [429, /too many requests \(429\)/u],
    [451, /legal reasons \(451\)/u],
    [500, /try again later/u],
    [503, /\(503\); try again later/u],
  ])('%d', async (status, line) => {
    const before = web.requests.length;
    expect(await outcome(web.serve('/status', { status, body: PAGE }))).toMatch(line);
    expect(web.requests.length - before, 'asked once').toBe(1);
  });

  test('how long to wait, where the server says it', async () => {
    const link = web.serve('/wait', { status: 429, headers: { 'retry-after': '120' } });
    expect(await outcome(link)).toMatch(/wait 2 min/u);
  });

  test.each<[string, Served, RegExp]>([
    ['a picture', { headers: { 'content-type': 'image/png' } }, /is image\/png, and no page/u],
    ['plain text', { headers: { 'content-type': 'text/plain' } }, /is text\/plain/u],
    ['an unknown packing', { headers: { 'content-encoding': 'zstd' }, body: 'x' }, /packed as zstd/u],
    ['a damaged packing', { headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }, /damaged/u],
    ['half a packing', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(PAGE).subarray(0, 30) }, /broke off/u],
    ['a consent wall', { status: 302, headers: { location: 'http://consent.harbour.example/?to=1' } }, /cookies/u],
    ['a login', { status: 302, headers: { location: '/login?next=%2F' } }, /leads to a login/u],
    ['a redirect to no address', { status: 302, headers: { location: 'http://[' } }, /no address/u],
    [
      'a redirect to another scheme',
      { status: 302, headers: { location: 'ftp://harbour.example/a' } },
      /begins with ftp:/u,
    ],
    ['a redirect to a file', { status: 302, headers: { location: 'file:///etc/passwd' } }, /begins with file:/u],
    ['a redirect with a password', { status: 302, headers: { location: 'http://a:b@harbour.example/' } }, /password/u],
    ['a connection cut', (request) => request.socket.destroy(), /broke off/u],
  ])('%s', async (_, served, line) => {
    expect(await outcome(web.serve('/odd', served))).toMatch(line);
  });
});

describe('limits', () => {
  test('bytes as they come: 3 MB', async () => {
    const body = Buffer.alloc(3_000_001, PAGE);
    expect(await outcome(web.serve('/large', { body }))).toMatch(/larger than 3 MB/u);
    expect(await outcome(web.serve('/just', { body: body.subarray(1) }))).toMatch(/^fetched/u);
  });

  test('bytes as they are unpacked: a bomb of 200 MB is cut at 5 MB', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const link = web.serve('/bomb', { headers: { 'content-encoding': 'gzip' }, body: bomb });
    expect(bomb.length).toBeLessThan(3_000_000);
    expect(await outcome(link)).toMatch(/larger than 5 MB when unpacked/u);
  });

  test('time: a server that sends a byte now and then, or nothing at all, is left', async () => {
    const impatient = web.fetcher({ milliseconds: 300 });
    const timers = new Set<NodeJS.Timeout>();
    const drip = web.serve('/drip', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('<p>'), 20);
      timers.add(timer);
      response.on('close', () => clearInterval(timer));
    });
    const silent = web.serve('/silent', () => undefined);
    expect(await outcome(drip, impatient)).toMatch(/took longer than 0\.3 s/u);
    expect(await outcome(silent, impatient)).toMatch(/took longer than 0\.3 s/u);
    for (const timer of timers) clearInterval(timer);
    await impatient.close();
  });
});

describe('addresses that are not public', () => {
  const strict = new PageFetcher({ ...PUBLIC_WEB, isAllowedPort: () => true });
  afterAll(() => strict.close());

  test.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0', 'localhost'])(
    '%s is refused, and nothing is asked of it',
    async (host) => {
      web.serve('/secret', PAGE);
      const before = web.requests.length;
      expect(await outcome(web.link('/secret', host), strict)).toMatch(/^Refusal: leads to a private address/u);
      expect(web.requests.length).toBe(before);
    },
  );

  test('a public page that redirects to one is refused', async () => {
    const link = web.serve('/inward', { status: 302, headers: { location: 'http://169.254.169.254/latest' } });
    expect(await outcome(link)).toMatch(/leads to a private address/u);
  });

  test('a name that resolves to a public address first and to a private one afterwards is asked for once', async () => {
    let asked = 0;
    const rebinding: Resolve = (_, __, done) =>
      done(null, [{ address: asked++ === 0 ? '192.0.2.7' : '127.0.0.1', family: 4 }]);
    // For this test the documentation's range is what is public.
    const limits = web.limits({ isAllowedAddress: (address) => address.startsWith('192.0.2.'), milliseconds: 500 });
    const checked = new PageFetcher(limits, rebinding);
    const before = web.requests.length;
    await outcome(web.link('/secret'), checked);
    expect([asked, web.requests.length]).toEqual([1, before]);
    expect(await outcome(web.link('/secret'), checked)).toMatch(/leads to a private address/u);
    await checked.close();
  });

  test('a name of which one address is private is refused', async () => {
    const mixed: Resolve = (_, __, done) =>
      done(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.8', family: 4 },
      ]);
    const checked = new PageFetcher(web.limits(), mixed);
    expect(await outcome(web.link('/secret'), checked)).toMatch(/leads to a private address/u);
    await checked.close();
  });

  test('a port but 80 and 443 is refused', async () => {
    const standard = new PageFetcher({ ...PUBLIC_WEB, isAllowedAddress: () => true });
    expect(await outcome(web.link('/secret', '127.0.0.1'), standard)).toMatch(/only 80 and 443/u);
    await standard.close();
  });
});
