import { MONTH_NAME } from './month-names.ts';
import type { PageFacts, ShortLine, TimeTag } from './page-facts.ts';
import { dayAfter, isoDay, type ReadDay, readDay } from './read-day.ts';

/** The kinds of source that can agree on a day. */
export type DayKind = 'JSON-LD' | 'microdata' | 'meta tags' | 'the time shown' | 'the text' | 'the address';

/** Kinds that pages fill from one field of theirs: that they agree proves nothing. */
export const FILLED_FROM: Record<DayKind, 'the head' | 'what is shown' | 'microdata' | 'the address'> = {
  'JSON-LD': 'the head',
  'meta tags': 'the head',
  'the time shown': 'what is shown',
  'the text': 'what is shown',
  microdata: 'microdata',
  'the address': 'the address',
};

/** A day that a page gives, and where. */
export interface FoundDay extends ReadDay {
  readonly kind: DayKind;
  /** What is believed where sources differ and no two agree; the higher, the likelier is it right. */
  readonly trust: number;
}

interface DaySource {
  readonly name: string;
  readonly kind: DayKind;
  readonly example: string;
  /** How often such a source alone is right to the day, in percent, on pages whose day is known. */
  readonly trust: number;
  /** What the page prints there, in its order. */
  readonly read: (facts: PageFacts, address: string) => readonly string[];
}

/** The day of a change is never the day of publication, nor is the one on which something shown there takes place. */
const CHANGED = /updat|modif|revis|amend|edited|corrected|changed|aktualisiert|mis à jour|atualizad|actualizad/iu;
const EVENT = /\bevent\b|expire|deadline|countdown|comment|copyright/iu;
const PUBLISHED =
  /publish|posted|pub-?date|publi[ckée]|created|entry-date|dateline|timestamp|byline|post-?date|article-?date/iu;
const DATED = /date|time|publish|posted|byline|meta|info/iu;

/** Who named a meta tag (Open Graph, Dublin Core, services that measure pages), and what it names: `article:published_time`, `dc.date.issued`, `pubdate`. */
const META_KEY =
  /^(?:(?:og|article|original|dc|dcterms|citation|cxenseparse|recs|parsely|sailthru|shareaholic|rnews|vr|bt)[:._-]?)*(?:published|(?:publish(?:ed)?|publication|pub)[-_]?(?:date|time)|date(?:[._-]?(?:published|issued|created|original))?|issued|created|online_date|displaydate|ptime)$/u;

const DAY_OF_MONTH = new RegExp(`\\b(?:${MONTH_NAME}\\b\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+${MONTH_NAME})\\b`, 'iu');
/** Pages put both words on one time that was never changed: `class="entry-date published updated"`. */
const NEVERTHELESS = /publish|posted|pub-?date|created|entry-date/iu;
const isChanged = ({ names, before, text }: TimeTag): boolean => {
  // "Updated Nov 19; Posted Nov 18": its own words say it, else the last ones before it.
  if (CHANGED.test(text)) return true;
  if (CHANGED.test(before) && !NEVERTHELESS.test(`${before.split(/[;|•·]/u).at(-1)} ${text}`)) return true;
  return CHANGED.test(names) && !NEVERTHELESS.test(names);
};

/** Whether a day shown without its year is another one than a time in UTC says: "Nov 18, 8:19 PM" for 2019-11-19T01:19Z. */
function shownDay(text: string, { day, utcHour }: ReadDay): string | undefined {
  if (utcHour === undefined) return undefined;
  const year = day.slice(0, 4);
  const shown = readDay(text) ?? readDay(text.replace(DAY_OF_MONTH, (month) => `${month}, ${year} `));
  return shown && [dayAfter(day, -1), dayAfter(day, 1)].includes(shown.day) ? shown.day : undefined;
}

/** What a `<time>` says: to machines, unless it shows people the day before or after. */
function spoken({ datetime, text }: TimeTag): string {
  const read = readDay(datetime);
  return read ? (shownDay(text, read) ?? datetime) : text;
}

/** A day this near below the headline is the article's; one above it is often today's. */
const NEAR_HEADLINE = 8;

