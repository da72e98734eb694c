import { othersIn, rowsIn } from './word-list.ts';

/**
 * Roles that mean the same, as asked and as printed: who asks for "the boss" may mean a director. A role is matched more strictly
 * than a passage's words: a pilot may be called captain, but who asks for the captain doesn't mean the pilot.
 */
const ROLES = `
boss chief head leader director ceo president, head chairman chairwoman chair, chairman chair chairwoman chairperson,
lawyer attorney counsel solicitor barrister, spokesman spokeswoman spokesperson, actor actress star,
police cop officer, doctor physician surgeon, teacher schoolteacher instructor,
lawmaker legislator representative congressman congresswoman, congressman congresswoman representative,
senator lawmaker, councillor councilor councilman councilwoman, manager coach boss, builder contractor developer,
fireman firefighter, writer author, journalist reporter, priest father reverend, pastor reverend minister,
owner proprietor, founder creator, assistant aide, deputy vice, suspect accused defendant, pupil student,
soldier trooper, hiker walker climber, runner jogger, driver motorist
`;

/** From a role's word to the others of its rows. */
export const ROLE_SYNONYMS = othersIn(
  rowsIn(ROLES).flatMap((row) => row.map((role) => [role, ...row.filter((other) => other !== role)])),
);
