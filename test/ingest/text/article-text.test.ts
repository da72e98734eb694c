import { describe, expect, test } from 'vitest';
import { CUTS } from '../../../src/ingest/text/cuts.ts';
import { articleOf, BODY, PARAGRAPHS, page } from '../pages.ts';

const [FIRST, SECOND, THIRD, FOURTH] = PARAGRAPHS;
const linesOf = (body: string): string[] => articleOf(page('', body)).text.split('\n');
/** What a page gives where something stands in the middle of the article. */
const withMiddle = (html: string) =>
  articleOf(page('', `<p>${FIRST}</p><p>${SECOND}</p>${html}<p>${THIRD}</p><p>${FOURTH}</p>`));

describe('the lines of an article', () => {
  test('are its paragraphs, white space collapsed and what is invisible left out', () => {
    const spaced = SECOND.replaceAll(' ', ' \n\u00A0 ').replace('blankets', 'blan\u00ADkets\u200B');
    expect(linesOf(`<p>${FIRST}</p><p>${spaced}</p><p>${THIRD}</p>`)).toEqual([FIRST, SECOND, THIRD]);
  });

  test.each([
    '<del>was sacked for theft and </del>',
    '<s>was sacked for theft and </s>',
    '<strike>was sacked for theft and </strike>',
    '<span style="text-decoration: line-through">was sacked for theft and </span>',
    '<span style="font-size:0">was sacked for theft and </span>',
    '<em style="text-indent:-9999px">was sacked for theft and </em>',
  ])('leave out what was taken back or cannot be seen: %s', (struck) => {
    expect(linesOf(`<p>${FIRST}</p><p>The mate ${struck}stays aboard the ferry.</p><p>${THIRD}</p>`)).toEqual([
      FIRST,
      'The mate stays aboard the ferry.',
      THIRD,
    ]);
  });

  test('stay where boxes have letters of no size, to close the gaps between them', () => {
    const boxed = `<div style="font-size:0"><p style="font-size:16px">${SECOND}</p></div>`;
    expect(linesOf(`<p>${FIRST}</p>${boxed}<p>${THIRD}</p>`)).toEqual([FIRST, SECOND, THIRD]);
  });

  test('are parted by line breaks, and held together over links and emphasis', () => {
    const emphasised = FIRST.replace('Solveig', '<em>Sol<b>veig</b></em>').replace(
      'Ostholm',
      '<a href="/o">Ostholm</a>',
    );
    expect(linesOf(`<div>${emphasised}<br><br>${SECOND}<br>${THIRD}</div>`)).toEqual([FIRST, SECOND, THIRD]);
  });

  test('begin with a mark where they are items of a list', () => {
    const list =
      '<ul><li>Forty people were aboard.</li><li><p>• Nobody was hurt.</p></li></ul><ol><li>The tug came late.</li></ol>';
    expect(linesOf(`${BODY}${list}`)).toEqual([
      ...PARAGRAPHS,
      '- Forty people were aboard.',
      '• Nobody was hurt.',
      '- The tug came late.',
    ]);
  });

  test('hold the cells of a row together, and the quotation marks of <q>', () => {
    const table = '<table><tr><th>Ferry</th><th>Built</th></tr><tr><td>Solveig</td><td>1994</td></tr></table>';
    const quoted = '<p>“It was loud,” she said, and then: <q>We sang.</q></p>';
    expect(linesOf(`${BODY}${table}${quoted}`)).toEqual([
      ...PARAGRAPHS,
      'Ferry Built',
      'Solveig 1994',
      '“It was loud,” she said, and then: “We sang.”',
    ]);
  });

  test('include block quotations, also of posts with links', () => {
    const quotation = '<blockquote><p>We should have turned back, and I knew it, and I said nothing.</p></blockquote>';
    const post =
      '<div class="social-embed"><blockquote class="post"><p>Everyone is safe and warm now: <a href="https://t.example/1">https://t.example/abcdefghijklmnop</a></p></blockquote></div>';
    expect(withMiddle(quotation + post).text.split('\n')).toEqual([
      FIRST,
      SECOND,
      'We should have turned back, and I knew it, and I said nothing.',
      'Everyone is safe and warm now: https://t.example/abcdefghijklmnop',
      THIRD,
      FOURTH,
    ]);
  });

  test.each([
    ['has no body and never ends its head', `<html><head><title>Ferry</title><header>Harbour Post</header>${BODY}`],
    ['is only a part of one', BODY],
    [
      'is hidden until a script has run',
      `<html><body style="visibility:hidden"><article>${BODY}</article></body></html>`,
    ],
    ['closes what it never opened', `<div></article></p>${BODY}</section></body>`],
  ])('are found on a page that %s', (_, html) => {
    expect(articleOf(html).text).toContain(PARAGRAPHS.join('\n'));
  });

  test('include a paragraph of the middle whose class looks like a box', () => {
    const { text } = withMiddle(
      '<p class="extra-header">The bell of the ship rang all through the night, a passenger said.</p>',
    );
    expect(text).toContain('The bell of the ship rang all through the night, a passenger said.');
  });

  test('include a long line that is mostly link, and not what shows when a word is pointed at', () => {
    const linked =
      'The owner has run the line from Hull since 1962, with four ferries, two piers and a workshop, <a>and for as long has been at odds with the harbour over its rates, its rules and its rocks, as letters show</a>.';
    const pointed =
      '<p>The mayor, <a href="/moss">Lena Brandt</a><span class="person-rollover"><a href="/1">Mayor opens pier</a> <a href="/2">Mayor closes pier</a></span>, was aboard.</p>';
    expect(withMiddle(`<ul><li>${linked}</li></ul>${pointed}`).text.split('\n')).toEqual([
      FIRST,
      SECOND,
      `- ${linked.replace(/<[^>]+>/gu, '')}`,
      'The mayor, Lena Brandt, was aboard.',
      THIRD,
      FOURTH,
    ]);
  });

  test('include lines of update and the byline that stand in the body', () => {
    const { text } = withMiddle('<p>Updated Wednesday at 9 with what the owner said.</p>');
    expect(text).toContain('Updated Wednesday at 9 with what the owner said.');
  });
});

