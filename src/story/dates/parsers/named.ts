import { NAMED_DAYS } from '../named-days.ts';
import type { Phrase } from '../phrase.ts';
import { type Parser, YEAR } from './parser.ts';

type Vague = Extract<Phrase, { kind: 'vague' }>['value'];

/** Words for a time that is on no calendar, by TimeML's value of it. */
const VAGUE_WORDS: Readonly<Record<Vague, string>> = {
  'XXXX-XX-XX': 'a later date, a later day, a later time',
  PRESENT_REF: 'currently, now, right now, at the moment, at present, the present, the time being, nowadays',
  PAST_REF: 'recent, recently, more recently, most recently, the recent past, lately, the past',
  FUTURE_REF: 'soon, the future, the near future, the foreseeable future, the near term, the long term',
};
const VAGUE: ReadonlyMap<string, Vague> = new Map(
  Object.entries(VAGUE_WORDS).flatMap(([value, words]) => words.split(', ').map((word) => [word, value as Vague])),
);

const STRETCHES = 'days|weeks|months|years|decades';

/** Longest first, white space of any kind between words, either apostrophe. */
const alternatives = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./gu, '\\.').replace(/'/gu, "[’']").replace(/ /gu, '\\s+'))
    .join('|');
const plain = (name: string): string => name.toLowerCase().replace(/’/gu, "'").replace(/\s+/gu, ' ');

const eitherCase = (letter: string): string => `[${letter}${letter.toUpperCase()}]`;
/** The words with which named days begin, as a pattern's source: with a capital, the rest in either case. */
const FIRST_WORDS = [...NAMED_DAYS.keys()]
  .map((name) => /^(?:the )?(\p{L})(\p{L}*)/u.exec(name) ?? [])
  .map(([, capital = '', rest = '']) => capital.toUpperCase() + [...rest].map(eitherCase).join(''))
  .join('|');

/** Days that have a name of their own, and words for the past, the present and the future at large. */
export const NAMED: readonly Parser[] = [
  {
    name: 'the attacks of 2001',
    example: '9/11, the Sept. 11 attacks, the post-Sept. 11 world',
    needs: [/11/u],
    // Their name is known without a year; any other September 11 is that of the year that the text implies.
    pattern:
      /(?<![\d/])9\/11(?![\d/])|(?<=\b(?:[Pp]ost|[Pp]re)[-–])Sept(?:ember\b|\.|\b)\s+11\b(?!,?\s+[12]\d{3})|\bSept(?:ember\b|\.|\b)\s+11(?:th)?\b(?=,?\s+(?:terror(?:ist)?\s+attack|attacks\b|hijack)(?!s?\s+(?:on|in|at)\s+(?!America|New York|Washington|the (?:World|Pentagon|U))))/gu,
    read: () => ({ kind: 'event', year: 2001, month: 9, day: 11 }),
  },
  {
    name: 'named day',
    example: 'Christmas Day, Thanksgiving 2021, Easter weekend',
    needs: [new RegExp(FIRST_WORDS, 'u')],
    pattern: new RegExp(
      `\\b(?<name>${alternatives(NAMED_DAYS.keys())})\\b(?![’']s\\b|\\s+(?:islands?|rising|uprising|eggs?|bunny|trees?|cards?|carols?)\\b)(?:(?<weekend>\\s+weekend\\b)|(?:,?\\s+${YEAR})?)`,
      'giu',
    ),
    read: ({ name = '', weekend, year }) =>
      NAMED_DAYS.has(plain(name)) && /^(?:\p{Lu}|the\s+\p{Lu}|9)/u.test(name)
        ? {
            kind: 'named day',
            name: plain(name),
            ...(weekend !== undefined && { weekend: true }),
            ...(year !== undefined && { year: Number(year) }),
          }
        : undefined,
  },
  {
    name: 'current',
    example: 'the current owner, its current form',
    needs: [/current/u],
    pattern:
      /(?<=\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|\p{L}+[’'](?:s|(?<=s.)))\s)current(?=\s+\p{Ll}{3})(?!\s+(?:account|was|flow|ran|swept|carried|pulled|that|which))/gu,
    read: () => ({ kind: 'vague', value: 'PRESENT_REF' }),
  },
  {
    name: 'vague',
    example: 'recently, in recent years, the coming weeks',
    needs: [/current|now|moment|present|being|recent|lately|past|soon|future|term|coming|later/iu],
    pattern: new RegExp(
      `\\b(?:(?<name>(?<!\\bas\\s)(?:${alternatives(VAGUE.keys())})(?:(?<=\\brecent)\\s+(?:${STRETCHES}))?)|(?<coming>(?:the\\s+)?coming\\s+(?:${STRETCHES})))\\b(?!-|(?<=\\bpast)\\s+[\\p{L}\\d]|(?<=(?<!\\b(?:[Rr]ight|[Uu]ntil|[Bb]y|[Ff]rom|[Jj]ust|[Ee]ven)\\s)\\b[Nn]ow)\\s+\\p{L}|(?<=\\bsoon)\\s+(?:after|\\p{L}+ed\\b|to\\s+be))`,
      'giu',
    ),
    read: ({ name, coming }) => {
      const value = coming === undefined ? VAGUE.get(plain(name ?? '').replace(/^(recent) .*$/u, '$1')) : 'FUTURE_REF';
      return value === undefined ? undefined : { kind: 'vague', value };
    },
  },
];
