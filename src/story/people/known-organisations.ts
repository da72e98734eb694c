const list = (...rows: string[]): ReadonlySet<string> => new Set(rows.join('|').split('|'));

/**
 * Organisations whose names look like no organisation's: companies and platforms called by one word, papers and broadcasters
 * called like places or persons, armed groups. Lower case, hyphens as blanks; those that news of any subject names.
 */
export const KNOWN_ORGANISATIONS = list(
  // Platforms and companies.
  'facebook|twitter|google|apple|amazon|microsoft|youtube|instagram|tiktok|snapchat|whatsapp|linkedin|reddit|netflix|spotify|uber',
  'lyft|airbnb|paypal|intel|nvidia|oracle|ibm|samsung|sony|huawei|alibaba|tencent|toyota|honda|volkswagen|tesla|boeing|airbus',
  'lockheed martin|northrop grumman|general electric|general motors|walmart|wal mart|costco|ikea|starbucks|nestle|unilever|pfizer',
  'moderna|merck|novartis|bayer|johnson & johnson|procter & gamble|goldman sachs|morgan stanley|jpmorgan chase|wells fargo|citigroup',
  'merrill lynch|charles schwab|ernst & young|price waterhouse|exxonmobil|chevron|gazprom|halliburton|monsanto|warner bros',
  'john deere|philip morris|abercrombie & fitch|ben & jerry|rolls royce|dow jones|eli lilly|marks & spencer|tyson foods|openai',
  // Papers, broadcasters and news sites.
  'reuters|bloomberg|politico|axios|breitbart|newsweek|vox|slate|salon|buzzfeed|vanity fair|daily beast|daily caller|daily mail',
  'daily kos|daily mirror|daily express|rolling stone|al jazeera|the hill|mother jones|drudge report|press tv|sky news|usa today',
  'vice news|national review|bbc|cnn|npr|wikipedia|wikileaks|netflix|infowars|christian science monitor|der spiegel|le monde',
  // Armed groups and movements.
  'al qaeda|al qaida|al shabab|al shabaab|boko haram|hezbollah|hizbollah|hamas|taliban|isis|isil|fatah|antifa|black lives matter',
  'ku klux klan|proud boys|oath keepers',
  // Offices of state that are named like places.
  'pentagon|white house|downing street|scotland yard|interpol|europol|nato|unesco|unicef|opec',
);
