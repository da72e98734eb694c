/** Word lists of the people step, lower case, without full stops; each is one idea of what a capitalised word can be. */
const list = (...rows: string[]): ReadonlySet<string> => new Set(rows.join(' ').split(' '));

/** Titles that anybody may have: they name nobody's role. */
export const COURTESIES = list('mr mrs ms miss sir madame lady dame hon');

/** Stand before a surname and are part of how news names a person; with the gender they tell. */
export const HONORIFICS: ReadonlyMap<string, 'female' | 'male' | 'unknown'> = new Map([
  ...['mr', 'sir', 'lord', 'king', 'prince', 'duke', 'father'].map((word): [string, 'male'] => [word, 'male']),
  ...['mrs', 'ms', 'miss', 'madame', 'lady', 'dame', 'queen', 'princess', 'duchess', 'sister'].map(
    (word): [string, 'female'] => [word, 'female'],
  ),
  ...(
    'dr prof professor president judge justice sen senator rep representative gov governor mayor congressman ' +
    'congresswoman chancellor premier pope rev reverend rabbi imam bishop archbishop cardinal gen general lt lieutenant ' +
    'col colonel maj major capt captain sgt sergeant adm admiral cpl corporal pvt officer detective det deputy sheriff ' +
    'minister secretary ambassador attorney speaker hon dj mp msp mep pm'
  )
    .split(' ')
    .map((word): [string, 'unknown'] => [word, 'unknown']),
  ['congressman', 'male'],
  ['congresswoman', 'female'],
]);

/** Honorifics and shortened first names that keep their full stop inside a name. */
export const DOTTED = list(
  'mr mrs ms dr prof sen rep gov rev gen lt col maj capt sgt adm cpl pvt det hon st jr sr messrs',
);

/** Letters behind a name that tell a degree, an order or an office. */
export const POST_NOMINALS = list('kc qc sc mp msp mep td mbe obe cbe kbe dbe phd md esq cpa rn dds frs');

/** What a person is or does: before a name ("actor Jane Roe"), or the head of an apposition ("Jane Roe, a lawyer"). */
export const ROLES = list(
  'actor actress activist adviser advisor advocate agent aide ambassador analyst anchor announcer archbishop artist assistant',
  'astronaut athlete attorney author banker biologist bishop blogger boss candidate captain celebrity ceo cfo chair chairman',
  'chairperson chairwoman champion chancellor chef chemist chief coach co-chair co-creator co-founder cofounder co-host co-star',
  'costar co-owner co-worker colonel columnist comedian comic commander commissioner composer congressman congresswoman',
  'consultant contractor coordinator coroner correspondent councilman councilwoman counsel counselor critic dancer dean',
  'defendant democrat deputy designer detective developer dictator diplomat director doctor driver economist editor engineer',
  'entrepreneur executive expert farmer filmmaker firefighter founder frontman general goalkeeper governor guitarist historian',
  'host hostess informant inmate inspector instructor investigator investor journalist judge jurist justice lawmaker lawyer',
  'leader lecturer legislator libertarian lieutenant lobbyist magistrate manager mayor meteorologist midfielder minister model',
  'mogul moderator monk musician nominee novelist nun nurse observer officer official organizer owner painter paramedic parent',
  'partner pastor patient philanthropist philosopher photographer physician physicist pilot pitcher player playwright poet',
  'policeman policewoman politician pollster pope premier presenter president priest prime principal producer professor',
  'programmer prosecutor psychiatrist psychologist publicist publisher quarterback rapist rapper reporter representative',
  'republican researcher resident respondent scholar scientist screenwriter secretary senator sergeant sheriff singer sociologist',
  'soldier solicitor songwriter speaker spokesman spokesperson spokeswoman star strategist striker student superintendent',
  'surgeon survivor suspect teacher teammate technician therapist trader treasurer trooper trustee veteran victim volunteer',
  'winner witness worker writer youtuber offender owner member counterpart negotiator envoy whip billionaire businessman',
  'businesswoman chairmen commentator dj economist editor-in-chief freshman heir heiress historian humorist millionaire mobster',
  'nutritionist preacher psychic radiologist recruiter socialite statistician stylist tycoon undersecretary watchdog',
  'accountant alderman anaesthetist animator anthropologist archaeologist architect archivist astronomer auditor bailiff',
  'barrister bartender bassist biographer bookkeeper breeder broadcaster broker bureaucrat campaigner cardiologist',
  'cartoonist chaplain choreographer cinematographer comptroller conductor controller councillor councilmember councilor',
  'cricketer curator cyclist dentist dermatologist drummer ecologist electrician epidemiologist essayist financier',
  'fisherman footballer geneticist geologist golfer gymnast hacker hotelier illustrator immunologist industrialist',
  'influencer interpreter janitor jockey juror landlord librarian linguist lyricist magician magnate mathematician',
  'mechanic mediator microbiologist missionary monarch mountaineer neurologist neuroscientist newscaster notary oligarch',
  'ombudsman oncologist paediatrician paratrooper pathologist pediatrician pensioner pharmacist pianist plaintiff plumber',
  'podcaster postman pundit rancher realtor referee registrar restaurateur retiree salesman saleswoman sculptor selectman',
  'selectwoman shareholder shopkeeper skater skier soprano sprinter stockbroker streamer supervisor surfer surveyor',
  'swimmer tenor toxicologist translator trumpeter umpire veterinarian vicar violinist virologist waiter warden warlord',
  'weatherman whistleblower whistle-blower wrestler zoologist',
);

