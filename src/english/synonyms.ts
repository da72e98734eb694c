/**
 * Words of news copy that tell the same event or thing in everyday speech. One sense a line; an expression of several words
 * is found in any inflection of its words.
 */
const SENSES = `
resign, step down, quit, leave, step away, step aside, stand down, relinquish
resignation, departure, exit
convict, find guilty
acquit, find not guilty, clear
sentence, jail, imprison, put behind bars, send to prison
prison, jail, behind bars
founded, cofounded, co founded, create, co create, creator, establish, start, set up, launch
letter, note, statement
apologize, say sorry, be sorry
apology, sorry
criticize, slam, blast, condemn, denounce, lambaste, rip, chide, berate, rebuke, attack
mock, taunt, ridicule, make fun
criticism, backlash, outcry, condemnation, anger, outrage, fury
angry, mad, furious, outraged, upset
praise, laud, commend, applaud
kill, slay, murder
die, death, pass away, decease
shoot, gun down, open fire
injure, wound, hurt
arrest, detain, take into custody
accuse, allege, claim
accuser, alleged victim
charge, indict
sue, file suit, file a lawsuit, take to court
lawsuit, suit, legal action
lawyer, attorney, counsel
trial, court case
rape, sexually assault
marry, wed, tie the knot
wife, spouse, husband, partner
divorce, split up
child, kid
dad, father
mom, mum, mother
movie, film
actor, actress, star
police, cop, officer
doctor, physician
job, post, position, role
boss, chief, head, leader
chairman, chair, chairwoman, chairperson
fire, sack, dismiss, oust
hire, appoint, name, recruit
buy, purchase, acquire
sell, sale
cost, price
money, fund, cash
raise, increase, hike, lift, boost
cut, reduce, slash, lower
fall, drop, decline
collapse, cave in, give way, come down
win, victory, triumph
lose, defeat, loss
vote, ballot
election, poll
law, legislation, statute, bill
ban, outlaw, prohibit, forbid
approve, pass, endorse, back
reject, refuse, turn down, decline
support, back, endorse
oppose, object, resist
agree, consent
deal, agreement, pact, accord
talk, negotiation, discussion
meet, meeting
ask, request, urge, call
help, aid, assist
begin, start, commence
end, finish, conclude
delay, postpone, put off
cancel, call off, scrap
investigate, probe, look into
investigation, probe, inquiry
reveal, disclose, uncover, expose
deny, reject, dispute
admit, confess, acknowledge, concede
plead guilty, admit
blame, fault
warn, caution
protest, demonstrate, rally
protester, demonstrator
attack, assault
bomb, explode, explosion, blast
crash, accident, collision
speech, address, remark
comment, remark
kid, joke
show, series, sitcom
organization, nonprofit, charity, group
company, firm, business
employee, worker, staff
country, nation
big, large, huge
drug, narcotic
mistake, error
guilty verdict, conviction
verdict, ruling, decision
testify, testimony
evidence, proof
earn, make money
tweet, post
lie, mislead, misstate, misrepresent
answer, response, reply, respond, react, reaction
ad, advertisement, commercial
pay, fund, finance
surveillance, spy, eavesdrop
republican, gop
democrat, dem
new york, ny
los angeles, la
united states, america
representative, congressman, congresswoman, lawmaker
gay, homosexual, same sex
gun, firearm, weapon
pot, marijuana, cannabis
photo, picture, photograph, image
teach, professor, teacher
omit, skip, leave out
seek, run for, bid
weigh, consider
plan, proposal, propose
`;

/** The senses, each as the expressions that tell it; an expression is its words. */
export const SYNONYMS: readonly (readonly (readonly string[])[])[] = SENSES.trim()
  .split('\n')
  .map((line) => line.split(', ').map((expression) => expression.split(' ')));
