import { ANY_MONTH, monthOf } from '../../english/months.ts';

/**
 * Months as pages in German, French, Spanish, Italian, Portuguese, Dutch and Swedish print them, without accents: the line that dates a
 * page is often in the language of its country when the article is in English. January first; what English has too is left out.
 */
const ABROAD = [
  'januar janvier enero gennaio janeiro januari',
  'februar fevrier febrero febbraio fevereiro februari',
  'marz mars marzo marco maart',
  'avril abril aprile',
  'mai mayo maggio maio mei maj',
  'juni juin junio giugno junho',
  'juli juillet julio luglio julho',
  'aout agosto augustus augusti',
  'septembre septiembre settembre setembro',
  'oktober octobre octubre ottobre outubro',
  'novembre noviembre novembro',
  'dezember decembre diciembre dicembre dezembro',
].map((names) => names.split(' '));

const MONTHS_ABROAD = new Map(ABROAD.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** A month in any of these languages, without accents and in any case, as a pattern's source. */
export const MONTH_NAME = `(?:${[...MONTHS_ABROAD.keys()].sort((a, b) => b.length - a.length).join('|')}|${ANY_MONTH})`;

/** The month, 1 to 12, that a name stands for; undefined for any other word. */
export const monthNamed = (name: string): number | undefined => MONTHS_ABROAD.get(name.toLowerCase()) ?? monthOf(name);
