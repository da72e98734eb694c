import { rowsIn, setOf } from './word-list.ts';

/** Verbs' inflected forms that no stemmer brings together: the base form, then its irregular forms. */
const VERBS = `
arise arose arisen, awake awoke awoken, bear bore borne born, beat beaten, become became, begin began begun,
bend bent, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built,
burn burnt, buy bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug,
draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
feel felt, fight fought, find found, founder founded founding founds, cofounder cofounded cofounding cofounds,
flee fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven,
freeze froze frozen, get got gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung,
hear heard, hide hid hidden, hold held, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant,
leap leapt, learn learnt, leave left, lend lent, lie lay lain lied, light lit, lose lost, make made, mean meant,
meet met, mistake mistook mistaken, overcome overcame, overthrow overthrew overthrown, pay paid, plead pled,
prove proven, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought,
sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung,
sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, spend spent, spin spun, spring sprang sprung,
stand stood, steal stole stolen, stick stuck, sting stung, strike struck stricken, strive strove striven,
swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung, take took taken, teach taught,
tear tore torn, tell told, think thought, throw threw thrown, undergo underwent undergone, understand understood,
undertake undertook undertaken, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound,
withdraw withdrew withdrawn, write wrote written, rewrite rewrote rewritten, rebuild rebuilt, remake remade,
retake retook retaken, resell resold, die dying died
`;

/** The same for nouns, and nouns that no stemmer brings to their verb. */
const NOUNS = `
child children, man men, woman women, person people, foot feet, tooth teeth, mouse mice, goose geese, life lives,
wife wives, knife knives, half halves, thief thieves, wolf wolves, shelf shelves, self selves, crisis crises,
analysis analyses, basis bases, thesis theses, hypothesis hypotheses, criterion criteria, phenomenon phenomena,
medium media, die death dead, withdraw withdrawal
`;

/** From an irregular form to its base form; a form of two families keeps the first. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  [...rowsIn(VERBS), ...rowsIn(NOUNS)]
    .reverse()
    .flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [form, base])),
);

/** The irregular forms of verbs, which tell what was done. */
export const VERB_FORMS: ReadonlySet<string> = new Set(rowsIn(VERBS).flatMap(([, ...forms]) => forms));

/** The verbs that are written alike in the past and as base form: "she quit on Friday". */
export const UNCHANGED_PASTS: ReadonlySet<string> = setOf(
  'beat bet bid burst cast cost cut hit hurt let put quit read rid set shed shut slit split spread thrust wed upset',
);

/** Base forms of the irregular verbs. */
export const IRREGULAR_BASES: ReadonlySet<string> = new Set(rowsIn(VERBS).map(([base = '']) => base));
