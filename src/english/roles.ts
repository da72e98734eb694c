import { setOf, wordsIn } from './word-list.ts';

/** Roles in small letters but at a sentence's head: in a name's middle or at its end, these are names. */
export const POSITIONS = setOf(`
  head provost rector forward winger defender fullback halfback linebacker lineman cornerback shortstop infielder
  outfielder catcher batsman batter bowler wicketkeeper all-rounder hooker flanker skipper goalie goaltender
  defenseman defenceman
`);

/** What a person is or does: before a name ("actor Jane Roe"), or the head of an apposition ("Jane Roe, a lawyer"). */
export const ROLES: ReadonlySet<string> = new Set([
  ...POSITIONS,
  ...wordsIn(`
    assemblyman assemblywoman alderwoman councilperson delegate actor actress activist adviser advisor advocate agent
    aide ambassador analyst anchor announcer archbishop artist assistant astronaut athlete attorney author banker
    biologist bishop blogger boss candidate captain celebrity ceo cfo chair chairman chairperson chairwoman champion
    chancellor chef chemist chief coach co-chair co-creator co-founder cofounder co-host co-star costar co-owner
    co-worker colonel columnist comedian comic commander commissioner composer congressman congresswoman consultant
    contractor coordinator coroner correspondent councilman councilwoman counsel counselor critic dancer dean
    defendant democrat deputy designer detective developer dictator diplomat director doctor driver economist editor
    engineer entrepreneur executive expert farmer filmmaker firefighter founder frontman general goalkeeper governor
    guitarist historian host hostess informant inmate inspector instructor investigator investor journalist judge
    jurist justice lawmaker lawyer leader lecturer legislator libertarian lieutenant lobbyist magistrate manager mayor
    meteorologist midfielder minister model mogul moderator monk musician nominee novelist nun nurse observer officer
    official organizer owner painter paramedic parent partner pastor patient philanthropist philosopher photographer
    physician physicist pilot pitcher player playwright poet policeman policewoman politician pollster pope premier
    presenter president priest prime principal producer professor programmer prosecutor psychiatrist psychologist
    publicist publisher quarterback rapist rapper reporter representative republican researcher resident respondent
    scholar scientist screenwriter secretary senator sergeant sheriff singer sociologist soldier solicitor songwriter
    speaker spokesman spokesperson spokeswoman star strategist striker student superintendent surgeon survivor suspect
    teacher teammate technician therapist trader treasurer trooper trustee veteran victim volunteer winner witness
    worker writer youtuber offender owner member counterpart negotiator envoy whip billionaire businessman
    businesswoman chairmen commentator dj economist editor-in-chief freshman heir heiress historian humorist
    millionaire mobster nutritionist preacher psychic radiologist recruiter socialite statistician stylist tycoon
    undersecretary watchdog accountant alderman anaesthetist animator anthropologist archaeologist architect archivist
    astronomer auditor bailiff barrister bartender bassist biographer bookkeeper breeder broadcaster broker bureaucrat
    campaigner cardiologist cartoonist chaplain choreographer cinematographer comptroller conductor controller
    councillor councilmember councilor cricketer curator cyclist dentist dermatologist drummer ecologist electrician
    epidemiologist essayist financier fisherman footballer geneticist geologist golfer gymnast hacker hotelier
    illustrator immunologist industrialist influencer interpreter janitor jockey juror landlord librarian linguist
    lyricist magician magnate mathematician mechanic mediator microbiologist missionary monarch mountaineer
    neurologist neuroscientist newscaster notary oligarch ombudsman oncologist paediatrician paratrooper pathologist
    pediatrician pensioner pharmacist pianist plaintiff plumber podcaster postman pundit rancher realtor referee
    registrar restaurateur retiree salesman saleswoman sculptor selectman selectwoman shareholder shopkeeper skater
    skier soprano sprinter stockbroker streamer supervisor surfer surveyor swimmer tenor toxicologist translator
    trumpeter umpire veterinarian vicar violinist virologist waiter warden warlord weatherman whistleblower
    whistle-blower wrestler zoologist
  `),
]);

/** Roles that a company, country or club has as well as a person: beside a lone name they tell neither. */
export const ROLES_OF_ANY = setOf(`
  auditor boss broadcaster broker candidate champion contractor contributor controller counterpart defendant designer
  developer dictator host investor landlord leader mediator member moderator nominee observer operator organizer owner
  parent partner plaintiff prime producer publisher respondent ruler shareholder star trader trustee victim watchdog
  winner
`);

/** Offices by which news calls whoever holds them: "the president". One or two people of a story hold each. */
export const OFFICE_TITLES = setOf(`
  president premier chancellor king queen pope prince princess governor mayor senator congressman congresswoman
  minister ambassador sheriff bishop archbishop cardinal general
`);

/** Roles at the head of a country or body: beside a name they tell whom "the Kenyan leader" means further on. */
export const HEADSHIPS = setOf(`
  leader dictator ruler strongman director chief chairman chairwoman chairperson commissioner superintendent
`);

/** Members of parties: roles beside a name, adjectives in an organisation's. */
export const PARTIES = setOf('democrat republican libertarian');

/** What follows "secretary of" and its like in an office's name. */
export const OFFICES = setOf(`
  state staff defense defence treasury commerce labor energy education homeland war health
`);

/** Roles by which news varies the name of somebody it already speaks of; by others ("the judge") it rather means a new person. */
export const VARYING_ROLES = setOf(`
  actor actress star singer songwriter rapper musician comedian comic performer entertainer model presenter host
  author novelist director filmmaker producer athlete player striker midfielder defender goalkeeper quarterback boxer
  golfer billionaire businessman businesswoman mogul entrepreneur
`);

/** Roles that many have: only whoever was named last is called by them. */
export const COMMON_ROLES = setOf(`
  officer official agent soldier lawyer attorney prosecutor spokesman spokeswoman spokesperson aide adviser advisor
  witness victim suspect student teacher doctor nurse reporter journalist worker member resident volunteer activist
  expert researcher lawmaker candidate republican democrat parent patient friend driver detective deputy
`);
