import type {
  Answer,
  ArticlesAnswer,
  ClaimsAnswer,
  Disagreement,
  NearAnswer,
  PassagesAnswer,
} from '../../answer/answer.ts';
import type { Citation } from '../../answer/citation.ts';
import { type Invocation, typedInvocation } from '../../answer/invocation.ts';
import { askedWords } from '../../commands/asked-words.ts';
import { english } from '../labels/labels.ts';
import { pictureOf } from '../picture/pictures.ts';
import { answerAddress, articleAddress, pictureAddress } from './address.ts';
import { LOCALE } from './marked-text.tsx';
import { DateInWords, Passage, Quoted } from './passage-view.tsx';

/** Passages on one page. */
export const PASSAGES_A_PAGE = 12;

/** Longer descriptions say no more of a picture than the list under it does. */
const DESCRIPTION = 1500;

export function Suggestions({ of, why }: { of: readonly Invocation[]; why: string }) {
  if (of.length === 0) return null;
  return (
    <section class="suggestions">
      <h2>{why}</h2>
      <ul>
        {of.map((one) => (
          <li>
            <a href={answerAddress(one)}>{typedInvocation(one)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A picture of the answer, in the reader's light or dark. */
function PictureOf({ answer }: { answer: Answer }) {
  const picture = pictureOf(answer);
  if (!picture) return null;
  const question = { command: answer.command, options: answer.options };
  return (
    <picture>
      <source srcset={pictureAddress(question, 'dark')} media="(prefers-color-scheme: dark)" />
      <img src={pictureAddress(question, 'light')} width="1200" alt={picture.inWords(LOCALE, DESCRIPTION)} />
    </picture>
  );
}

/** What gives one of several dates: the first of it, the others on asking. */
function Readings({ of: [first, ...others] }: { of: readonly Citation[] }) {
  return (
    <>
      {first ? <Quoted of={first} /> : null}
      {others.length === 0 ? null : (
        <details>
          <summary>{`and ${others.length} more: ${[...new Set(others.map(({ outlet }) => outlet))].join(', ')}`}</summary>
          {others.map((citation) => (
            <Quoted of={citation} />
          ))}
        </details>
      )}
    </>
  );
}

function Disagreements({ of }: { of: readonly Disagreement[] }) {
  return (
    <>
      {of.map(({ about, readings }) => (
        <section class="disagreement">
          <h2>Outlets differ: {about}</h2>
          <div class="side-by-side">
            {readings.map(({ value, citations }) => (
              <div>
                <h3>
                  <DateInWords value={value} />
                </h3>
                <Readings of={citations} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** Years of the events shown, each a way to see that year alone. */
function Zoom({ answer }: { answer: PassagesAnswer }) {
  const years = [
    ...new Set(answer.passages.flatMap(({ date }) => /^\d{4}/u.exec(date?.value ?? '')?.[0] ?? [])),
  ].sort();
  const { from, to, ...rest } = answer.options;
  const isZoomed = from !== undefined || to !== undefined;
  if (answer.command !== 'when' || (years.length < 2 && !isZoomed)) return null;
  return (
    <nav class="zoom" aria-label="Zoom into the timeline">
      <ul>
        {isZoomed ? (
          <li>
            <a href={answerAddress({ command: 'when', options: rest })}>All years</a>
          </li>
        ) : null}
        {years.map((year) => (
          <li>
            <a href={answerAddress({ command: 'when', options: { ...rest, from: year, to: year } })}>{year}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pager({ answer, skip }: { answer: PassagesAnswer | NearAnswer; skip: number }) {
  const { passages, total, command, options } = answer;
  const next = skip + passages.length;
  return (
    <nav class="pager" aria-label="Pages">
      <p>{`${passages.length === 1 ? `Passage ${skip + 1}` : `Passages ${skip + 1}–${next}`} of ${Math.max(total, next)}`}</p>
      {skip > 0 ? (
        <a rel="prev" href={answerAddress({ command, options }, Math.max(0, skip - PASSAGES_A_PAGE))}>
          Previous
        </a>
      ) : null}
      {next < total ? (
        <a rel="next" href={answerAddress({ command, options }, next)}>
          Next
        </a>
      ) : null}
    </nav>
  );
}

function Passages({ answer, skip }: { answer: PassagesAnswer | NearAnswer; skip: number }) {
  const isAnswered = answer.status === 'answered';
  return (
    <>
      <PictureOf answer={answer} />
      {isAnswered ? <Zoom answer={answer} /> : null}
      {isAnswered ? <Disagreements of={answer.disagreements ?? []} /> : null}
      {answer.passages.map((passage) => (
        <Passage passage={passage} spans={isAnswered ? askedWords(answer, passage) : []} />
      ))}
      <Pager answer={answer} skip={skip} />
      <Suggestions of={answer.suggestions ?? []} why={isAnswered ? 'Others of that name' : 'Try instead'} />
    </>
  );
}

function Articles({ answer }: { answer: ArticlesAnswer }) {
  return (
    <>
      <PictureOf answer={answer} />
      <Disagreements of={answer.coverage?.disagreements ?? []} />
      {answer.articles.map(
        ({ article, outlet, title, published, passages, quotes, people, provenance, mentions = [] }) => (
          <article class="listed">
            <h2>
              <a href={articleAddress(article)}>{title === '' ? article : title}</a>
            </h2>
            <p>
              <b>{outlet}</b> · <DateInWords value={published} /> · {article}
            </p>
            {mentions.slice(0, 1).map((mention) => (
              <Quoted of={mention} />
            ))}
            <p class="quiet">
              {passages} passages, {quotes} quotations{people.length > 0 ? ` · ${people.slice(0, 6).join(', ')}` : ''}
            </p>
            {provenance === '' ? null : <p class="quiet">{provenance}</p>}
          </article>
        ),
      )}
    </>
  );
}

function Claims({ answer }: { answer: ClaimsAnswer }) {
  return (
    <>
      {answer.claims.map(({ text, verdict, passages = [] }) => (
        <section class={`claim ${verdict}`}>
          <h2>{english.verdicts[verdict]}</h2>
          <p class="quiet">“{text}”</p>
          {passages.map((passage) => (
            <Passage passage={passage} spans={[]} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Any answer; `skip` is how many of its passages stand on pages before. */
export function AnswerView({ answer, skip }: { answer: Answer; skip: number }) {
  return (
    <section class={answer.status}>
      <h1>{answer.message}</h1>
      {'passages' in answer ? <Passages answer={answer} skip={skip} /> : null}
      {'articles' in answer ? <Articles answer={answer} /> : null}
      {'claims' in answer ? <Claims answer={answer} /> : null}
      {answer.status === 'not_found' && !('claims' in answer) ? (
        <Suggestions of={answer.suggestions} why="Try instead" />
      ) : null}
    </section>
  );
}
