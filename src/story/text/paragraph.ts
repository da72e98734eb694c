import { tokenize } from '../../english/token.ts';
import type { Article } from '../article.ts';
import { Span } from '../span.ts';
import { type BoilerplateJudge, boilerplateJudge, goesOn, judgeParagraph, trimFurniture } from './boilerplate.ts';
import type { BoilerplateRule } from './boilerplate-rules.ts';
import { joinWrapped, type Line } from './hard-wrap.ts';
import { cutSentences, Sentence } from './sentence.ts';

/** A line of the article (several, where its lines are wrapped), or the part of one that is all prose or all boilerplate, without the white space around it. */
export interface Paragraph {
  readonly span: Span;
  /** In order, without the white space between them; furniture such as a dateline is in none. */
  readonly sentences: readonly Sentence[];
  /** The rule by which this is boilerplate and never an answer; absent for the article's own prose. */
  readonly boilerplate?: BoilerplateRule;
}

/** An article laid out: what every later step reads. */
export interface Layout {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
}

/** White space this wide within a line parts it as a line break does: pages print columns, menus and tables so. */
const COLUMN_GAP = /\s{20,}/u;
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
const LINE_BREAK = new RegExp(`\n|${COLUMN_GAP.source}`, 'gu');

/** Lines of a text with their offsets, trimmed of white space; blank ones left out. Linear. */
function* lines(text: string): Generator<Line> {
  let from = 0;
  for (const { index, 0: gap } of [...text.matchAll(LINE_BREAK), { index: text.length, 0: '' }]) {
    const line = text.slice(from, index);
    if (VISIBLE.test(line)) {
      const start = from + (line.length - line.trimStart().length);
      yield [start, from + line.trimEnd().length];
    }
    from = index + gap.length;
  }
}

/** As much of a line's end as tells how it ends, in UTF-16 units. */
const LINE_END = 8;

/** A line as one paragraph; as several, where a pitch or notice stands among its sentences. */
function paragraphsOf(line: Span, judge: BoilerplateJudge, as?: 'list line'): Paragraph[] {
  const { article } = line;
  const body = trimFurniture(line);
  // A line break within is read as the space that it stands for.
  const text = body.text.replace(/[\r\n]/gu, ' ');
  const tokens = tokenize(article.text, body.start, body.end);
  const sentences = cutSentences(article.text, tokens).map((within) => new Sentence(article, within));
  const rules = judgeParagraph(
    text,
    sentences.map(({ start, end }) => text.slice(start - body.start, end - body.start)),
    judge,
    as,
  );
  const [rule] = rules;
  if (rules.every((one) => one === rule))
    return [rule ? { span: line, sentences, boilerplate: rule } : { span: line, sentences }];
  const parts: { sentences: Sentence[]; boilerplate: BoilerplateRule | undefined }[] = [];
  sentences.forEach((sentence, index) => {
    const boilerplate = rules[index];
    const last = parts.at(-1);
    if (last && last.boilerplate === boilerplate) last.sentences.push(sentence);
    else parts.push({ sentences: [sentence], boilerplate });
  });
  return parts.map(({ sentences: within, boilerplate }) => {
    const span = new Span(article, (within[0] as Sentence).start, (within.at(-1) as Sentence).end);
    return boilerplate ? { span, sentences: within, boilerplate } : { span, sentences: within };
  });
}

/** Lays an article out into paragraphs, sentences and tokens and marks its boilerplate; here, and nowhere else, its text is cut. Linear in the text's length. */
export function layOut(article: Article): Layout {
  const wrapped = joinWrapped(article.text, [...lines(article.text)]);
  const spans = wrapped.map(([start, end]) => new Span(article, start, end));
  const judge = boilerplateJudge(article, spans);
  let listed = false;
  const paragraphs = spans.flatMap((line) => {
    const read = paragraphsOf(line, judge, listed ? 'list line' : undefined);
    listed = read.every(({ boilerplate }) => !boilerplate) && goesOn(line.text.slice(-LINE_END), listed);
    return read;
  });
  return { article, paragraphs };
}
