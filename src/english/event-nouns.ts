/**
 * Nouns that tell something that happens, as a verb does, in the singular. One verb a line where one tells the same: the noun
 * behind it. A noun behind a dash has no verb of its own.
 */
const NOUNS = `
abduct abduction
accuse accusation
acquit acquittal
address address
adopt adoption
agree agreement
announce announcement
apologize apology
appeal appeal
appear appearance
appoint appointment
apprehend apprehension
approve approval
argue argument
arrest arrest
arrive arrival
assassinate assassination
assault assault
attack attack
audit audit
bomb bombing
breach breach
break break-in
broadcast broadcast
burn fire
bury burial
buy purchase
call call
cancel cancellation
capture capture
celebrate celebration
charge charge
clash clash
close closure
collapse collapse
collide collision
complain complaint
concede concession
confer conference
confess confession
confirm confirmation
convict conviction
crash crash
cremate cremation
debate debate
decide decision
declare declaration
defeat defeat
delay delay
deliver delivery
demonstrate demonstration
depart departure
deploy deployment
die death
discover discovery
dismiss dismissal
disclose disclosure
divorce divorce
elect election
endorse endorsement
erupt eruption
escape escape
evacuate evacuation
exchange exchange
execute execution
exit exit
expel expulsion
explode explosion
extradite extradition
file filing
fight fight
flood flood
hack hack
hear hearing
identify identification
impeach impeachment
inaugurate inauguration
indict indictment
injure injury
inspect inspection
interview interview
invade invasion
investigate investigation
join accession
kidnap kidnapping
kill killing
land landing
launch launch
leak leak
leave leave
lose loss
march march
marry marriage
marry wedding
meet meeting
merge merger
murder murder
negotiate negotiation
nominate nomination
open opening
operate operation
order order
oust ouster
pass passage
perform performance
plead plea
premiere premiere
probe probe
promise promise
protest protest
publish publication
raid raid
rally rally
recall recall
release release
relocate relocation
remark remark
remove removal
report report
rescue rescue
resign resignation
respond response
retire retirement
return return
rule ruling
sack sacking
search search
sell sale
sentence sentencing
settle settlement
shoot shooting
sign signing
slay slaying
speak speech
stab stabbing
start start
state statement
step resignation
strike strike
sue lawsuit
surrender surrender
suspend suspension
swear swearing-in
testify testimony
threaten threat
topple overthrow
tour tour
trade trade
transfer transfer
travel trip
uprise uprising
veto veto
view viewing
visit visit
vote vote
withdraw withdrawal
win win
write letter
- accident
- trial
- concert
- debut
- surgery
- race
- ban
- bankruptcy
- ballot
- ceremony
- championship
- coup
- crisis
- deal
- disaster
- drought
- earthquake
- episode
- festival
- funeral
- game
- hurricane
- incident
- inquest
- inquiry
- law
- massacre
- match
- memorial
- mistrial
- outbreak
- pact
- parade
- petition
- quake
- referendum
- riot
- robbery
- scandal
- spill
- storm
- summit
- treaty
- tsunami
- verdict
- victory
- voicemail
- war
`;

const rows = NOUNS.trim()
  .split('\n')
  .map((line) => line.split(' ') as [verb: string, noun: string]);

const plural = (noun: string): string =>
  /[^aeiou]y$/u.test(noun)
    ? noun.replace(/y$/u, 'ies')
    : /(?:[sx]|[cs]h)$/u.test(noun)
      ? noun.replace(/is$/u, 'is').concat(/is$/u.test(noun) ? '' : 'es')
      : `${noun}s`;

/** Every form, lower case, of a noun that tells what happens, with its singular. */
export const EVENT_NOUNS: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([, noun]): [string, string][] => [
    [noun, noun],
    [plural(noun), noun],
  ]),
);

/** A verb and the nouns that tell the same: "resign" and "resignation". */
export const NOUNS_OF_VERBS: readonly (readonly [verb: string, noun: string])[] = rows.filter(([verb]) => verb !== '-');
