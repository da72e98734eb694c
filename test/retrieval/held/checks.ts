import type { Context } from '../../../src/commands/context.ts';
import { everyCommand } from '../../../src/commands/index.ts';
import { openRecords } from '../../../src/host/open-story.ts';
import { readStory } from '../../../src/host/read-story.ts';
import { joinOverlapping } from '../../../src/retrieval/grouping/overlapping-utterances.ts';
import { groupSame } from '../../../src/retrieval/grouping/same-statement.ts';
import { UNREPORTED } from '../../../src/story/opening-report.ts';
import type { StoryRecord } from '../../../src/story/records.ts';
import { recordsOf as storyRecords } from '../../../src/story/to-records.ts';
import { ask } from '../../../src/surfaces/terminal/ask-line.ts';
import { storyOf } from '../story.ts';
import { EVENT_PAIRS } from './event-pairs.ts';
import { GROUPING_PAIRS, type GroupingPair, MINIMAL_PAIRS, type MinimalPair } from './minimal-pairs.ts';
import { heldQuestions, isHeld, STORIES_FOLDER } from './story-questions.ts';
import { TIMELINE_PAIRS } from './timeline-pairs.ts';

/** One thing that must hold of ranking, judging or grouping. */
export interface Check {
  readonly name: string;
  readonly holds: () => Promise<boolean>;
}

interface Read {
  readonly title: string;
  readonly contentNote: string;
  readonly records: readonly StoryRecord[];
}

const read = new Map<string, Promise<Read>>();

/** A story's records, read once however often they are made findable. */
function recordsOf(key: string, make: () => Promise<Read>): Promise<Read> {
  const known = read.get(key) ?? make();
  read.set(key, known);
  return known;
}

async function holdsOf(
  { ask: asked, most, order = [], status, line, passages, disagreements }: MinimalPair,
  context: Context,
): Promise<boolean> {
  const answer = await ask(context, asked, everyCommand, most === undefined ? {} : { most });
  const given = 'passages' in answer ? answer.passages : [];
  return (
    order.every((words, place) => given[place]?.text.includes(words)) &&
    (line === undefined || answer.message === line) &&
    (status === undefined || answer.status === status) &&
    (passages === undefined || given.length === passages) &&
    (disagreements === undefined ||
      ('disagreements' in answer ? (answer.disagreements ?? []).length : 0) === disagreements)
  );
}

function isGrouped({ texts, as, same }: GroupingPair): boolean {
  const groups =
    as === 'overlapping'
      ? joinOverlapping(
          texts,
          (text) => text,
          () => true,
          (one) => one,
        )
      : groupSame(texts, (text) => text, { wordings: as });
  return (groups.length === 1) === same;
}

/** Every check, over stories made findable anew, so that a weight that was changed counts. */
export function checks(): Check[] {
  const opened = new Map<string, Promise<Context>>();
  const open = (key: string, make: () => Promise<Read>) => {
    const known = opened.get(key) ?? recordsOf(key, make).then((records) => openRecords(records));
    opened.set(key, known);
    return known;
  };
  return [
    ...[...MINIMAL_PAIRS, ...EVENT_PAIRS, ...TIMELINE_PAIRS].map(
      (pair): Check => ({
        name: `${pair.weight}: ${pair.why}`,
        holds: async () => {
          const context = await open(pair.weight + pair.ask, async () => {
            const story = storyOf(pair.texts);
            return { ...story, records: storyRecords(story) };
          });
          return holdsOf(pair, context);
        },
      }),
    ),
    ...GROUPING_PAIRS.map(
      (pair): Check => ({ name: `${pair.weight}: ${pair.why}`, holds: async () => isGrouped(pair) }),
    ),
    ...heldQuestions().map(
      (question): Check => ({
        name: `${question.story}: ${question.ask} (${question.holds})`,
        holds: async () => {
          const folder = `${STORIES_FOLDER}/${question.story}`;
          return isHeld(await open(folder, () => readStory(folder, UNREPORTED)), question);
        },
      }),
    ),
  ];
}
