import type { PageFacts } from './metadata/page-facts.ts';
import { countWords } from './text/lines.ts';

/** What is known of a page when it is asked whether an article is on it. */
export interface Found {
  readonly facts: PageFacts;
  readonly lines: readonly string[];
  /** How many words these hold. */
  readonly words: number;
}

interface RefusalRule {
  readonly name: string;
  /** A title, or a line of the page, that the rule refuses. */
  readonly example: string;
  readonly refuses: (found: Found) => boolean;
  /** One line: what the page is, and what to do. */
  readonly why: string;
}

/** Words that a whole page's text can have and still be a stub, a wall or a notice. */
const STUB_WORDS = 250;
const WALL_WORDS = 120;
/** An article has at least so many words, in at least one line that is a sentence. */
const ARTICLE_WORDS = 40;
const SENTENCE_WORDS = 8;

const PASTE = 'open it in a browser and paste the text into a .txt, or save the page there';
const CHECK =
  /^(?:just a moment|attention required|access (?:to this page has been )?denied|are you a robot|pardon our interruption|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|security check|please verify you are (?:a )?human|ddos-guard|request rejected|blocked)\b/iu;
const ERROR =
  /^(?:(?:error\s*)?(?:40[034]|410|451|50[0-4])\b|(?:page|article|story|file)\s+(?:can(?:not|['’]t)\s+be|could\s+not\s+be|not|was\s+not)\s+found|not found\b|this page (?:isn['’]t|is not) available|page unavailable|bad gateway|service unavailable)/iu;
const CONSENT =
  /\b(?:we|our partners|sites? and apps?)\b.{0,120}\bcookies\b|\bbefore you continue\b|\b(?:accept|reject|manage|agree)\s+(?:to\s+)?(?:all\s+)?(?:cookies|consent)\b|\byour privacy\b|\bstore and\/or access information on a device\b/iu;
const LOGIN = /^(?:please\s+)?(?:log|sign)\s?in\b|\byou (?:must|need to) (?:be logged in|log in|sign in)\b/iu;
const PAYWALL =
  /\b(?:subscribe|register|sign up|log in|sign in)\s+(?:now\s+)?(?:to\s+)(?:continue|keep|read|finish|access|view)\b|\bto (?:continue|keep) reading\b|\b(?:article|content|story) is (?:only |exclusively )?(?:available )?(?:for|to) (?:paying |our )?(?:subscribers|members)|\balready (?:a|have an?) (?:\w+ )?(?:subscriber|subscription)\b|\bsubscribers? only\b|\bfree articles?\b.{0,40}\b(?:month|left|remaining)\b|\bunlock (?:this|the) (?:article|story)\b/iu;

/** Whether a line below the headline says so; above it every page of the site does. */
const says = ({ facts, lines }: Found, pattern: RegExp): boolean =>
  lines.some((line) => pattern.test(line)) ||
  facts.lines.some(({ text, sinceHeadline }) => sinceHeadline !== undefined && pattern.test(text));
/** Whether the text itself is mostly of that. */
const isAbout = ({ lines, words }: Found, pattern: RegExp): boolean =>
  lines.reduce((sum, line) => sum + (pattern.test(line) ? countWords(line) : 0), 0) > 0.3 * words;
const named = ({ facts }: Found, pattern: RegExp): boolean =>
  pattern.test(facts.title) || facts.headings.some((heading) => pattern.test(heading));

/** Tried in this order; the first that refuses says why. */
const REFUSALS: readonly RefusalRule[] = [
  {
    name: 'a check of the browser',
    example: 'Just a moment...',
    refuses: (found) => found.words < STUB_WORDS && named(found, CHECK),
    why: `the site only let a browser check through, not the article; ${PASTE}`,
  },
  {
    name: 'an error page',
    example: '404 Not Found',
    refuses: (found) => found.words < WALL_WORDS && named(found, ERROR),
    why: 'the site says that this page is not there; check the link',
  },
  {
    name: 'a consent wall',
    example: 'We and our partners use cookies',
    refuses: (found) =>
      found.words < WALL_WORDS &&
      (isAbout(found, CONSENT) || named(found, CONSENT) || (found.words < SENTENCE_WORDS && says(found, CONSENT))),
    why: `this is the site's question about cookies, not the article; ${PASTE}`,
  },
  {
    name: 'a paywall by its own data',
    example: '{"isAccessibleForFree": false}',
    refuses: ({ facts, words }) => words < STUB_WORDS && facts.jsonLd.some(({ free }) => free === false),
    why: 'only the beginning is here, the rest is for subscribers; if you can read it, paste the text into a .txt',
  },
  {
    name: "a paywall's stub",
    example: 'Subscribe to continue reading',
    refuses: (found) => found.words < STUB_WORDS && says(found, PAYWALL),
    why: 'only the beginning is here, the rest is for subscribers; if you can read it, paste the text into a .txt',
  },
  {
    name: 'a login',
    example: 'Log in to your account',
    refuses: (found) =>
      found.words < WALL_WORDS && (named(found, LOGIN) || (found.facts.password && found.words < ARTICLE_WORDS)),
    why: `this is a login, not the article; ${PASTE}`,
  },
  {
    name: 'nothing',
    example: '',
    refuses: ({ words }) => words === 0,
    why: `no text is on this page (it may be put together by a script); ${PASTE}`,
  },
  {
    name: 'no article',
    example: 'Home',
    refuses: ({ lines, words }) => {
      const sentences = lines.filter(
        (line) => /[.!?…。！？]["'”’»)\]]*$/u.test(line) && countWords(line) >= SENTENCE_WORDS,
      );
      return words < ARTICLE_WORDS && sentences.length === 0;
    },
    why: 'no article is on this page, only a few lines; give the link of one article',
  },
];

/** Why no article can be taken from a page, in one line that says what to do; undefined where one can. */
export const refusalOf = (found: Found): string | undefined => REFUSALS.find(({ refuses }) => refuses(found))?.why;
