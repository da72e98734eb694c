import { getGender } from 'gender-detection-from-name';
import { rowsIn, setOf } from './word-list.ts';

type Gender = 'female' | 'male' | 'unknown';

/** Given names and their short forms, lower case: the usual English hypocorisms. */
const NICKNAMES = `
abigail abby, alexander alex al, andrew andy drew, anthony tony, barbara barb, benjamin ben benny, bernard bernie,
catherine cathy kate, charles charlie chuck, christopher chris, daniel dan danny, david dave, deborah deb debbie,
donald don donnie, edward ed eddie ted, elizabeth liz beth betsy, eugene gene, francis frank, frederick fred,
gerald gerry jerry, gregory greg, henry hank, jacob jake, james jim jimmy jamie, jeffrey jeff, jennifer jen jenny,
jonathan jon, john jack johnny, joseph joe joey, joshua josh, katherine kathy katie, kenneth ken kenny,
lawrence larry, leonard len lenny, margaret maggie peggy, matthew matt, michael mike mick mickey, nancy nan,
nathaniel nate, nicholas nick, pamela pam, patricia pat patty tricia, peter pete, philip phil, rebecca becky,
richard rick dick rich, robert bob bobby rob robbie, ronald ron ronnie, samuel sam sammy, sandra sandy, stephen steve,
steven steve, susan sue susie, theodore teddy, theresa terry, thomas tom tommy, timothy tim, victoria vicky,
vincent vince, walter walt, william bill billy will, zachary zach zack
`;

const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  rowsIn(NICKNAMES).flatMap(([long = '', ...short]) => short.map((one): [string, string] => [one, long])),
);

/** A given name's long form, lower case: "mike" and "michael" are one name. */
export const longForm = (given: string): string => LONG_FORMS.get(given) ?? given;

/** Given names that women and men bear in numbers that tell nothing, lower case. */
const OF_EITHER: ReadonlySet<string> = setOf(`
  alex ali angel ariel aubrey avery bailey billie blair brook cameron carey casey charlie chris corey dale dana darcy
  devon drew finley frankie gale guadalupe harper hayden hilary jackie jaime jamie jan jean jess joan jo jody jordan
  kelly kerry kim kit lee leslie lindsay lindsey logan loren lou mackenzie marion mel morgan nicky pat parker peyton
  quinn ray reese rene riley robbie robin rory rowan sam sandy sasha shannon shea shelby sidney skyler stacy stevie
  sunny sydney taylor terry tracy val yuri
`);

/** What the lists of the package gender-detection-from-name say of a word. */
const listedGender = (given: string): Gender => getGender(given, 'en');

/** The gender that a given name tells; `unknown` for one of either, and for no name. */
export const genderOfGiven = (given: string): Gender => (OF_EITHER.has(given) ? 'unknown' : listedGender(given));

/** Everyday words in the package's lists that hardly anybody is called. */
const EVERYDAY: ReadonlySet<string> = setOf(`
  the deep nature young mine baptist universe morning kepler golden royal silver ocean press house
`);

/** Whether a word, lower case, is a given name. */
export const isGivenName = (word: string): boolean =>
  word.length > 1 && !EVERYDAY.has(word) && listedGender(word) !== 'unknown';
