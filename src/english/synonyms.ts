/**
 * Words of news copy that tell the same event or thing in everyday speech, as a dictionary: before the colon a word, behind it its
 * senses, each as the words and expressions that share it. An expression is found in any inflection of its words.
 */
const WORDS_OF_SENSES = `
abuse: torture; harass, harassment, bully; mistreat, assault, molest
acquit: find not guilty, clear; let off, walk free, exonerate, vindicate
admit: plead guilty; admission; confess, acknowledge, concede; confess, confession, own up
admit: own up, come clean, confess; hospitalize, hospitalise, take to hospital, rush to hospital
agree: consent; accept, take up
amend: rewrite, revise, redraft, change; change, alter, modify, revise, rewrite
apologize: say sorry, be sorry; apologise, say sorry, apology; sorry, regret, remorse, apologise, apology
appear before: appear in court, face court; court date, hearing, court appearance, appear in court, due in court
applaud: praise, laud, commend; applause, clap, cheer, ovation
approve: pass, endorse, back; sign off, authorise, authorize; pass, enact, adopt, passage
approve: give the go ahead, clear, green light, sign off
argue: fall out, quarrel, split; dispute, debate, disagree, quarrel
argue: fight, row, argument, quarrel, dispute, clash, brawl, at each other's throats, feud
arrest: haul out, cuff, handcuff, round up, pull in; detain, take into custody, catch, capture, nab, bust, apprehend
arrest: catch, capture, apprehend, nab, detain, seize, take into custody, pick up
arrive: check in; show up, turn up; come, reach, land
ask: call on, call for, urge; urge, call on, beg, plead, implore
award: prize; honor, medal; honor, honour, decorate, recognise, recognize
back: endorse, endorsement, support; stand by, support, stand behind, side with, stick with
ban: outlaw, prohibit, forbid; bar, block, prohibit, outlaw
bankrupt: bankruptcy, insolvent, broke, go bust; go bust, insolvent, go under, fold, collapse
begin: start, commence; break out, start, erupt
betray: betrayal, turn on; let down, disappoint
bid: seek, run for; run for, race, stand for; try, attempt, seek
bill: law, legislation, statute; claim, charge, invoice; law, legislation, measure, act
blame: responsible, behind; fault, responsible, accuse
blast: blow up, explode, explosion, detonate
blast: criticize, slam, condemn, denounce, lambaste, rip, chide, berate, rebuke, attack
bomb: bomber; explode, explosion, blast; explosive, device, pipe bomb, package
born: birth, give birth; birthplace, native
break: smash, shatter; vacation, holiday
break in: burglary, break into, burgle, force way into; theft, robbery, heist, burglary, raid, steal
break in: break into, get in, get inside, enter, smash way in, force way in
build: construct, erect; put up, erect
burn: fire, torch; catch fire, blaze; set fire, torch, arson; fire, blaze, flame, inferno
bury: burial, grave; funeral, burial, memorial
call: name; nickname, known as; describe, portray; ask, request, urge; phone call, talk on the phone, voicemail
call: ring, phone, telephone; describe, label, dub, brand
cancel: call off, scrap; call off, axe, abandon, drop
candidate: nominee, contender, hopeful; run for, campaign, stand for
captain: skipper; pilot
careless: negligence, neglect; reckless, negligent
cause: reason, motive; spark, trigger, prompt; lead to, trigger, spark, reason
check: inspect, verify; inspect, inspection, examine
claim: accusation, allegation, charge; allege, allegation, accuse, assert
climb: hike, trek, walk; rise, increase, go up, jump, soar
con: trick, fool, deceive, dupe; fraud, scam, swindle, deceive, cheat
concede: concession, give up, admit defeat; cave, give in, back down, reverse, relent
conviction: guilty verdict; convict, guilty, find guilty
corruption: corrupt, crooked; bribe, bribery, kickback
court: courthouse, tribunal; judge, justice, magistrate
crash: accident, collision; wreck, collide, smash
cut: reduce, slash, lower; slash, reduce, cutback
deal: agreement, pact, accord; agreement, contract, accord
debut: first game, first match, first appearance; premiere, opening night, open
decide: rule, ruling, decision; make a decision, reach a decision, come to a decision
decide: decision, determine, choose, make up mind
defend: stand up for; defense, justify
delay: push back, postpone, put off; postpone, hold up, put back, late
demolish: destroy, wreck, ruin; tear down, knock down, pull down, raze
deny: not guilty; denial, refute
diner: restaurant, eatery, cafe; customer, shopper, client
divorce: split up; split, separate, break up
donate: give away; chip in, contribute
dress: wear; costume, outfit, clothes
drug: narcotic; pill, tablet; medicine, medication, pill
drunk: alcoholic, drink problem; intoxicated, drink, alcohol, alcoholic
end: stop, halt, cease; expire, run out, lapse; finish, complete, conclude, over
engaged: engagement, fiance; get engaged, engagement
evidence: proof; clue, lead
expel: deport, deportation; throw out, kick out, expulsion; kick out, throw out, turf out
fail: break down; failure, unable, unsuccessful
faith: religion, belief; religion, religious, church, catholic, christian, muslim, jewish
fake: forge, counterfeit, falsify; falsify, forge, doctor, fabricate, rig
fake: hoax, sham, phony, bogus, counterfeit, not real
fall: tumble, slip, slide, plunge; drop, decrease, decline, go down, plunge
fall: collapse, cave in, give way, come down, fall down, crumble
family: relative, relation; relative, kin
father: dad; parent, mother; priest, reverend, pastor, clergy, minister
fear: worry, concern, anxious; afraid, scared, frighten, terrified, worried
find: recover, get back; trace, track; turn up, appear, arrive
find: discover, locate, spot, recover, come across, turn up
fit: able, capable; install, put in
fix: repair, mend; rig, tamper; restore, restoration, repair; rebuild, repair, reconstruct, restore
flag: banner; raise the alarm, sound the alarm, warn, alert, blow the whistle
flee: evacuate, evacuation, clear; escape, run away, break out, get away
flee: make a run for it, escape, abscond, do a runner, bolt
gay: homosexual, same sex; lesbian, homosexual, lgbt
get: receive; buy, snap up, pick up, purchase
get rid of: take out, remove, rip out, take away; remove, take down, take away, strip
get rid of: fire, give the boot, show the door, force out, push out, boot out, sack, dismiss
give: hand out, distribute; donate, donation, contribute, contribution; hand over, deliver, surrender, turn over
goal: score; aim, target, purpose
ground: run aground; stadium, arena
group: band; organization, nonprofit, charity; organization, club, association
guard: security; watchman; protect, defend, protection
harm: hurt, damage; damage, spoil; injure, break, fracture; injury, wound, hurt, injure, casualty
hide: stash, tuck away; conceal, cover up, stash
home: house, residence; house, mansion
ill: sick, unwell, illness, sicken, disease; fall ill, fall sick, get sick, get ill, become ill, sicken, take ill
infection: infect, contract, come down with; bug, germ, bacterium, bacteria, virus
invent: create, devise; make up, fabricate, concoct
jail: prison, behind bars; custody, detention, behind bars; sentence, imprison, put behind bars, send to prison
jail: lock up, imprison, put away, behind bars
jail: sentence, years in prison, prison term, jail term, prison, serve time
job: for a living, work as; post, position, role; work, employ, serve; occupation, profession, career, work, living
join: sign up, enlist; sign up, register, enroll
joke: laughing stock; humor, jest, kidding
kid: joke; youngster; student, pupil; child, son, daughter
kill: slay, murder; dead, die, death, fatal, deadly, fatally, lose life, claim life, decease, pass away
knife: blade; stab, stabbing
launch: lift off, blast off; open, unveil, inaugurate; introduce, unveil, present; start, begin, open, kick off
launch: founded, cofounded, co founded, create, co create, creator, establish, start, set up
lawmaker: politician, legislator; legislator, legislature; representative, congressman, congresswoman
lawmaker: member of parliament, legislator, backbencher
lawyer: attorney, counsel; solicitor, barrister, attorney
leave: drive off; set off, depart
lie: liar; mislead, misstate, misrepresent; falsely, untrue, dishonest
lie: false, untrue, not true, wrong, falsely, incorrect
live: survivor, alive; reside, living
loan: lend; borrow; debt, owe
loss: lose money; lose, defeat
love: adore; like, enjoy
mad: angry, furious, outraged, upset; crazy, insane, mentally ill, unstable, deranged
medic: nurse; doctor, surgeon, physician
merger: merge, combine; take over, takeover, acquire, acquisition, buy out, buy, purchase
migrant: refugee, asylum seeker; immigrant, undocumented, alien, illegal immigrant
move: transfer, relocate; transfer, switch
note: letter, statement; message, text, letter, mail
object: oppose, resist; complain, moan, grumble
old: age; aged, elderly
opponent: critic, detractor; rival, challenger; enemy, rival, foe
oust: kick out, throw out, eject; vote out, defeat, unseat, lose seat
oust: fire, sack, dismiss, let go, lay off, remove, axe
oust: force out, push out, drive out, vote out, topple, overthrow, remove, throw out
own: owner, proprietor; possess, belong
paper: newspaper; document, file, record
partner: girlfriend, fiancee; boyfriend, fiance; wife, spouse, husband
pay: fund, finance; pay up, pay out; salary, wage, earnings; cost, expense, price; earn, make, salary, income
penalty: fine; punish, punishment, consequence, discipline
perform: play; carry out, conduct, do, undertake
picture: photo, selfie; movie, film; painting, portrait; photo, photograph, image
picture: painting, canvas, artwork, masterpiece
plan: proposal, propose; scheme, intend, propose
player: teammate; footballer, athlete
police: sheriff; cop, officer, authorities, law enforcement, detective, investigator, deputy
poll: election; survey; vote, ballot
president: prez; head, director, chief, chairman, leader
president: boss, chief, head, leader, manager, chief executive, ceo, director, executive
probe: investigate, look into; investigation, inquiry
profit: earnings; make money, earn
queue: line; wait
quit: give up, concede, surrender; drop out, withdraw, pull out; give up, abandon, stop; leave, depart, exit, go
quit: resign, walk out, walk away, hand in notice, fall on sword, stand aside
quit: resign, step down, leave, step away, step aside, stand down, relinquish
quit: resign, step down, leave office, stand down, call it quits, step aside, bow out
raise: pay rise; grow up, childhood; increase, hike, lift, boost; increase, rise, hike, grow, go up, higher
raise money: fundraiser, fund raiser; collect, fundraise
rape: sexually assault; sexual assault, assault
reject: deny, dispute; throw out, dismiss; turn down, refuse, rebuff; rule out, exclude, refuse
reject: refuse, decline, turn down, say no, spurn
release: parole, early release; free, let out, let go; let go, dump, drop, free; come out, publish, appear, put out
release: publish, put out, bring out, print
remark: comment; speech, address
report: say, tell; review, study, inquiry, investigation; review, inquiry, audit, investigation
retire: retirement, step down; retirement, hang up boots, bow out
return: come back, go back; give back, hand back; fly home, come home, come back
return: come home, go home, get home, back home; bring back, reintroduce, reinstate, restore, reinstitute
reveal: disclose, uncover, expose; disclose, confirm, emerge; announce, announcement, declare, unveil
ring the police: call the cops, call the police, phone the police
ring the police: call the police, phone the police, alert police, dial
rob: mug; hold up, delay; steal, theft, robbery, loot, burglary, burgle, take
sentence: jail time, prison; send down, go down, put away, lock up, hand down
settlement: settle; compensation, damages, payout
shoot: gun down, open fire; shooting, gunfire, gunman; film, tape, record, video
shortage: run out of; short of, lack
show: series, sitcom; program, programme, series; display, exhibit, exhibition, on display, on show
shut: lock down, close; close, shut down, closure, closing
sibling: brother; sister
sign: petition; signature, signed; sign into law, enact; join, recruit; join, enter, become member
sign: hire, recruit, employ, take on
snatch: kidnap, abduct, abduction; steal, nick, pinch, swipe, make off with, get away with, take
song: music; sing, singing
source: whistleblower, leaker, informant; come from, originate, trace
speak out: speak up; break silence, speak; criticize, condemn, comment
spending: budget; spend, use
spy: surveillance, eavesdrop; espionage, agent
staff: crew; worker, employee, laborer
stop: prevent, avoid; block, prevent, halt
storm: weather; hurricane, cyclone; raid, search
strike: walkout, walk out; goal, net; attack, assault, raid; run over, hit, knock down; hit, beat, punch, slap
stuck: trap, strand; stranded, trapped
succeed: success, manage; replace, successor, take over, replacement
sue: file suit, file a lawsuit, take to court; lawsuit, suit, litigation
suspect: accused, defendant, alleged; attacker, gunman, shooter, bomber, perpetrator, culprit
sway: persuade, convince, talk into; influence, persuade, convince, change mind
sway: change mind, persuade, reverse, reconsider
swear: promise, pledge, vow; curse, obscene, profanity, expletive, vulgar
talk: negotiation, discussion; meet, see; speech, address, lecture; hold talks, meet, negotiate
teacher: teach, professor; educator, instructor
team: club, side; side, squad
testify: witness, saw; testimony, give evidence, take the stand; testimony, statement, evidence
thief: robber, burglar; raider, burglar, intruder
threat: risk, danger; threaten, menace, intimidate; dangerous, hazardous, risky, unsafe
tough: hard, difficult; strict, harsh
trade: swap, exchange; business, company, firm, corporation
train: practice; teach, instruct; railway, railroad, rail
travel: head to, go; trip, journey, visit; visit, trip, tour
trial: court case; test, exam; experiment, test
troop: soldier, serviceman, gi; army, military, armed forces
truck: lorry; car, vehicle, automobile, van
vanish: missing, disappear, lost, go missing; missing, disappear, disappearance, go missing, set out
verdict: ruling, decision; judgment, judgement, convict, find guilty
wed: marry, tie the knot; marriage, wedding, marry; get married, marry, wedding
win: victory, triumph; winner, victor; beat, defeat, overcome; beat, victory, victorious
withdraw: recall, pull from shelves; take back, retract, retraction
worth: value, price; price, cost, fee
write: letter; pen, author; post, tweet, share
youth: boy, lad; young, youthful
`;

