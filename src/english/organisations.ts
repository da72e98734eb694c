import { setOf } from './word-list.ts';

/** The last word of an organisation's name, or its first before "of". */
export const ORGANISATION_HEADS = setOf(`
  academy administration agency airlines airways alliance army association assembly authority bank board bureau
  cabinet campaign cbs center centre chamber church club coalition college commission committee communications
  community company conference congress corp corporation corps council court department digital directorate division
  enterprises exchange federation force forces foundation fund group guard guild holdings hospital house inc
  industries initiative institute institution international journal laboratory laboratories league llc llp ltd
  magazine media ministry mission motors museum navy network networks news office orchestra organisation organization
  parliament partners partnership party pharmaceuticals police post press project radio records reserve school senate
  service services society stores studios syndicate system systems tabloid team technologies television times tribune
  trust union university watch gazette herald chronicle broadcasting caucus ministries studies patrol clinic nations
  solutions entertainment pictures plc co committees reserves echo argus advertiser weekly register standard observer
  examiner inquirer sentinel bulletin dispatch courier telegraph ledger monitor quarterly seminary institutes agencies
  universities pac brigade battalion regiment squad consortium cooperative qaeda qaida shabab al-sharia jihad
  philharmonic symphony ballet productions airline railways railroad live online newswire energy resources capital
  financial petroleum minerals brands telecom wireless chemicals biotech pharma assurance insurance ventures
  securities analytics logistics robotics aerospace therapeutics bancorp consulting labs foods software rovers
  wanderers albion hotspur athletic united fc afc
`);

/** What ends a company's name and is left out where it is known: "Acme Corp", "Acme". */
export const COMPANY_ENDINGS = setOf(`
  inc corp corporation co company ltd llc llp plc group holdings industries enterprises
`);

/** What a company's name tells of its trade behind the name of whoever founded it: "Hartigan Foods". */
export const TRADES = setOf(`
  airlines airways bank brands brewing capital chemicals energy entertainment financial foods insurance laboratories
  labs logistics media minerals motor motors partners petroleum pharmaceuticals pictures productions resources
  shipping software line lines ferries stores studios systems technologies ventures
`);

/** What only a company has, behind its name: "Hartigan shares". */
export const SHARES = setOf(`
  shares stock shareholders investors profits revenue revenues sales earnings stores factories plants
`);

/** Nouns that say of the name beside them that it is an organisation: "Acme, the charity", "the Acme organization". */
export const ORGANISATION_NOUNS = setOf(`
  agency airline association bank broadcaster brand bureau business campaign chain channel charity church club company
  conglomerate corporation firm foundation giant group hospital institute institution league magazine maker
  manufacturer network newspaper nonprofit non-profit operator organisation organization outlet party platform
  provider publication publisher retailer school site startup start-up station store studio supplier tabloid team
  think-tank union university website
`);

/** What an organisation has: "Acme's board". */
export const ORGANISATION_PARTS = setOf(`
  board ceo chairman chairwoman chair chief employees employee executives headquarters leadership members shareholders
  spokesman spokeswoman spokesperson staff website mission president founder co-founder customers investors revenue
`);

/** Acronyms that name no organisation. */
export const NO_ORGANISATION = setOf(`
  us usa uk eu un tv dna hiv aids ceo cfo coo da gps pdf faq am pm est edt pst gmt suv ufo ied ptsd lgbt lgbtq adhd id
  it ok dvd cd gdp ap-style rsvp asap diy nsfw vip pr hr ad bc iq mvp phd md jd ii iii iv vi r d i x covid covid-19 q
  a op ed la nyc dc pdt cst cdt mst mdt edt bst cet cest aest aedt utc et ct pt mps msps meps live rip go no yes rt ft
  aka eta fyi update breaking exclusive channel web internet i-v atm pc sat gpa pin sms url usb wifi swat dui pac rv
  wmd icbm mo lol omg sos
`);

/** Subjects that "and" joins into one organisation's name: "Food and Drug Administration". */
export const FIELDS = setOf(`
  food health science arts education trade immigration customs securities alcohol energy standards oceanic
`);

/**
 * Organisations whose names look like no organisation's: companies and platforms called by one word, papers and broadcasters
 * called like places or persons, armed groups. Lower case, hyphens as blanks; those that news of any subject names.
 */
export const KNOWN_ORGANISATIONS = new Set(
  Object.values({
    /** Platforms and companies. */
    companies: `
      facebook, twitter, google, apple, amazon, microsoft, youtube, instagram, tiktok, snapchat, whatsapp, linkedin,
      reddit, netflix, spotify, uber, lyft, airbnb, paypal, intel, nvidia, oracle, ibm, samsung, sony, huawei, alibaba,
      tencent, toyota, honda, volkswagen, tesla, boeing, airbus, lockheed martin, northrop grumman, general electric,
      general motors, walmart, wal mart, costco, ikea, starbucks, nestle, unilever, pfizer, moderna, merck, novartis,
      bayer, johnson & johnson, procter & gamble, goldman sachs, morgan stanley, jpmorgan chase, wells fargo,
      citigroup, merrill lynch, charles schwab, ernst & young, price waterhouse, exxonmobil, chevron, gazprom,
      halliburton, monsanto, warner bros, john deere, philip morris, abercrombie & fitch, ben & jerry, rolls royce,
      dow jones, eli lilly, marks & spencer, tyson foods, openai
    `,
    /** Papers, broadcasters and news sites. */
    outlets: `
      reuters, bloomberg, politico, axios, breitbart, newsweek, vox, slate, salon, buzzfeed, vanity fair, daily beast,
      daily caller, daily mail, daily kos, daily mirror, daily express, rolling stone, al jazeera, the hill,
      mother jones, drudge report, press tv, sky news, usa today, vice news, national review, bbc, cnn, npr, wikipedia,
      wikileaks, netflix, infowars, christian science monitor, der spiegel, le monde
    `,
    /** Armed groups and movements. */
    groups: `
      al qaeda, al qaida, al shabab, al shabaab, boko haram, hezbollah, hizbollah, hamas, taliban, isis, isil, fatah,
      antifa, black lives matter, ku klux klan, proud boys, oath keepers
    `,
    /** Offices of state that are named like places. */
    offices: `
      pentagon, white house, downing street, scotland yard, interpol, europol, nato, unesco, unicef, opec
    `,
  }).flatMap((names) => names.trim().split(/\s*,\s+/u)),
);

/** Nouns by which news calls an organisation that it has just named; others ("the website", "the school") may be another's. */
export const NAMED_AGAIN = setOf(`
  organisation organization company firm group charity agency nonprofit non-profit foundation union association club
  network bank university council department party team studio label airline retailer publisher broadcaster newspaper
`);
