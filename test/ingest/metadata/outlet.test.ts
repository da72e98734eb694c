import { describe, expect, test } from 'vitest';
import { OUTLET_NAMES } from '../../../src/ingest/metadata/outlet-names.ts';
import { articleOf, BODY, page } from '../pages.ts';

const site = (name: string) => `<meta property="og:site_name" content="${name}">`;
const publisher = (name: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"${name}"}}</script>`;
const at = (address: string) => `<link rel="canonical" href="${address}">`;
const POST = at('https://www.harbourpost.example/ferry');

const outletOf = (head: string, body = BODY, url?: string) => articleOf(page(head, body), url).outlet;

describe('the outlet', () => {
  test.each<[string, string, string, string?]>([
    ['og:site_name', 'Harbour Post', POST + site('Harbour Post')],
    [
      'the publisher in JSON-LD, where og:site_name is a section',
      'Harbour Post',
      POST + site('Business') + publisher('Harbour Post'),
    ],
    [
      'og:site_name, where the publisher is an agency',
      'Harbour Post',
      POST + site('Harbour Post') + publisher('Coast Agency'),
    ],
    ['the end of the title', 'Harbour Post', `${POST}<title>Ferry aground - Coast - Harbour Post</title>`],
    ['the beginning of the title', 'Harbour Post', `${POST}<title>Harbour Post | Ferry aground</title>`],
    ['the account', 'HarbourPost', `${POST}<meta name="twitter:site" content="@HarbourPost">`],
    ['without a slogan', 'Harbour Post', POST + site('Harbour Post | News from the coast')],
    ['with its characters', 'Sun & Sea', at('https://sunsea.example/a') + publisher('Sun &amp; Sea')],
    [
      'by the beginnings of its words',
      'The Ostholm Coast Times',
      at('https://octimes.example/a') + site('Shipping') + publisher('The Ostholm Coast Times'),
    ],
    ['a name that does not fit, where none does', 'Tide Weekly', POST + site('Tide Weekly')],
    ['the host, where the page says nothing', 'harbourpost.example', POST],
    [
      'what stands in the title beside the headline, without an address',
      'Tide Weekly',
      '<title>Ferry aground | Tide Weekly</title>',
      `<h1>Ferry aground</h1>${BODY}`,
    ],
    [
      'what the link to the front page is called',
      'The Harbour Post',
      POST + site('Coast'),
      `<a href="/"><img alt="The Harbour Post"></a>${BODY}`,
    ],
  ])('%s', (_, name, head, body) => {
    expect(outletOf(head, body)).toBe(name);
  });

  test('of a syndicated text is who prints it, and says whom the page names besides', () => {
    const { outlet, why, url } = articleOf(
      page(at('https://coastagency.example/ferry') + site('Harbour Post') + publisher('Coast Agency')),
      'https://harbourpost.example/wire/ferry',
    );
    expect(outlet).toBe('Harbour Post');
    expect(url).toBe('https://coastagency.example/ferry');
    expect(why[0]).toBe('outlet: og:site_name fits the address');
    const other = articleOf(page(POST + site('Coast Agency') + publisher('Harbour Post')));
    expect(other.why[0]).toBe(
      'outlet: the publisher in JSON-LD fits the address, not "Coast Agency", which og:site_name gives',
    );
  });

  test.each(OUTLET_NAMES.map((row) => [row.host, row] as const))('of %s is known', (host, { name, says }) => {
    expect(outletOf(at(`https://www.${host}/a/b`) + (says && site(says)))).toBe(name);
    expect(outletOf(at(`https://not${host}/a/b`))).not.toBe(name);
  });
});

describe('the address', () => {
  test.each<[string, string, string, string?]>([
    [
      'the canonical one',
      'https://harbour.example/ferry',
      at('https://harbour.example/ferry'),
      'https://m.harbour.example/ferry?from=app',
    ],
    [
      'the canonical one of an AMP page',
      'https://harbour.example/ferry',
      at('/ferry'),
      'https://harbour.example/amp/ferry',
    ],
    [
      'og:url, where the canonical one is the front page',
      'https://harbour.example/ferry',
      `${at('https://harbour.example/')}<meta property="og:url" content="https://harbour.example/ferry">`,
    ],
    ['where it was fetched', 'https://harbour.example/ferry', '', 'https://harbour.example/ferry'],
    [
      'where a browser saved it from',
      'https://harbour.example/ferry',
      '<!-- saved from url=(0029)https://harbour.example/ferry -->',
    ],
    [
      'where SingleFile saved it from',
      'https://harbour.example/ferry',
      '<!--\n Page saved with SingleFile \n url: https://harbour.example/ferry \n saved date: Tue Mar 05 2024\n-->',
    ],
    ['none that runs', 'https://harbour.example/ferry', at('javascript:run()'), 'https://harbour.example/ferry'],
  ])('%s', (_, address, head, url) => {
    expect(articleOf(page(head), url).url).toBe(address);
  });

  test('is unknown where nothing says it', () => {
    expect(articleOf(page('')).url).toBeUndefined();
  });
});

describe('the title', () => {
  const H1 = '<h1>Ferry runs aground near Ostholm</h1>';
  test.each<[string, string, string, string]>([
    [
      'the heading that the title repeats',
      'Ferry runs aground near Ostholm',
      '<title>Ferry runs aground near Ostholm | Harbour Post</title>',
      `<h1>Harbour Post</h1>${H1}`,
    ],
    ['the only heading', 'Ferry runs aground near Ostholm', '<title>Home</title>', H1],
    [
      'og:title without the outlet',
      'Ferry aground',
      `${site('Harbour Post')}<meta property="og:title" content="Ferry aground - Harbour Post">`,
      '',
    ],
    [
      'the headline in JSON-LD',
      'Ferry & tug',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry &amp; tug"}</script>',
      '',
    ],
    [
      'the part of the title that a smaller heading repeats',
      'Ferry aground',
      '<title>Tide Weekly | Ferry aground</title>',
      '<h2>Ferry aground</h2>',
    ],
    ['the title', 'Ferry aground', '<title>Ferry aground</title>', ''],
  ])('%s', (_, title, head, above) => {
    expect(articleOf(page(head, `${above}${BODY}`)).title).toBe(title);
  });
});
