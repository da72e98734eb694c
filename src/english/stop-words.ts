import { setOf } from './word-list.ts';

/** Words that carry grammar rather than content. */
export const FUNCTION_WORDS = setOf(`
  a an the this that these those some any each every either neither no not nor and or but if then than so as of at by
  for from in into on onto to with within without about above after again against between before below during over
  under up down off out through until upon while because since although though i me my mine myself we us our ours
  ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs
  themselves who whom whose which what when where why how am is are was were be been being have has had having do does
  did doing done will would shall should can could may might must ought here there all both few more most other such
  only own same too very just also even yet still s t d ll re ve m o dont doesnt didnt isnt arent wasnt werent hasnt
  havent hadnt wont wouldnt cant cannot couldnt shouldnt im ive youre theyre hes shes its thats whats whos lets vs
  versus
`);

/** Words with which people ask, and which no passage need hold: they name the kind of answer, not its subject. */
export const ASKING_WORDS = setOf(`
  tell show give find know please quote quotes quoted source sources article articles story stories outlet outlets
  passage exactly actually really ever say says said happen happened happens date dates day kind sort reason thing
  things something anything anyone anybody someone somebody person people event long many much old often far time want
  wants wanted think thinks thought talk talks talked talking mean means meant get gets got getting guy guys lol pls
  plz info information details latest update updates news together
`);

/** Those of them that may end a name: "Daily News", "Labor Day". */
export const NAMING_WORDS = setOf('show news story day people');