/** Roles that a company, country or club has as well as a person: beside a lone name they tell neither. */
export const ROLES_OF_ANY = list(
  'auditor boss broadcaster broker candidate champion contractor contributor controller counterpart defendant designer developer',
  'dictator host investor landlord leader mediator member moderator nominee observer operator organizer owner parent partner',
  'plaintiff prime producer publisher respondent ruler shareholder star trader trustee victim watchdog winner',
);

/** Offices by which news calls whoever holds them: "the president". One or two people of a story hold each. */
export const OFFICE_TITLES = list(
  'president premier chancellor king queen pope prince princess governor mayor senator congressman congresswoman minister',
  'ambassador sheriff bishop archbishop cardinal general',
);

/** Roles at the head of a country or body: beside a name they tell whom "the Kenyan leader" means further on. */
export const HEADSHIPS = list(
  'leader dictator ruler strongman director chief chairman chairwoman chairperson commissioner superintendent',
);

/** Members of parties: roles beside a name, adjectives in an organisation's. */
export const PARTIES = list('democrat republican libertarian');

/** Kin and other bonds; with the gender of the one so called. */
export const RELATIONS: ReadonlyMap<string, 'female' | 'male' | 'unknown'> = new Map([
  ...'wife mother daughter sister girlfriend aunt niece grandmother granddaughter fiancée fiancee widow mom mum stepmother stepdaughter'
    .split(' ')
    .map((word): [string, 'female'] => [word, 'female']),
  ...'husband father son brother boyfriend uncle nephew grandfather grandson fiancé widower dad stepfather stepson'
    .split(' ')
    .map((word): [string, 'male'] => [word, 'male']),
  ...'spouse partner cousin friend neighbor neighbour colleague roommate sibling child parent twin successor predecessor'
    .split(' ')
    .map((word): [string, 'unknown'] => [word, 'unknown']),
]);

/** The last word of an organisation's name, or its first before "of". */
export const ORGANISATION_HEADS = list(
  'academy administration agency airlines airways alliance army association assembly authority bank board bureau cabinet',
  'campaign cbs center centre chamber church club coalition college commission committee communications community company',
  'conference congress corp corporation corps council court department digital directorate division enterprises exchange',
  'federation force forces foundation fund group guard guild holdings hospital house inc industries initiative institute',
  'institution international journal laboratory laboratories league llc llp ltd magazine media ministry mission motors museum',
  'navy network networks news office orchestra organisation organization parliament partners partnership party pharmaceuticals',
  'police post press project radio records reserve school senate service services society stores studios syndicate system',
  'systems tabloid team technologies television times tribune trust union university watch gazette herald chronicle',
  'broadcasting caucus ministries studies patrol clinic nations solutions entertainment pictures plc co committees reserves',
  'weekly register standard observer examiner inquirer sentinel bulletin dispatch courier telegraph ledger monitor quarterly',
  'seminary institutes agencies universities pac brigade battalion regiment squad consortium cooperative qaeda qaida shabab',
  'al-sharia jihad philharmonic symphony ballet productions airline railways railroad live online newswire',
  'assurance insurance ventures securities analytics logistics robotics aerospace therapeutics bancorp consulting labs foods software',
  'rovers wanderers albion hotspur athletic united fc afc',
);

/** Nouns that say of the name beside them that it is an organisation: "Acme, the charity", "the Acme organization". */
export const ORGANISATION_NOUNS = list(
  'agency airline association bank broadcaster brand bureau business campaign chain channel charity church club company',
  'conglomerate corporation firm foundation giant group hospital institute institution league magazine maker manufacturer',
  'network newspaper nonprofit non-profit operator organisation organization outlet party platform provider publication',
  'publisher retailer school site startup start-up station store studio supplier tabloid team think-tank union university website',
);

/** What an organisation has: "Acme's board". */
export const ORGANISATION_PARTS = list(
  'board ceo chairman chairwoman chair chief employees employee executives headquarters leadership members shareholders',
  'spokesman spokeswoman spokesperson staff website mission president founder co-founder customers investors revenue',
);

/** The last word of a place's name. */
export const PLACE_HEADS = list(
  'airport avenue bay beach boulevard bridge building city coast county creek district drive falls forest gulf harbor heights',
  'highway hills hotel island islands lake mountain mountains ocean park peninsula plaza prison province republic ridge river',
  'road room sea springs square stadium state states station street strip territory tower towers town township valley village',
  'zone jail resort mall arena field canyon desert strait base elementary scotia aviv christi area fairgrounds gulch gorge lane vale',
);

