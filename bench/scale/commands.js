/** Words that no article prints. */
const INVENTED = ['zorvath', 'quimbleton', 'flurbish', 'mekkering', 'dravoxil', 'snellwick', 'ostrugan', 'plivettes'];
const WORDS_ASKED = 5;
/** One in so many asks for what no article says. */
const UNANSWERABLE = 10;

/** Numbers from 0 up to 1, the same on every run (Numerical Recipes' linear congruential generator). */
function numbers() {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * Commands of all kinds about places picked over the whole story, so that whom it names often is asked for often: of twenty,
 * five /who, five /when, five /quote about something and one by somebody, two /sources about somebody and two about something.
 */
export function mixedCommands({ passages, quotations, events, entities }, count) {
  const number = numbers();
  const pick = (list) => list[Math.floor(number() * list.length)];
  const some = (find) => {
    for (let tries = 0; tries < 10_000; tries++) {
      const found = find();
      if (found !== undefined) return found;
    }
    throw new Error('the story has nothing to ask for');
  };
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const someName = () =>
    some(() => {
      const mention = pick(pick(passages).mentions.filter(({ form }) => form === 'name'));
      const entity = mention && known.get(mention.entity);
      return entity && (number() < 0.5 ? entity.name : pick(entity.aliases));
    });
  const stretch = (text) => {
    const words = text.split(/\s+/u);
    const from = Math.floor(number() * Math.max(1, words.length - WORDS_ASKED));
    const asked = words.slice(from, from + WORDS_ASKED).join(' ');
    return /\p{L}{4}/u.test(asked) && asked.length <= 90 ? asked : undefined;
  };
  const somePassage = () => some(() => stretch(pick(passages).text));
  const someDated = () => some(() => stretch(pick(events).text));
  const someQuotation = () => some(() => stretch(pick(quotations).words.text));
  const someSpeaker = () => some(() => pick(pick(quotations).speakers)?.name);
  const kinds = [
    ...Array(5).fill(['who', 'name', someName]),
    ...Array(5).fill(['when', 'event', someDated]),
    ...Array(5).fill(['quote', 'about', someQuotation]),
    ['quote', 'by', someSpeaker],
    ...Array(2).fill(['sources', 'about', someName]),
    ...Array(2).fill(['sources', 'about', somePassage]),
  ];
  return Array.from({ length: count }, (_, place) => {
    const [name, option, find] = pick(kinds);
    const text = place % UNANSWERABLE === 0 ? `${pick(INVENTED)} ${pick(INVENTED)}` : find();
    return { name, option, text };
  });
}

/** What a member has typed of each command when a choice is asked for: its first one to twelve letters. */
export function keystrokes(commands) {
  const number = numbers();
  return commands.map(({ name, option, text }) => ({
    name,
    option,
    text: text.slice(0, 1 + Math.floor(number() * 12)),
  }));
}
