import { setOf } from './word-list.ts';

/** The last word of a place's name. */
export const PLACE_HEADS = setOf(`
  airport avenue bay beach boulevard bridge building city coast county creek district drive falls forest gulf harbor
  heights highway hills hotel island islands lake mountain mountains ocean park peninsula plaza prison province
  republic ridge river road room sea springs square stadium state states station street strip territory tower towers
  town township valley village st ave blvd bar cafe pub restaurant grill lounge diner theatre theater cinema zone jail
  resort mall arena field canyon desert strait base elementary scotia aviv christi area fairgrounds gulch gorge lane
  vale
`);

/** Words that open a place's name. */
export const PLACE_OPENERS = setOf(`
  san santa los las new north south east west northern southern eastern western fort mount lake saint st port cape el
  upper lower central mid grand great middle puerto costa hong sri saudi sierra la baton palm des capitol
`);

/** Places without a head of their own beside the countries: US states and large cities, one word each. */
export const PLACES = setOf(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming america
  britain england scotland wales europe asia africa korea antarctica arctic atlantic pacific mediterranean moscow
  beijing london paris berlin rome madrid tokyo seoul pyongyang kabul baghdad tehran damascus jerusalem cairo delhi
  mumbai shanghai sydney melbourne toronto ottawa vancouver montreal brussels geneva vienna athens dublin kiev kyiv
  ankara istanbul manhattan brooklyn queens bronx harlem chicago houston philadelphia phoenix dallas austin denver
  seattle boston detroit memphis nashville portland baltimore milwaukee albuquerque tucson atlanta miami oakland
  minneapolis cleveland tampa orlando cincinnati pittsburgh honolulu newark buffalo hollywood benghazi gaza crimea
  kremlin caribbean bosnia aleppo ferguson hiroshima guantanamo midwest calif fla ariz conn ill mass mich minn nev
  okla ore tenn tex wash wis wyo ga pa va md ny dc essex prague zurich nairobi manila havana sacramento reno modesto
  tacoma cheyenne rockford joliet racine macon odessa rabat doha riyadh mecca kashmir
`);