/** The last word of the name of an event, law, work, prize or people: neither a person nor an organisation. */
export const THING_HEADS = list(
  'accord act age agreement amendment americans award awards bible bill book bowl calendar carolina championship christmas code',
  'constitution crisis cup day deal declaration eve era election festival games holocaust initiative koreans law league list',
  'memo memos emails servers men month night olympics oscar oscars prize pact people plan primary protocol reform report revolution scandal series show',
  'agenda movement web poll debate rights parties partiers girls boys candidates plans',
  'song summit tour treaty trial war week year doctrine resolution edition episode season report files papers trophy fire wildfire blaze flood',
);

/** What is named after who wrote or said it. */
export const WRITINGS = list('memo memos email emails letters papers tapes tweets files');

/** Words that open a place's name. */
export const PLACE_OPENERS = list(
  'san santa los las new north south east west northern southern eastern western fort mount lake saint st port cape el',
  'upper lower central mid grand great middle puerto costa hong sri saudi sierra la baton palm des capitol',
);

/** Places without a head of their own beside the countries: US states and large cities, one word each. */
export const PLACES = list(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas',
  'kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma',
  'oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming america britain england scotland wales',
  'europe asia africa korea antarctica arctic atlantic pacific mediterranean moscow beijing london paris berlin rome madrid tokyo',
  'seoul pyongyang kabul baghdad tehran damascus jerusalem cairo delhi mumbai shanghai sydney melbourne toronto ottawa vancouver',
  'montreal brussels geneva vienna athens dublin kiev kyiv ankara istanbul manhattan brooklyn queens bronx harlem chicago houston',
  'philadelphia phoenix dallas austin denver seattle boston detroit memphis nashville portland baltimore milwaukee albuquerque',
  'tucson atlanta miami oakland minneapolis cleveland tampa orlando cincinnati pittsburgh honolulu newark buffalo hollywood',
  'benghazi gaza crimea kremlin caribbean bosnia aleppo ferguson hiroshima guantanamo midwest calif fla ariz conn ill mass mich',
  'minn nev okla ore tenn tex wash wis wyo ga pa va md ny dc essex prague zurich nairobi manila havana sacramento reno modesto',
  'tacoma cheyenne rockford joliet racine macon odessa rabat doha riyadh mecca kashmir',
);

/** Peoples, faiths, parties and languages: adjectives that are no name of their own. */
export const ADJECTIVES = list(
  'american african asian european british english scottish welsh irish french german italian spanish portuguese greek russian',
  'chinese japanese korean indian pakistani iranian iraqi israeli palestinian syrian saudi turkish egyptian afghan ukrainian polish',
  'canadian mexican brazilian cuban venezuelan australian dutch swedish norwegian danish finnish swiss austrian hungarian arab',
  'jewish christian muslim islamic catholic protestant evangelical mormon hispanic latino latina black white democratic republican',
  'democrat democrats republicans republican libertarian communist nazi tory tories labour conservative congressional presidential federal national international',
  'americans russians chinese muslims christians jews catholics koreans iranians israelis palestinians africans asians europeans',
  'latinos hispanics indians europeans britons former acting interim deputy assistant associate senior junior vice chief prime lead top executive general first',
);

/** Days, months and feasts. */
export const CALENDAR = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october',
  'november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter thanksgiving halloween hanukkah ramadan',
  'mon tue wed thu fri sat sun',
);

/** Months that are surnames too: "Theresa May". */
export const MONTH_SURNAMES = list('may march august');

/** Function words and months that are given names too, before a surname. */
export const GIVEN_FUNCTION_WORDS = list('will drew jan april june august may');

/** Acronyms that name no organisation. */
export const NO_ORGANISATION = list(
  'us usa uk eu un tv dna hiv aids ceo cfo coo da gps pdf faq am pm est edt pst gmt suv ufo ied ptsd lgbt lgbtq adhd id it ok',
  'dvd cd gdp ap-style rsvp asap diy nsfw vip pr hr ad bc iq mvp phd md jd ii iii iv vi r d i x covid covid-19 q a op ed la nyc dc',
  'pdt cst cdt mst mdt edt bst cet cest aest aedt utc et ct pt mps msps meps live rip go no yes rt ft aka eta fyi',
  'update breaking exclusive channel web internet i-v atm pc sat gpa pin sms url usb wifi swat dui pac rv wmd icbm mo lol omg sos',
);

/** Particles inside a surname. */
export const PARTICLES = list('de da del della der den di du la le van von bin ibn al el ben st ter dos');

/** Generations after a name. */
export const SUFFIXES = list('jr sr ii iii iv');

/** What follows "secretary of" and its like in an office's name. */
export const OFFICES = list('state staff defense defence treasury commerce labor energy education homeland war health');

/** Subjects that "and" joins into one organisation's name: "Food and Drug Administration". */
export const FIELDS = list(
  'food health science arts education trade immigration customs securities alcohol energy standards oceanic',
);