describe('what is left out is known with its reason', () => {
  test.each<[string, string, string]>([
    [
      'a caption',
      'The ferry at dawn, seen from the pier of Ostholm.',
      '<figure><img src="a.jpg"><figcaption>#</figcaption></figure>',
    ],
    ['a caption', 'The ferry at dawn, seen from the pier of Ostholm.', '<div class="wp-caption"><p>#</p></div>'],
    ['a caption', 'The ferry at dawn, seen from the pier of Ostholm.', '<div><img src="a.jpg"><p>#</p></div>'],
    ['a caption', 'Captain Ingrid Moss, left, greets a sailor in Ostholm.', '<p>#</p>'],
    ["a picture's credit", 'Photo: Lena Brandt', '<p>#</p>'],
    [
      'a pitch',
      'Get the tide tables every morning, with a word from our editor.',
      '<div class="newsletter-box"><p>#</p></div>',
    ],
    ['a pitch', 'Sign up for our morning newsletter.', '<p>#</p>'],
    [
      'links to other articles',
      'How the tide turned in Hull, and why it did.',
      '<section id="relatedStories"><p>#</p></section>',
    ],
    ['a link to another article', 'Read more: How the tide turned in Hull', '<p>#</p>'],
    ['mostly links', 'How the tide turned in Hull and what the harbour did', '<p><a href="/tide">#</a></p>'],
    ['an aside', 'The ferry in numbers, from its building until today.', '<aside><p>#</p></aside>'],
    ['a form', 'Your address is safe with us, and only with us.', '<form><p>#</p></form>'],
    [
      'about cookies and consent',
      'This box remembers what you chose on your last visit.',
      '<div class="cookie-box"><p>#</p></div>',
    ],
    [
      'about the author',
      'Lena Brandt has covered the coast and its ferries since 2009, and lives in Hull.',
      '<div class="author-box"><p>#</p></div>',
    ],
  ])('%s: %s', (why, words, html) => {
    const { text, dropped } = withMiddle(html.replace('#', words));
    expect(text.split('\n')).toEqual([...PARAGRAPHS]);
    expect(dropped).toContainEqual({ text: words, why, after: 2 });
  });

  test('what stands outside of the article is listed too, but no label', () => {
    const outside = 'Harbour Post has written about the coast for a hundred years and more.';
    const html = `<html><body><div id="masthead"><p>${outside}</p><p>Log in</p></div><article>${BODY}</article></body></html>`;
    const { text, dropped } = articleOf(html);
    expect(text.split('\n')).toEqual([...PARAGRAPHS]);
    expect(dropped).toEqual([{ text: outside, why: 'outside the article', after: 0 }]);
  });

  test('what holds much of the article is it, whatever it is called', () => {
    const html = page('', `<div class="promo related">${BODY}</div>`);
    expect(articleOf(html).text.split('\n')).toEqual([...PARAGRAPHS]);
  });

  test('a byline is no box about the author, and a class that says what is lacking cuts nothing', () => {
    const { text } = withMiddle('<p class="author">By Lena Brandt</p><p class="no-promo">The sea was calm.</p>');
    expect(text).toContain('By Lena Brandt\nThe sea was calm.');
  });

  test('nothing that runs is in the text, nor what nobody is shown', () => {
    const html =
      '<script>document.write("run")</script><style>p{}</style><p onclick="run()" hidden>Run, they cried, and nobody ran anywhere.</p><p style="display:none">Nobody sees this line of the page.</p><noscript>Switch on JavaScript to run this.</noscript><p>See <a href="javascript:run()">the chart</a> of the rocks.</p>';
    const { text } = withMiddle(html);
    expect(text.split('\n')).toEqual([FIRST, SECOND, 'See the chart of the rocks.', THIRD, FOURTH]);
  });
});

describe('each row of the cuts leaves its example out', () => {
  test.each(CUTS.map((cut) => [cut.why, cut] as const))('%s', (_, { example }) => {
    const words = example.replace(/<[^>]+>/gu, '').trim();
    const longer = example.replace('…', 'has written of nothing but ferries, in all weathers, ever since');
    const { text } = withMiddle(longer);
    expect(words).not.toBe('');
    expect(text.split('\n')).toEqual([...PARAGRAPHS]);
  });
});
