import { wordsIn } from './word-list.ts';

/**
 * Nouns that tell something that happens, as a verb does, in the singular, each behind the verb that tells the same where that is
 * another word. A noun behind a dash has no verb of its own.
 */
const NOUNS = `
abduct:abduction accuse:accusation acquit:acquittal address adopt:adoption agree:agreement announce:announcement
apologize:apology appeal appear:appearance appoint:appointment apprehend:apprehension approve:approval argue:argument
arrest arrive:arrival assassinate:assassination assault attack audit bomb:bombing breach break:break-in broadcast
burn:fire bury:burial buy:purchase call cancel:cancellation capture celebrate:celebration charge clash close:closure
collapse collide:collision complain:complaint concede:concession confer:conference confess:confession
confirm:confirmation convict:conviction crash cremate:cremation debate decide:decision declare:declaration defeat
delay deliver:delivery demonstrate:demonstration depart:departure deploy:deployment die:death discover:discovery
dismiss:dismissal disclose:disclosure divorce elect:election endorse:endorsement erupt:eruption escape
evacuate:evacuation exchange execute:execution exit expel:expulsion explode:explosion extradite:extradition
file:filing fight flood hack hear:hearing identify:identification impeach:impeachment inaugurate:inauguration
indict:indictment injure:injury inspect:inspection interview invade:invasion investigate:investigation join:accession
kidnap:kidnapping kill:killing land:landing launch leak leave lose:loss march marry:marriage marry:wedding
meet:meeting merge:merger murder negotiate:negotiation nominate:nomination open:opening operate:operation order
oust:ouster pass:passage perform:performance plead:plea premiere probe promise protest publish:publication raid rally
recall release relocate:relocation remark remove:removal report rescue resign:resignation respond:response
retire:retirement return rule:ruling sack:sacking search sell:sale sentence:sentencing settle:settlement
shoot:shooting sign:signing slay:slaying speak:speech stab:stabbing start state:statement step:resignation strike
sue:lawsuit surrender suspend:suspension swear:swearing-in testify:testimony threaten:threat topple:overthrow tour
trade transfer travel:trip uprise:uprising veto view:viewing visit vote withdraw:withdrawal win write:letter -accident
-trial -concert -debut -surgery -race -ban -bankruptcy -ballot -ceremony -championship -coup -crisis -deal -disaster
-drought -earthquake -episode -festival -funeral -game -hurricane -incident -inquest -inquiry -law -massacre -match
-memorial -mistrial -outbreak -pact -parade -petition -quake -referendum -riot -robbery -scandal -spill -storm -summit
-treaty -tsunami -verdict -victory -voicemail -war
`;

const rows = wordsIn(NOUNS).map((row): [verb: string | undefined, noun: string] => {
  const [verb = '', noun = verb] = row.split(':');
  return noun.startsWith('-') ? [undefined, noun.slice(1)] : [verb, noun];
});

const plural = (noun: string): string =>
  /[^aeiou]y$/u.test(noun)
    ? noun.replace(/y$/u, 'ies')
    : /(?:[sx]|[cs]h)$/u.test(noun)
      ? `${noun}${noun.endsWith('is') ? '' : 'es'}`
      : `${noun}s`;

/** Every form, lower case, of a noun that tells what happens, with its singular. */
export const EVENT_NOUNS: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([, noun]): [string, string][] => [
    [noun, noun],
    [plural(noun), noun],
  ]),
);

/** A verb and the nouns that tell the same: "resign" and "resignation". */
export const NOUNS_OF_VERBS: readonly (readonly [verb: string, noun: string])[] = rows.flatMap(([verb, noun]) =>
  verb === undefined ? [] : [[verb, noun] as const],
);
