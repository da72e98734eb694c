import type { Article } from '../article.ts';
import { Span } from '../span.ts';
import { type BoilerplateRule, findBoilerplate, trimFurniture } from './boilerplate.ts';
import { splitSentences } from './sentence.ts';

/** A line of the article that holds text, without the white space around it. */
export interface Paragraph {
  readonly span: Span;
  /** In order, without the white space between them; furniture such as a dateline is in none. */
  readonly sentences: readonly Span[];
  /** The rule by which this paragraph is boilerplate and never an answer; absent for the article's own prose. */
  readonly boilerplate?: BoilerplateRule;
}

/** An article laid out: what every later step reads. */
export interface Layout {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
}

/** Lines of a text with their offsets, trimmed of white space; blank ones left out. */
function* lines(text: string): Generator<[start: number, end: number]> {
  const visible = /[^\s\p{Cc}\p{Cf}]/u;
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const line = text.slice(from, to);
    if (visible.test(line)) {
      const start = from + (line.length - line.trimStart().length);
      yield [start, from + line.trimEnd().length];
    }
    from = to + 1;
  }
}

/** Lays an article out into paragraphs and sentences and marks its boilerplate. Linear in the text's length. */
export function layOut(article: Article): Layout {
  const spans = [...lines(article.text)].map(([start, end]) => new Span(article, start, end));
  const verdicts = findBoilerplate(article, spans);
  const paragraphs = spans.map((span, index) => {
    const body = trimFurniture(span);
    const sentences = splitSentences(body.text).map(
      ([start, end]) => new Span(article, body.start + start, body.start + end),
    );
    const boilerplate = verdicts[index];
    return boilerplate ? { span, sentences, boilerplate } : { span, sentences };
  });
  return { article, paragraphs };
}
