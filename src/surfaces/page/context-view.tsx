import type { ContextAnswer } from '../../answer/answer.ts';
import type { Citation } from '../../answer/citation.ts';
import type { Mark, PassageMarks } from '../../commands/passage-marks.ts';
import { ReadText } from './marked-text.tsx';
import { Source } from './passage-view.tsx';

/** What the marks mean. */
function Legend() {
  return (
    <p class="legend">
      Marked: <span class="read person">people</span>, <span class="read date">dates</span>,{' '}
      <span class="read event">events</span>, <span class="read quotation">quotations</span>
    </p>
  );
}

function Paragraph({
  of,
  marks,
  quotations,
  isIt,
}: {
  of: Citation;
  marks: readonly Mark[];
  quotations: readonly Mark[];
  isIt: boolean;
}) {
  return (
    <p {...(isIt && { class: 'it', id: 'passage' })}>
      {isIt ? <strong class="label">The passage: </strong> : null}
      <ReadText of={of} marks={marks} quotations={quotations} />
    </p>
  );
}

/** A passage among its neighbours, which belong to the same article. */
export function ContextView({ answer, read }: { answer: ContextAnswer; read: PassageMarks }) {
  const { passage, before, after } = answer;
  return (
    <section class="context">
      <h1>{passage.title === '' ? passage.article : passage.title}</h1>
      <Source of={passage} isHere />
      <Legend />
      {[...before, passage, ...after].map((one) => (
        <Paragraph of={one} {...read} isIt={one === passage} />
      ))}
    </section>
  );
}

/** All passages of an article, for a host who may show them. */
export function ArticleView({ passages, read }: { passages: readonly [Citation, ...Citation[]]; read: PassageMarks }) {
  const [first] = passages;
  return (
    <section class="context">
      <h1>{first.title === '' ? first.article : first.title}</h1>
      <Source of={{ ...first, link: first.url }} isHere />
      <Legend />
      {passages.map((one) => (
        <Paragraph of={one} {...read} isIt={false} />
      ))}
    </section>
  );
}
