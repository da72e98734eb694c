import type { Citation } from '../../answer/citation.ts';
import type { PassageMarks } from '../../commands/passage-marks.ts';
import { ReadText, toldOf } from './marked-text.tsx';
import { Source } from './passage-view.tsx';

/** What the marks mean, and on asking what each of them was read as: a title alone is seen by a mouse only. */
function Legend({ marks, quotations }: PassageMarks) {
  const read = new Set(
    [...marks, ...quotations].flatMap((mark) => (mark.told ? `${mark.text} – ${toldOf(mark)}` : [])),
  );
  return (
    <details class="legend">
      <summary>
        Marked: <span class="read person">people</span>, <span class="read date">dates</span>,{' '}
        <span class="read event">events</span>, <span class="read quotation">quotations</span>
      </summary>
      <ul>
        {[...read].map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </details>
  );
}

/** Passages of one article with what was read in them; `asked` is the one among its neighbours that was asked for. */
export function ContextView({
  passages,
  asked,
  read,
}: {
  passages: readonly [Citation, ...Citation[]];
  asked?: Citation;
  read: PassageMarks;
}) {
  const source = asked ?? { ...passages[0], link: passages[0].url };
  return (
    <section class="context">
      <h1>{source.title === '' ? source.article : source.title}</h1>
      <Source of={source} isHere />
      <Legend {...read} />
      {passages.map((one) => (
        <p {...(one === asked && { class: 'it', id: 'passage' })}>
          {one === asked ? <strong class="label">The passage: </strong> : null}
          <ReadText of={one} {...read} />
        </p>
      ))}
    </section>
  );
}