/** Words of one sense, each sense the words that share it. */
const SENSES = `
about, approximately, around, nearly, almost; accuser, alleged victim; actor, actress, star
ad, advertisement, commercial; aide, adviser, assistant, staffer; airlift, lift off; album, record
allow, let, permit; ambulance, paramedic; anonymous, unnamed; answer, response, reply, respond, react, reaction
apartment, flat; appeal, challenge; arson, arsonist, set fire; artist, painter
awful, terrible, horrible, dreadful, appalling, horrific; baby, infant, newborn
back on show, back on display, go back on display, show again; bail, bond; beach, shore; beat up, assault, attack
beat, edge out, see off, thrash, overcome; become mp, enter parliament, enter congress, elect to parliament
big, large, huge, enormous, giant, massive; birthday, turn; bishop, cardinal; black, african american
blackmail, extort, extortion; boo, jeer, heckle; book, novel; border, frontier; boycott, shun; brag, boast
brave, hero, heroic, courage, bravery; bridge, span; bring forward, move up; bring on, substitute
builder, contractor, construction; building, structure; camera, cctv; ceasefire, truce, armistice
censure, rebuke, reprimand; chairman, chair, chairwoman, chairperson; champion, title, trophy; charge, indict
charity, nonprofit, foundation; cheap, inexpensive, affordable; cheat, affair, unfaithful; choke, strangle
choose, pick, select, opt; chopper, helicopter, copter; church, congregation, parish; class, course, lesson
clothes, clothing, garment; cold, freezing; colleague, coworker, teammate; college, university; compare, liken
complaint, complain; computer, laptop; concert, gig, performance; continue, go on, carry on, keep
council, town hall; councillor, councilor, council member, councilman, councilwoman; count, tally, tabulate
country, nation; cover up, whitewash; crash into, hit, collide; crime, offense, felony
criminal, crook, felon, offender; criticism, backlash, outcry, condemnation, anger, outrage, fury
crowd, audience, throng; cry, weep, tears, sob, break down; cut off, isolate; defect, fault, flaw
demand, insist, call for; democrat, dem; deputy, second in command, number two; derail, come off the rails
dirty, filthy, unclean; disagree, differ, at odds
discharge, let out, leave hospital, go home, out of hospital, out of the hospital; dna, genetic
do up, renovate, refurbish, renovation; dog, puppy, hound; donor, contributor; double, twice
drink, alcohol, booze, liquor; drive, drove; driver, motorist; drug dealer, dealer, trafficker; earthquake, quake
eat, consume, feed; effect, impact, consequence; elect, vote in, win election; email, e mail
embarrass, embarrassment, shame, humiliate; engineer, architect; expensive, costly, pricey; factory, plant
faulty, defective, out of order; fight, battle, combat; find out, learn, discover; firefighter, fireman
flood, flooding, inundate; fly, flight; forest, woods; former, ex, previous, onetime; friend, pal, buddy, mate
gay marriage, same sex marriage; get away with, go unpunished, escape punishment
get better, recover, pull through, heal, recovery; get hurt, injure, hurt, wound; girl, young woman; gov, governor
graduate, degree; grandma, grandmother, gran, granny; grandpa, grandfather, grandad; grave, tomb, cemetery
great, excellent, wonderful, fantastic, superb; grocery, supermarket, grocer; grow up, raised, childhood; guy, man
hack, cyberattack, breach, hacker; half, halve; happy, glad, pleased, delighted, overjoyed, thrilled
hate, loathe, detest, hatred, despise; heat, hot, heatwave; help, aid, assist; hiker, climber, walker
hire, appoint, name, recruit; hospital, medical center, clinic, infirmary; hostage, captive; hungry, starve, hunger
idea, brainchild, conceive; impeach, impeachment; inauguration, swear in, take office, take oath, inaugurate
innocent, not guilty, innocence; insult, slur, offend, offensive; insurance, insurer; internet, online, web
interview, talk to, speak to; invade, invasion; jury, juror; keep quiet, silent, silence, say nothing
knock out, eliminate, crash out; lady, woman; landslide, mudslide; laugh, giggle, chuckle, smile
lawsuit, suit, legal action; layoff, job loss, lay off, redundancy, job cut; leak, pass on, pass, disclose, hand to
life sentence, life in prison, to life, life imprisonment; list, roster; look after, care for, maintain, run
los angeles, la; lose, loser, defeat; loyal, loyalty; manager, coach; map, chart; match, game, fixture
mayor, council leader; meal, lunch, dinner, food; measure, step; meet, meeting; memorial, tribute, vigil
mental, mentally, psychological, psychiatric; mistake, error, blunder, wrong; mock, taunt, ridicule, make fun
mom, mum, mother; money, fund, cash; most, majority; mountain, peak, mount; mourn, grieve; mp, member of parliament
murder, homicide, manslaughter, killing; museum, gallery; neighbor, neighbour; neighborhood, area, district
new york, ny; new, latest, fresh; notice, spot, realise, realize; omit, skip, leave out
on the run, fugitive, at large; operation, surgery, operate; order, command, instruct, direct; outbreak, epidemic
parliament, legislature, congress, assembly; passenger, traveler, rider
pay back, repay, refund, reimburse, give back; pensioner, elderly, retired; phone, cell, mobile
plane, aircraft, jet, airliner; plead, plea; pm, prime minister; poison, toxic, contaminate, taint; poor, poverty
pot, marijuana, cannabis; power cut, blackout, outage; pray, prayer; pregnant, pregnancy, expect a baby
press, media, reporter, journalist; prisoner, inmate, detainee; promote, promotion, go up
prosecutor, district attorney, prosecution; protest, demonstration, march, rally, demonstrate
protester, demonstrator; proud, pride; pupil, student, schoolchild; put out, extinguish
qualify, go through, advance; racist, racism, racial; rain, downpour; recount, count again; regulator, watchdog
relegate, relegation, go down; remand, refuse bail, deny bail, hold in custody, keep in custody; rent, lease
reopen, open again; republican, gop; rescue, save, free, pull out; resident, local, villager
resignation, departure, exit; result, outcome; reward, prize, bounty; rich, wealthy, millionaire, billionaire
riot, unrest, violence; river, stream, creek; road, street, highway; rookie, newcomer; rotten, rot, decay
row, bust up, falling out, spat, clash; rumor, rumour, speculation; sad, upset, heartbroken, devastated, unhappy
sale, sell, sold; school, classroom; scientist, researcher, expert, academic; sea, ocean
search, look for, hunt, comb; searcher, rescuer, volunteer; secret, confidential, classified, hidden
secretly, in secret, behind closed doors; secure, security, safe, safety; senator, sen; send off, red card
sexist, sexism, misogynist; share, stock; shelter, refuge; ship, boat, vessel; shirt, jersey; shop, store
singer, vocalist, musician; sink, capsize, go under; small, little, tiny; smuggle, traffic, smuggling, trafficking
snow, blizzard; spokesman, spokeswoman, spokesperson, press secretary, speaker; star in, act; statue, monument
step in, intervene, intervention; stomach ache, stomach complaint, stomach bug; study, research
stupid, dumb, idiotic, foolish, idiot, fool; supporter, fan, backer; survive, live through, alive
suspend, suspension; take own life, suicide, kill himself, kill herself; tax, levy; teen, teenager, adolescent
terrorist, terrorism, terror, extremist; tie, draw; touch down, land; town, city, village; training, practice
trans, transgender; treat, treatment, care; turnout, vote; tv, television; underwear, pants
unemployed, jobless, out of work; unfit, not able, incapable, unable, not fit, not mentally able, incompetent
united states, america; vaccine, jab, shot, vaccination; veteran, longtime; victim, dead, killed
video, footage, film, clip, recording, tape; voicemail, voice message, message; war, conflict, fighting
warn, warning, alert, caution; weapon, gun, firearm; website, site; weigh, consider; weird, strange, odd, bizarre
wildfire, bushfire, forest fire; wind, gale; wood, timber, plank; writer, author; xmas, christmas
yell, shout, scream, holler
`;

const rows = (table: string): readonly string[] => table.trim().split('\n');

/** The senses, each as the expressions that tell it; an expression is its words. */
export const SYNONYMS: readonly (readonly (readonly string[])[])[] = [
  ...rows(WORDS_OF_SENSES).flatMap((row) => {
    const [word = '', senses = ''] = row.split(': ');
    return senses.split('; ').map((sense) => `${word}, ${sense}`);
  }),
  ...rows(SENSES).flatMap((row) => row.split('; ')),
].map((sense) => sense.split(', ').map((expression) => expression.split(' ')));
