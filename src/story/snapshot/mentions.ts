import type { Article } from '../article.ts';
import type { Mention } from '../people/entity.ts';
import { Span } from '../span.ts';
import { ByteReader, type ByteWriter, DamagedRecord } from './bytes.ts';

const FORMS: readonly Mention['form'][] = ['name', 'pronoun', 'description'];

/**
 * Keeps an entity's mentions, about four bytes each: an archive has millions of them. `places`: each article's place in the
 * story. @throws TypeError for a mention in another story's article.
 */
export function writeMentions(
  to: ByteWriter,
  mentions: readonly Mention[],
  places: ReadonlyMap<Article, number>,
): void {
  let [place, before] = [0, 0];
  for (const { span, form } of mentions) {
    const own = places.get(span.article);
    if (own === undefined) throw new TypeError(`article ${span.article.id} is not of this record`);
    if (own !== place) before = 0;
    to.int(own - place);
    to.int(span.start - before);
    to.uint(FORMS.length * (span.end - span.start) + FORMS.indexOf(form));
    place = own;
    before = span.start;
  }
}

/** Reads the mentions that `writeMentions` kept. @throws DamagedRecord where the bytes hold none of these articles. */
export function readMentions(bytes: Uint8Array, articles: readonly Article[]): Mention[] {
  const from = new ByteReader(bytes);
  const mentions: Mention[] = [];
  let [place, before] = [0, 0];
  while (!from.done) {
    const further = from.int();
    if (further !== 0) before = 0;
    place += further;
    before += from.int();
    const length = from.uint();
    const [article, form] = [articles[place], FORMS[length % FORMS.length]];
    if (!article || !form) throw new DamagedRecord('a record points at no article');
    mentions.push({ span: new Span(article, before, before + Math.floor(length / FORMS.length)), form });
  }
  return mentions;
}
