import type { CitedPassage } from '../../answer/answer.ts';
import type { Citation, TextSpan } from '../../answer/citation.ts';
import { dateInWords } from '../date-in-words.ts';
import { articleAddress, passageAddress } from './address.ts';
import { LOCALE, MarkedText } from './marked-text.tsx';

/** An address that a browser may follow: an article's own, where it is one of the web's. */
const webAddress = (address: string | null): string | undefined =>
  address !== null && URL.canParse(address) && /^https?:/iu.test(address) ? address : undefined;

/** A date as people read it, in an element that machines read too where it is a day. */
export function DateInWords({ value }: { value: string }) {
  const words = dateInWords(value, LOCALE);
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(value) ? <time datetime={value}>{words}</time> : <span>{words}</span>;
}

/** Outlet, headline, day, article ID and link of what is cited: they stand with every passage. */
export function Source({ of, isHere = false }: { of: Citation; isHere?: boolean }) {
  const link = webAddress(of.link) ?? webAddress(of.url);
  return (
    <footer class="source">
      <b>{of.outlet}</b> · {of.title === '' ? null : <cite>{of.title}</cite>}
      {of.title === '' ? null : ' · '}
      <DateInWords value={of.published} />
      {of.publishedBasis === 'inferred' ? ' (day inferred)' : null} ·{' '}
      <a href={articleAddress(of.article)}>{of.article}</a>
      {link === undefined ? null : (
        <>
          {' · '}
          <a href={link} rel="noreferrer external">
            Open the source
          </a>
        </>
      )}
      {isHere ? null : (
        <>
          {' · '}
          <a href={passageAddress(of)} data-copy>
            In context
          </a>
        </>
      )}
    </footer>
  );
}

/** Words as an article prints them, with what takes them back and their source. */
export function Quoted({
  of,
  spans = [],
  isHere = false,
}: {
  of: Citation;
  spans?: readonly TextSpan[];
  isHere?: boolean;
}) {
  return (
    <>
      <blockquote>
        <MarkedText of={of} spans={spans} />
      </blockquote>
      {of.correction ? (
        <div class="correction">
          <p>Corrected by the outlet itself:</p>
          <blockquote>{of.correction.text}</blockquote>
        </div>
      ) : null}
      <Source of={of} isHere={isHere} />
    </>
  );
}

/** The date that a passage gives, and how it is told. */
function heading({ date, quote }: CitedPassage) {
  if (quote) return `Said by ${quote.speakers.join(', ')}`;
  if (!date) return undefined;
  const day = <DateInWords value={date.value} />;
  if (date.planned) return <>planned for {day}</>;
  return date.basis === 'published' ? <>reported on {day}</> : day;
}

/** A passage with who else prints it, side by side, the words that differ marked in each. */
export function Passage({ passage, spans }: { passage: CitedPassage; spans: readonly TextSpan[] }) {
  const variants = passage.quote?.variants ?? [];
  const isVariant = (one: Citation) =>
    variants.some(({ article, start }) => article === one.article && start === one.start);
  const also = (passage.also ?? []).filter((one) => !isVariant(one));
  const over = heading(passage);
  const others = variants.length + also.length;
  return (
    <article class="passage">
      {over === undefined ? null : <h2>{over}</h2>}
      <Quoted of={passage} spans={variants.length > 0 ? (passage.quote?.differing ?? spans) : spans} />
      {others === 0 ? null : (
        <details open={variants.length > 0}>
          <summary>
            {variants.length > 0
              ? 'As other outlets print it'
              : `Also in ${others === 1 ? 'one article' : `${others} articles`}`}
          </summary>
          <div class="side-by-side">
            {variants.map((variant) => (
              <div>
                <Quoted of={variant} spans={variant.differing ?? []} />
              </div>
            ))}
            {also.map((one) => (
              <div>
                <Quoted of={one} />
              </div>
            ))}
          </div>
        </details>
      )}
    </article>
  );
}
