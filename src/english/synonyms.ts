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
arrest, detain, take into custody, catch, capture, nab, bust, apprehend
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
collapse, cave in, give way, come down, fall down, fall, crumble
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
student, pupil, kid
country, nation
big, large, huge
drug, narcotic
mistake, error
guilty verdict, conviction
verdict, ruling, decision
testify, testimony, give evidence, take the stand
evidence, proof
find, discover, locate
retire, retirement, hang up boots, bow out
inauguration, swear in, take office, take oath, inaugurate
debut, first game, first match, first appearance
close, shut, shut down, closure, closing
surgery, operation
helicopter, chopper
cry, weep, sob
release, let go, dump, drop, free
missing, vanish, disappear, disappearance, go missing, set out
build, construct, erect
college, university
rewrite, change, amend, revise, alter, modify
bomb, explosive, device
suspect, attacker, gunman, shooter, bomber, perpetrator, culprit
run out, expire, lapse, end
tear down, demolish, pull down, knock down
phone, telephone, call
run for, race, bid, stand for
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
catch, capture, arrest, apprehend, nab, detain, seize, take into custody, pick up
custody, jail, detention, behind bars
police, cop, officer, authorities, law enforcement, detective, investigator, deputy
sheriff, police
bail, bond
escape, flee, run away, break out, get away
on the run, fugitive, at large
suspect, accused, defendant, alleged
defendant, accused
prosecutor, district attorney, prosecution
criminal, crook, felon, offender
crime, offense, felony
murder, homicide, manslaughter, killing
dead, die, death, kill, fatal, deadly, fatally, lose life, claim life, decease, pass away
victim, dead, killed
survive, live through, alive
survivor, live, alive
injury, wound, hurt, injure, casualty, harm
injure, break, fracture, harm
hurt, harm, damage
sick, ill, unwell, illness, sicken, disease
stomach ache, stomach complaint, stomach bug
hospital, medical center, clinic, infirmary
operation, surgery, operate
doctor, surgeon, medic, physician
nurse, medic
treat, treatment, care
ambulance, paramedic
rescue, save, free, pull out
missing, vanish, disappear, lost, go missing
search, look for, hunt, comb
searcher, rescuer, volunteer
find, discover, locate, spot, recover, come across, turn up
hide, conceal, cover up, stash
cover up, whitewash
steal, theft, rob, robbery, loot, burglary, burgle, take
thief, robber, burglar
fraud, scam, swindle, deceive, con, cheat
fake, hoax, sham, phony, bogus, counterfeit, not real
false, untrue, lie, not true, wrong, falsely, incorrect
lie, falsely, untrue, dishonest
liar, lie
bribe, bribery, corruption, kickback
corrupt, crooked, corruption
threat, threaten, menace, intimidate
racist, racism, racial
sexist, sexism, misogynist
harass, harassment, bully, abuse
insult, slur, offend, offensive
swear, curse, obscene, profanity, expletive, vulgar
yell, shout, scream, holler
cry, weep, tears, sob, break down
laugh, giggle, chuckle, smile
happy, glad, pleased, delighted, overjoyed, thrilled
sad, upset, heartbroken, devastated, unhappy
sorry, regret, remorse, apologize, apologise, apology
afraid, scared, fear, frighten, terrified, worried
worry, concern, fear, anxious
brave, hero, heroic, courage, bravery
proud, pride
hate, loathe, detest, hatred, despise
love, adore
like, love, enjoy
quit, resign, step down, leave office, stand down, call it quits, step aside, bow out
fire, sack, dismiss, oust, let go, lay off, remove, axe
layoff, job loss, lay off, redundancy, job cut
unemployed, jobless, out of work
retire, retirement, step down
replace, succeed, successor, take over, replacement
take over, takeover, acquire, acquisition, buy out, buy, purchase, merger
merge, merger, combine
boss, chief, head, leader, manager, chief executive, ceo, director, president, executive
ceo, chief executive
head, director, chief, chairman, president, leader
manager, coach
captain, skipper
spokesman, spokeswoman, spokesperson, press secretary, speaker
aide, adviser, assistant, staffer
politician, lawmaker, legislator
lawmaker, legislator, legislature
parliament, legislature, congress, assembly
mp, member of parliament
pm, prime minister
prez, president
gov, governor
senator, sen
councillor, councilor, council member, councilman, councilwoman
candidate, nominee, contender, hopeful
run for, campaign, candidate, stand for
elect, vote in, win election
supporter, fan, backer
fan, supporter
endorse, endorsement, back, support
critic, opponent, detractor
enemy, rival, opponent, foe
opponent, rival, challenger
beat, defeat, overcome, win
win, beat, victory, victorious
winner, win, victor
lose, loser, defeat
tie, draw
score, goal
recount, count again
count, tally, tabulate
fight, row, argue, argument, quarrel, dispute, clash, brawl, at each other's throats, feud
argue, dispute, debate, disagree, quarrel
disagree, differ, at odds
fight, battle, combat
war, conflict, fighting
soldier, troop, serviceman, gi
army, military, armed forces, troop
invade, invasion
ceasefire, truce, armistice
refugee, migrant, asylum seeker
immigrant, migrant, undocumented, alien, illegal immigrant
deport, deportation, expel
border, frontier
terrorist, terrorism, terror, extremist
bomber, bomb
bomb, explosive, device, pipe bomb, package
blow up, explode, explosion, detonate, blast
fire, blaze, burn, flame, inferno
burn, fire, torch
arson, arsonist, set fire
firefighter, fireman
flood, flooding, inundate
storm, hurricane, cyclone
earthquake, quake
evacuate, evacuation, clear, flee
shelter, refuge
destroy, wreck, demolish, ruin
demolish, tear down, knock down, pull down, raze
rebuild, repair, reconstruct, restore, fix
fix, repair, mend
break, smash, shatter
collapse, fall down, fall, come down, give way, crumble
fall, tumble, slip, slide, plunge
shooting, gunfire, shoot, gunman
gunman, shooter
stab, knife, stabbing
hit, strike, beat, punch, slap
crash, wreck, collide, smash
plane, aircraft, jet, airliner
chopper, helicopter, copter
fly, flight
car, vehicle, automobile, truck, van
van, vehicle
truck, lorry
drive, drove
train, railway, railroad, rail
ship, boat, vessel
drunk, intoxicated, drink, alcohol, alcoholic
alcoholic, drink problem, drunk
drink, alcohol, booze, liquor
drug dealer, dealer, trafficker
drug, medicine, medication, pill
pill, tablet, drug
poison, toxic, contaminate, taint
recall, pull from shelves, withdraw
unfit, not able, incapable, unable, not fit, not mentally able, incompetent
able, capable, fit
crazy, mad, insane, mentally ill, unstable, deranged
mental, mentally, psychological, psychiatric
stupid, dumb, idiotic, foolish, idiot, fool
foolish, fool, stupid
weird, strange, odd, bizarre
awful, terrible, horrible, dreadful, appalling, horrific
great, excellent, wonderful, fantastic, superb
innocent, not guilty, innocence
plead, plea
not guilty, deny
jury, juror
judge, court, justice, magistrate
court, courthouse, tribunal
appeal, challenge
sentence, years in prison, prison term, jail term, jail, prison, serve time
jail time, prison, sentence
life sentence, life in prison, to life, life imprisonment
parole, early release, release
release, free, let out, let go
punish, punishment, penalty, consequence, discipline
fine, penalty
impeach, impeachment
censure, rebuke, reprimand
suspend, suspension
expel, throw out, kick out, expulsion
kick out, throw out, eject, oust
lawsuit, sue, suit, litigation
settle, settlement
compensation, damages, payout, settlement
complaint, complain
witness, testify, saw
testimony, testify, statement, evidence
clue, evidence, lead
dna, genetic
confess, admit, confession, own up
own up, admit, confess
admit, admission
deny, denial, refute
refuse, decline, turn down, reject, say no, spurn
turn down, reject, refuse, rebuff
accept, agree, take up
promise, pledge, vow, swear
vow, promise, pledge
warn, warning, alert, caution
urge, call on, ask, beg, plead, implore
beg, plead, implore
demand, insist, call for
order, command, instruct, direct
let, allow, permit
allow, let, permit
ban, bar, block, prohibit, outlaw
block, stop, prevent, halt
stop, halt, end, cease
prevent, stop, avoid
shut, close, closure, shut down
shut down, close, closure
reopen, open again
open, launch, unveil, inaugurate
start, begin, open, launch, kick off
finish, end, complete, conclude, over
expire, run out, end, lapse
run out, end, expire
continue, go on, carry on, keep
delay, postpone, hold up, put back, late
cancel, call off, axe, abandon, drop
change, alter, amend, modify, revise, rewrite
rewrite, revise, redraft, amend, change
sign, signature, signed
sign into law, sign, enact
pass, approve, enact, adopt, passage
bill, law, legislation, measure, act
rule, ruling, decision, decide
decide, decision, determine, choose, make up mind
choose, pick, select, opt
vote, ballot, poll
poll, survey
turnout, vote
protest, demonstration, march, rally, demonstrate
boycott, shun
strike, walkout, walk out
riot, unrest, violence
petition, sign
meet, talk, see
phone, call, ring, telephone
phone call, call, talk on the phone, voicemail
voicemail, voice message, message
text, message
message, text, letter, note, mail
letter, write
email, e mail
write, pen, author
post, tweet, write, share
video, footage, film, clip, recording, tape
record, tape, film
film, tape, record, video, shoot
photo, picture, selfie
reporter, journalist, press, media
press, media, reporter, journalist
newspaper, paper
interview, talk to, speak to
speech, talk, address, lecture
announce, announcement, declare, unveil, reveal
reveal, disclose, confirm, emerge
leak, disclose
secret, confidential, classified, hidden
rumor, rumour, speculation
claim, allege, allegation, accuse, assert
accusation, allegation, claim, charge
blame, fault, responsible, accuse
responsible, behind, blame
behind, responsible
idea, brainchild, conceive
invent, create, devise
plan, scheme, intend, propose
goal, aim, target, purpose
try, attempt, seek, bid
fail, failure, unable, unsuccessful
succeed, success, manage
mistake, error, blunder, wrong
cause, lead to, trigger, spark, reason
spark, trigger, prompt, cause
result, outcome
effect, impact, consequence
influence, sway, persuade, convince, change mind
persuade, convince, sway, talk into
change mind, sway, persuade, reverse, reconsider
cave, give in, back down, reverse, relent, concede
give up, concede, surrender, quit
concede, concession, give up, admit defeat
betray, betrayal, turn on
loyal, loyalty
cheat, affair, unfaithful
marriage, wedding, marry, wed
wedding, marry, marriage
engaged, engagement, fiance
girlfriend, partner, fiancee
boyfriend, partner, fiance
pregnant, pregnancy, expect a baby
baby, infant, newborn
birth, born, give birth
kid, child, son, daughter
parent, mother, father
family, relative, relation
relative, family, kin
grandma, grandmother, gran, granny
grandpa, grandfather, grandad
brother, sibling
sister, sibling
friend, pal, buddy, mate
buddy, friend, pal
neighbor, neighbour
colleague, coworker, teammate
teammate, player
guy, man
lady, woman
boy, lad, youth
girl, young woman
teen, teenager, adolescent
pupil, student, schoolchild
student, pupil
college, university
school, classroom
class, course, lesson
graduate, degree
teach, instruct, train
teacher, educator, instructor
learn, find out
religion, faith, religious, church, catholic, christian, muslim, jewish
faith, religion, belief
church, congregation, parish
pray, prayer
priest, father, reverend, pastor, clergy, minister
pastor, minister, reverend
bishop, cardinal
gay marriage, same sex marriage
gay, lesbian, homosexual, lgbt
trans, transgender
black, african american
home, house, residence
house, home, mansion
apartment, flat
rent, lease
town, city, village
neighborhood, area, district
shop, store
grocery, supermarket, grocer
restaurant, diner, eatery, cafe
meal, lunch, dinner, food
eat, consume, feed
hungry, starve, hunger
food, meal
pay, salary, wage, earnings
earn, make, salary, pay, income
expensive, costly, pricey
cheap, inexpensive, affordable
price, cost, fee, worth
cost, expense, price, pay
sale, sell, sold
profit, earnings
debt, owe, loan
bankrupt, bankruptcy, insolvent, broke, go bust
rich, wealthy, millionaire, billionaire
poor, poverty
donate, donation, give, contribute, contribution
donor, contributor
charity, nonprofit, foundation
fundraiser, fund raiser, raise money
reward, prize, bounty
prize, award
award, honor, medal
tax, levy
spend, spending, use
budget, spending
cut, slash, reduce, cutback
increase, rise, raise, hike, grow, go up, higher
rise, increase, go up, climb, jump, soar
drop, fall, decrease, decline, go down, plunge
double, twice
half, halve
staff, worker, employee
worker, employee, staff, laborer
hire, recruit, employ, take on, sign
sign, join, recruit
join, sign, enter, become member
join, sign up, enlist
sign up, join, register, enroll
leave, depart, exit, quit, go
move, transfer, relocate
transfer, move, switch
contract, deal, agreement
deal, agreement, contract, accord
business, company, firm, corporation, trade
firm, company
group, organization, club, association
club, team, side
team, side, squad
game, match
match, game, fixture
player, footballer, athlete
train, practice
training, practice
debut, first appearance
shirt, jersey
stadium, ground, arena
trip, journey, travel, visit
visit, trip, travel, tour
arrive, come, reach, land
return, come back, go back
live, reside, living
born, birthplace, native
grow up, raised, childhood
old, aged, elderly
young, youth, youthful
age, old
job, occupation, profession, career, work, living
career, job
for a living, work as, job
work, job, employ, serve
serve, work
former, ex, previous, onetime
new, latest, fresh
big, large, huge, enormous, giant, massive
small, little, tiny
most, majority
about, approximately, around, nearly, almost
hard, difficult, tough
tough, strict, harsh
dangerous, hazardous, risky, unsafe, threat
risk, danger, threat
safe, secure, safety
safety, safe, security
secure, security
guard, security
protect, defend, guard, protection
defend, defense, justify
weapon, gun, firearm
knife, blade
dog, puppy, hound
weather, storm
cold, freezing
snow, blizzard
mountain, peak, mount
hike, climb, trek, walk
hiker, climber, walker
forest, woods
sea, ocean
beach, shore
river, stream, creek
bridge, span
road, street, highway
building, structure
wood, timber, plank
rotten, rot, decay
contractor, builder, construction
builder, contractor, construction
engineer, architect
inspect, inspection, check, examine
check, inspect, verify
test, exam, trial
measure, step
report, say, tell
document, paper, file, record
list, roster
map, chart
name, call
nickname, known as, call
call, describe, label, dub, brand
describe, call, portray
compare, liken
joke, humor, jest, kidding
costume, outfit, dress, clothes
wear, dress
clothes, clothing, garment
underwear, pants
inmate, prisoner
prisoner, inmate, detainee
hostage, captive
kidnap, abduct, abduction, snatch
torture, abuse
rape, sexual assault, assault
abuse, mistreat, assault, molest
attack, assault, strike, raid
raid, search, storm
spy, espionage, agent
hack, cyberattack, breach, hacker
computer, laptop
internet, online, web
website, site
phone, cell, mobile
tv, television
movie, film, picture
show, program, programme, series
song, sing
singer, vocalist, musician
music, song
concert, gig, performance
band, group
sing, song, singing
album, record
book, novel
author, writer
writer, author
artist, painter
xmas, christmas
birthday, turn
funeral, burial, bury, memorial
memorial, tribute, vigil
bury, burial, grave
grave, tomb, cemetery
flag, banner
statue, monument
crowd, audience, throng
line, queue
wait, queue
customer, shopper, diner, client
client, customer
passenger, traveler, rider
driver, motorist
pilot, captain
crew, staff
owner, own, proprietor
own, possess, belong
lend, loan
insurance, insurer
vaccine, jab, shot, vaccination
virus, bug
steal, nick, pinch, swipe, snatch, make off with, get away with, take
theft, robbery, heist, burglary, raid, break in, steal
burglary, break in, break into, burgle, force way into
break in, break into, get in, get inside, enter, smash way in, force way in
thief, raider, burglar, intruder
arrest, haul out, cuff, handcuff, round up, pull in
remand, refuse bail, deny bail, hold in custody, keep in custody
stash, hide, tuck away
recover, get back, find
make a run for it, flee, escape, abscond, do a runner, bolt
fire, give the boot, show the door, force out, push out, boot out, get rid of, sack, dismiss
oust, force out, push out, drive out, vote out, topple, overthrow, remove, throw out
resign, walk out, walk away, hand in notice, fall on sword, stand aside, quit
rule out, exclude, refuse, reject
stand by, back, support, stand behind, side with, stick with
stand up for, defend
push back, postpone, delay, put off
bring forward, move up
carry out, conduct, perform, do, undertake
hold talks, meet, negotiate, talk
come out, publish, release, appear, put out
publish, put out, bring out, print, release
report, review, study, inquiry, investigation
review, inquiry, report, audit, investigation
find out, learn, discover
step in, intervene, intervention
hand over, give, deliver, surrender, turn over
take back, withdraw, retract, retraction
pay back, repay, refund, reimburse, give back
give back, return, hand back
pay up, pay out, pay
make a decision, decide, reach a decision, come to a decision
make up, invent, fabricate, concoct
fake, falsify, forge, doctor, fabricate, rig
forge, fake, counterfeit, falsify
rig, fix, tamper
whistleblower, leaker, informant, source
leak, pass on, pass, disclose, hand to
bill, claim, charge, invoice
member of parliament, lawmaker, legislator, backbencher
become mp, enter parliament, enter congress, elect to parliament
row, bust up, falling out, spat, clash
fall out, quarrel, argue, split
court date, hearing, court appearance, appear before, appear in court, due in court
hearing, court appearance, appear before
appear in court, appear before, face court
acquit, let off, walk free, exonerate, vindicate
convict, conviction, guilty, find guilty
guilty, convict, find guilty
verdict, judgment, judgement, convict, find guilty
sentence, send down, go down, put away, lock up, hand down
lock up, jail, imprison, put away, behind bars
solicitor, lawyer, barrister, attorney
lawyer, barrister, solicitor
get away with, go unpunished, escape punishment
blackmail, extort, extortion
smuggle, traffic, smuggling, trafficking
mug, rob
beat up, assault, attack
choke, strangle
bug, germ, bacterium, bacteria, virus, infection
infect, infection, contract, come down with
outbreak, epidemic
fall ill, fall sick, get sick, get ill, become ill, sicken, take ill, ill
get better, recover, pull through, heal, recovery
discharge, let out, leave hospital, go home, out of hospital, out of the hospital
hospitalize, hospitalise, take to hospital, rush to hospital, admit
vacation, holiday, break
take out, remove, rip out, take away, get rid of
remove, take down, take away, strip, get rid of
install, put in, fit
faulty, defective, out of order
defect, fault, flaw
dirty, filthy, unclean
lock down, close, shut
raise the alarm, sound the alarm, warn, alert, blow the whistle, flag
warn, raise the alarm, sound the alarm, blow the whistle, flag
honor, honour, award, decorate, recognise, recognize
applaud, applause, clap, cheer, ovation
boo, jeer, heckle
mourn, grieve
negligence, neglect, careless
careless, reckless, negligent
painting, picture, canvas, artwork, masterpiece
picture, painting, portrait
museum, gallery
display, exhibit, show, exhibition, on display, on show
on show, on display, exhibit
back on show, back on display, go back on display, show again
damage, harm, spoil
restore, restoration, repair, fix
worth, value, price
camera, cctv
watchman, guard
guard, watchman
call the police, ring the police, phone the police, alert police, dial
ring, call, phone, telephone
call the cops, ring the police, call the police, phone the police
goal, strike, net
beat, edge out, see off, thrash, overcome
send off, red card
bring on, substitute
relegate, relegation, go down
promote, promotion, go up
champion, title, trophy
qualify, go through, advance
knock out, eliminate, crash out
rain, downpour
wind, gale
heat, hot, heatwave
landslide, mudslide
wildfire, bushfire, forest fire
power cut, blackout, outage
airlift, lift off
sink, capsize, go under
run aground, ground
derail, come off the rails
share, stock
go bust, bankrupt, insolvent, go under, fold, collapse
pay rise, raise
factory, plant
regulator, watchdog
give the go ahead, approve, clear, green light, sign off
sign off, approve, authorise, authorize
scientist, researcher, expert, academic
researcher, scientist
study, research
experiment, test, trial
lift off, blast off, launch
touch down, land
premiere, debut, opening night, open
play, perform
star in, act
exam, test
expel, kick out, throw out, turf out
throw out, reject, dismiss
strip, take away
swap, exchange, trade
admit, own up, come clean, confess
come clean, admit, confess
speak out, break silence, speak
speak up, speak out
keep quiet, silent, silence, say nothing
apologise, say sorry, apologize, apology
let down, disappoint, betray
give evidence, testify
get engaged, engagement, engaged
get married, marry, wed, wedding
split, divorce, separate, break up
break up, split, separate
grow up, raise, childhood
pass away, die, death
take own life, suicide, kill himself, kill herself
get hurt, injure, hurt, wound
go missing, disappear, vanish
turn up, appear, find, arrive
show up, turn up, arrive
head to, go, travel
fly home, come home, return, come back
come home, return, go home, get home, back home
set off, leave, depart
check in, arrive
pull down, demolish, tear down
put up, build, erect
do up, renovate, refurbish, renovation
shut down, close
pull out, withdraw, drop out
drop out, withdraw, pull out, quit
run out of, shortage
lack, shortage
short of, shortage, lack
go up, rise, increase
go down, fall, drop
make money, profit, earn
lose money, loss
borrow, loan
buy, snap up, pick up, get, purchase
receive, get
hand out, give, distribute
give away, donate
raise money, collect, fundraise
chip in, contribute, donate
set fire, burn, torch, arson
put out, extinguish
catch fire, burn, blaze
break out, start, begin, erupt
break down, fail
give up, quit, abandon, stop
hold up, delay, rob
cut off, isolate
drive off, leave
run over, hit, knock down, strike
crash into, hit, collide
trap, stuck, strand
stranded, stuck, trapped
trick, fool, deceive, con, dupe
complain, moan, grumble, object
brag, boast
embarrass, embarrassment, shame, humiliate
joke, laughing stock
notice, spot, realise, realize
look after, care for, maintain, run
deputy, second in command, number two
rookie, newcomer
veteran, longtime
resident, local, villager
local, resident
pensioner, elderly, retired
kid, youngster
mayor, council leader
council, town hall
trace, track, find
come from, originate, trace, source
reason, motive, cause
motive, reason
secretly, in secret, behind closed doors
anonymous, unnamed
vote out, defeat, unseat, oust, lose seat
call on, call for, urge, ask
speak out, criticize, condemn, comment
introduce, unveil, present, launch
bring back, reintroduce, reinstate, restore, reinstitute, return
`;

/** The senses, each as the expressions that tell it; an expression is its words. */
export const SYNONYMS: readonly (readonly (readonly string[])[])[] = SENSES.trim()
  .split('\n')
  .map((line) => line.split(', ').map((expression) => expression.split(' ')));
