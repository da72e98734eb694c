/** A kind of block that stands within an article's element and is none of its text. */
export interface Cut {
  /** Why the block is left out, as a person reads it. */
  readonly why: string;
  readonly example: string;
  /** The elements that are always such a block. */
  readonly tags?: readonly string[];
  /** Words of a class or an id that say so: `photo-caption`, `photoCaption` and `photo_caption` hold "caption". Two words stand side by side. */
  readonly names?: RegExp;
  /** A block with this many words or fewer is left in: a byline has "author" in its class as the box about the author has. */
  readonly longerThan?: number;
}

/** Tried in this order; the first that fits says why. */
export const CUTS: readonly Cut[] = [
  {
    why: 'a caption',
    example: '<figure><figcaption>The ferry at dawn.</figcaption></figure>',
    tags: ['FIGURE', 'FIGCAPTION'],
    names: /caption(?:s|ed)?|cutline|credits?|photo by|image source/u,
  },
  {
    why: 'a gallery',
    example: '<div class="photo-gallery">Image 1 of 4</div>',
    names: /gallery|slideshow|carousel|lightbox|swiper|slider|video player/u,
  },
  {
    why: 'a pitch',
    example: '<div class="newsletter-signup">The tide, every morning</div>',
    names:
      /newsletters?|subscribe|subscription|sign ?up|cta|paywall|regwall|promo(?:tion|box)?|membership|donat(?:e|ion)|sponsor(?:ed)?|adverti(?:sement|sing)|advert|ads?|adsense|affiliate/u,
  },
  {
    why: 'links to other articles',
    example: '<section class="related-stories">How the tide turned</section>',
    names:
      /related|recommend(?:ed|ations?)|recirc(?:ulation)?|trending|popular|most read|read ?more|see also|also like|more stories|teasers?|rail|outbrain|taboola/u,
  },
  {
    why: 'about the author',
    example: '<div class="author-bio">Lena Brandt has covered the coast since 2009 and …</div>',
    names: /bio(?:graphy)?|author|contributor/u,
    longerThan: 12,
  },
  {
    why: 'a bar to share or follow',
    example: '<ul class="social-share">Share on …</ul>',
    names: /share(?:bar|daddy)?|sharing|social|follow|toolbar/u,
  },
  {
    why: 'about cookies and consent',
    example: '<div id="cookie-consent">We value your privacy</div>',
    names: /cookies?|consent|gdpr/u,
  },
  {
    why: "readers' comments",
    example: '<div id="comments">2 comments</div>',
    names: /comments|comment (?:form|list)|disqus|respond/u,
  },
  {
    why: 'only for print or for a screen reader',
    example: '<div class="print-only">https://harbour.example/ferry</div>',
    names: /print ?only|print (?:header|footer)|sr only|visually hidden|screen reader text|screenreader/u,
  },
  {
    why: 'tags, crumbs or page numbers',
    example: '<p class="post-tags">Filed under: Harbours</p>',
    names: /tags|tag ?list|breadcrumbs?|pagination|postinfo|copyright/u,
  },
  { why: 'an aside', example: '<aside>In numbers</aside>', tags: ['ASIDE'] },
  { why: 'a menu', example: '<nav>Home</nav>', tags: ['NAV', 'MENU'] },
  { why: 'a form', example: '<form>Your address</form>', tags: ['FORM', 'FIELDSET', 'DIALOG'] },
];

/** Each with its pattern held between words. */
const WHOLE_WORDS = CUTS.map((cut) => ({ ...cut, names: cut.names && new RegExp(` (?:${cut.names.source}) `, 'u') }));

/** Words that say of the next one that the block lacks it or only wraps it: `no-promo`, `has-related`. */
const ABOUT_WITHIN = new Set(['no', 'not', 'non', 'has', 'with', 'without', 'hide', 'after', 'before']);

/** What an element says of itself, its tag's name in capitals. */
export interface Named {
  readonly tagName: string;
  readonly className: string;
  readonly id: string;
}

/** As much of an element's class and id as is read, in UTF-16 units. */
const LONGEST_NAMES = 300;

/** The words of an element's class and id, in lower case, each in spaces. */
function namesOf(element: Named): string {
  const words = `${element.className} ${element.id}`
    .slice(0, LONGEST_NAMES)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return ` ${words.filter((_, index) => !ABOUT_WITHIN.has(words[index - 1] ?? '')).join(' ')} `;
}

/** Why a block is no text of the article, by its tag, class and id; undefined where nothing says so. */
export function cutBy(element: Named, words: number): string | undefined {
  const names = namesOf(element);
  return WHOLE_WORDS.find(
    (cut) => words > (cut.longerThan ?? 0) && (cut.tags?.includes(element.tagName) || cut.names?.test(names)),
  )?.why;
}