/** A line that is hardly more than a day, below the headline. */
function isDateline({ text, names, sinceHeadline }: ShortLine): boolean {
  if (sinceHeadline === undefined || sinceHeadline > NEAR_HEADLINE || EVENT.test(names)) return false;
  const rest = text.replace(/[\d\p{P}\p{S}\s]|\b(?:[ap]m|[A-Z]{3,4}T?|published|posted|updated|on|at|by)\b/giu, '');
  return rest.length <= 24 || (DATED.test(names) && rest.length <= 60);
}
/** What a line says up to where it speaks of a change: "Posted May 3, 2024; Updated May 4, 2024". */
const beforeChange = (text: string): string => {
  const at = text.search(CHANGED);
  return at < 0 ? text : text.slice(0, at);
};

/** Where pages give the day of publication. */
const DAY_SOURCES: readonly DaySource[] = [
  {
    name: 'microdata',
    kind: 'microdata',
    example: '<meta itemprop="datePublished" content="2024-03-05">',
    trust: 96,
    read: ({ microdata }) =>
      microdata.flatMap(({ property, value }) => (/^date(?:Published|Created)$/iu.test(property) ? [value] : [])),
  },
  {
    name: 'a <time> of publication',
    kind: 'the time shown',
    example: '<time class="published" datetime="2024-03-05">',
    trust: 93,
    read: ({ times }) =>
      times.flatMap((time) =>
        !isChanged(time) && !EVENT.test(time.names) && (PUBLISHED.test(time.names) || PUBLISHED.test(time.before))
          ? [spoken(time)]
          : [],
      ),
  },
  {
    name: 'the address',
    kind: 'the address',
    example: 'https://harbour.example/2024/03/05/ferry',
    trust: 92,
    read: (_, address) => {
      const path = address.replace(/^https?:\/\/[^/]*/u, '');
      const match = /(?<!\d)((?:19|20)\d\d)([-/_.]?)(0?[1-9]|1[0-2])\2([0-3]?\d)(?!\d)/u.exec(path);
      if (!match) return [];
      const [, year, separator, month, date] = match;
      // Digits alone are a number unless there are eight.
      if (separator === '' && (month?.length !== 2 || date?.length !== 2)) return [];
      return [isoDay(Number(year), Number(month), Number(date)) ?? ''];
    },
  },
  {
    name: 'a meta tag',
    kind: 'meta tags',
    example: '<meta property="article:published_time" content="2024-03-05T08:12:00Z">',
    trust: 90,
    read: ({ meta }) => meta.flatMap(({ key, content }) => (META_KEY.test(key) ? [content] : [])),
  },
  {
    name: 'JSON-LD',
    kind: 'JSON-LD',
    example: '{"@type":"NewsArticle","datePublished":"2024-03-05"}',
    trust: 89,
    read: ({ jsonLd }) => jsonLd.flatMap(({ published }) => (published ? [published] : [])),
  },
  {
    name: 'a line that says when it was published',
    kind: 'the text',
    example: 'Published March 5, 2024',
    trust: 88,
    read: ({ lines }) =>
      lines.flatMap(({ text, names }) =>
        /^\P{L}*(?:first\s+)?(?:published|posted)\b/iu.test(text) && !EVENT.test(names) ? [beforeChange(text)] : [],
      ),
  },
  {
    name: 'the first <time>',
    kind: 'the time shown',
    example: '<time datetime="2024-03-05">',
    trust: 85,
    read: ({ times }) =>
      times
        .filter((time) => !isChanged(time) && !EVENT.test(time.names))
        .slice(0, 1)
        .map(spoken),
  },
  {
    name: 'a line that is a day',
    kind: 'the text',
    example: 'March 5, 2024',
    trust: 80,
    read: ({ lines }) => lines.flatMap((line) => (isDateline(line) ? [beforeChange(line.text)] : [])),
  },
];

/** The first of several days; but where that is a time in UTC, the one before or after it that is in local time. */
function firstOf(days: readonly ReadDay[]): ReadDay | undefined {
  const [first] = days;
  if (first?.utcHour === undefined) return first;
  const near = [dayAfter(first.day, -1), dayAfter(first.day, 1)];
  return days.find(({ day, utcHour }) => utcHour === undefined && near.includes(day)) ?? first;
}

/** Every source's day, one a source, the most trusted first. */
export function findDays(facts: PageFacts, address: string): FoundDay[] {
  return DAY_SOURCES.flatMap(({ kind, trust, read }) => {
    const found = firstOf(read(facts, address).flatMap((printed) => readDay(printed) ?? []));
    return found ? [{ ...found, kind, trust }] : [];
  });
}
