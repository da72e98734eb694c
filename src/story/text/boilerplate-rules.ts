import { ANY_MONTH } from '../../english/months.ts';
import { ANY_WEEKDAY } from '../../english/weekdays.ts';

/** Why a line is not the article's own prose. */
export type BoilerplateRule =
  | 'advert'
  | 'credit'
  | 'caption'
  | 'headline'
  | 'link'
  | 'embed'
  | 'navigation'
  | 'notice'
  | 'byline'
  | 'skip';

/** One way in which pages print boilerplate. `pattern` is tried on one sentence or one line, trimmed. */
export interface BoilerplatePattern {
  readonly rule: BoilerplateRule;
  readonly why: string;
  /** A line that the pattern matches. */
  readonly example: string;
  readonly pattern: RegExp;
  /** What every match has somewhere: where a line lacks it, which is told much sooner, the pattern need not be tried. */
  readonly needs?: RegExp;
}

/** How news pages word what surrounds an article. Anchored at the line's start wherever prose could hold the same words. */
export const BOILERPLATE_PATTERNS: readonly BoilerplatePattern[] = [
  {
    rule: 'advert',
    why: 'a pitch for a newsletter, an app or a subscription, in the imperative',
    example: 'Sign up for our morning newsletter.',
    pattern:
      /^["'“‘]?(?:please\s+)?(?:sign\s?up|subscribe|register|join|download|get|click|tap|donate|support)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?\s+(?:alerts?|updates?)|(?:our|the|free)\s+app|app\s+store|google\s+play|subscri(?:be|ption|bers?)|free\s+trial|now|today|alerts?|journalism|here)\b[\s!.:→»>]*\P{L}*$/iu,
  },
  {
    rule: 'advert',
    why: "an invitation to the outlet's own newsletter",
    example: 'Register to our weekly newsletter, The Tide',
    pattern: /^\P{L}*(?:sign\s?up|subscribe|register)\s+(?:now\s+)?(?:to|for)\s+our\b.{0,60}\bnewsletters?\b/iu,
  },
  {
    rule: 'advert',
    why: 'a button of a pitch',
    example: 'SUBSCRIBE NOW',
    pattern:
      /^\P{L}*(?:subscribe|sign\s?up|log\s?in|register|join|donate|shop|buy|order|learn\s+more)(?:\s+(?:now|here|today|free|us))?\P{L}*$/iu,
  },
  {
    rule: 'advert',
    why: 'a newsletter promised to an inbox',
    example: 'The best of the coast, delivered to your inbox.',
    needs: /your/iu,
    pattern: /\b(?:delivered|sent|straight|right|directly)\b.{0,40}\bto\s+your\s+(?:inbox|email|phone)\b/iu,
  },
  {
    rule: 'advert',
    why: 'a call to click, in capitals or not',
    example: 'Click here for the tide tables.',
    needs: /click/iu,
    pattern: /(?:^|\b(?:users|reading|more|story|video|news)\b.{0,20})\bclick\s+here\b/iu,
  },
  {
    rule: 'advert',
    why: 'the label of an advertising slot, or that the story goes on below one',
    example: 'Story continues below advertisement',
    pattern:
      /^\P{L}*(?:advert(?:isement|ising)?|sponsored(?:\s+content)?|paid\s+content|promoted|(?:story|article)\s+continues\s+(?:below|after).*)\P{L}*$/iu,
  },
  {
    rule: 'advert',
    why: 'an invitation to follow the outlet',
    example: 'Follow Lena Brandt on Instagram.',
    pattern:
      /^(?:(?:like|find|join)\s+(?:us|(?:the|our)\s\S+)|follow\s+(?:\S+\s+){0,5}?\S+)\s+(?:on|at)\s+(?:facebook|twitter|x|instagram|threads|bluesky|tiktok|youtube|whatsapp|google\s+news)\b/iu,
  },
  {
    rule: 'credit',
    why: "a photographer's or agency's credit line",
    example: 'Photo: Lena Brandt',
    pattern:
      /^\(?\s*(?:photo(?:graph)?|image|picture|illustration|video|file\s+photo|credit|source|courtesy)s?(?:\s+(?:credit|courtesy|source))?\s*(?::|by\s+\p{Lu}|courtesy\b|via\s)/iu,
  },
  {
    rule: 'credit',
    why: 'a picture agency named with a slash or in closing brackets',
    example: 'The wreck at dawn. Lena Brandt/Getty Images',
    needs: /[/(]/u,
    pattern:
      /(?:\p{L}\s?\/\s?(?:getty(?:\s+images)?|ap(?:\s+(?:photo|images))?|afp|reuters|shutterstock|wireimage|filmmagic|epa|bloomberg)\b|\b(?:ap\s+photo|reuters|afp|getty\s+images|shutterstock)\s?\/\s?\p{Lu}|\((?:getty(?:\s+images)?|shutterstock|reuters|ap\s+photo|afp)\)\P{L}*$)/iu,
  },
  {
    rule: 'link',
    why: 'a teaser for another story',
    example: 'More: How the tide turned',
    pattern:
      /^\P{L}*(?:(?:more|read|see|also)(?=\s?[:|»→>])|read\s+(?:more|also|next|the\s+full)|also\s+read|related(?:\s+(?:stories|articles?|news|content|coverage))?|see\s+also|more\s+(?:on|from|stories|news)|watch(?:\s+(?:now|live|more|also|next))?|listen|must\s+read|recommended|you\s+(?:may|might)\s+(?:also\s+)?like|up\s+next|dig\s+deeper|go\s+deeper)\s*(?:[:|»→>–—-]|\P{L}*$)/iu,
  },
  {
    rule: 'link',
    why: 'an address and nothing else',
    example: 'https://harbour.example/ferry',
    pattern: /^(?:https?:\/\/|www\.)\S+$/iu,
  },
  {
    rule: 'embed',
    why: 'what a social network prints around an embedded post',
    example: 'View this post on Instagram',
    pattern:
      /^\P{L}*(?:view\s+this\s+(?:post|profile|photo|video)\s+on\b|view\s+on\s+(?:instagram|twitter|facebook|x)\b|a\s+(?:post|video|photo)\s+(?:shared|posted)\s+by\b|this\s+(?:post|tweet|content)\s+(?:is\s+not|was\s+deleted|cannot)|embed(?:ded)?\s+(?:tweet|post|video)|(?:pic\.)?(?:twitter|x|t\.co|instagram)\.com\/)/iu,
  },
  {
    rule: 'embed',
    why: 'the signature of an embedded post',
    example: '— Lena Brandt (@lenab) April 9, 2021',
    pattern: /^[—–-]\s?.{1,60}\(@\w{1,30}\)(?:\s.{0,40})?$/u,
  },
  {
    rule: 'navigation',
    why: "a section's or menu's label",
    example: 'Most Read',
    pattern:
      /^\P{L}*(?:(?:latest|recent|popular|trending|top|featured|more|related|other)\s+(?:posts?|news|stories|articles?|videos?|now|headlines)|don['’]t\s+miss|most\s+(?:read|popular|viewed|shared)|trending|home(?:page)?|menu|search|share(?:\s+(?:this|on|via)\b.{0,40})?|tweet|print|email|comments?(?:\s+\(\d+\))?|leave\s+a\s+(?:comment|reply)|tags?|topics?|back\s+to\s+top|skip\s+to\s+.{1,30}|show\s+more|load\s+more|previous(?:\s+(?:article|post))?|next(?:\s+(?:article|post))?|editor['’]?s['’]?\s+picks?|in\s+this\s+(?:article|story)|table\s+of\s+contents|key\s+(?:points|takeaways))\P{L}*$/iu,
  },
  {
    rule: 'advert',
    why: 'a paywall',
    example: 'This content is for subscribers only.',
    pattern:
      /^(?:this\s+(?:content|article|story|page|feature|video)\s+is\s+(?:only\s+|exclusively\s+)?(?:available\s+)?(?:for|to)\s+(?:paying\s+|our\s+)?(?:subscribers?|members?|registered)|(?:please\s+)?(?:create|open|start|make)\s+(?:a|an|your)\s+(?:free\s+)?(?:account|trial|subscription)\b|unlock\s+(?:this|the|all|unlimited|full)\b|already\s+(?:a|an|have\s+an?)\s+(?:\p{L}+\s)?(?:subscriber|member|account|subscription)\b|(?:please\s+)?(?:log|sign)\s+in\s+(?:or\s|to\s+(?:continue|read|view|your|comment|see|access|watch|keep)\b)|to\s+(?:continue|keep|go\s+on)\s+reading\b|(?:please\s+)?(?:subscribe|register)\s+(?:now\s+)?to\s+(?:read|continue|get|access|keep)\b|you(?:['’]ve|\s+have)\s+(?:reached|used|read)\s+(?:your|all|the)\b.{0,40}\b(?:articles?|limit|stories)\b|get\s+(?:unlimited|full|complete)\s+(?:digital\s+)?access|cancel\s+(?:at\s+)?any\s?time\b)/iu,
  },
  {
    rule: 'advert',
    why: "a plea for money for the outlet's work",
    example: 'If you value it, please consider making a gift to our newsroom.',
    needs: /support|consider|donat|contribut|gift/iu,
    pattern:
      /(?:^(?:please\s+)?support\s+(?:our|us|independent|local|quality|free|the\s+\p{Lu})\b.{0,60}\b(?:journalism|newsroom|news|reporting|outlet|website)\b|\bplease\s+consider\s+(?:\p{L}+ing\s|an?\s+(?:donation|gift|subscription)|us\b)|^(?:make|give)\s+an?\s+(?:\p{L}+[\s-]){0,2}(?:donation|contribution|gift)\b)/iu,
  },
  {
    rule: 'notice',
    why: 'a commission for what is bought',
    example: 'This article contains affiliate links, we may receive a commission.',
    needs: /affiliate|commission/iu,
    pattern:
      /(?:\b(?:contains?|includes?|uses?)\s+(?:an?\s+)?affiliate\s+links?\b|\b(?:we|\p{Lu}\p{L}+)\s+may\s+(?:receive|earn|get|collect)\s+an?\s+(?:\p{L}+\s)?(?:commission|share)\b)/iu,
  },
  {
    rule: 'notice',
    why: "what the page asks of the reader's browser",
    example: 'Enable JavaScript to view this page.',
    needs: /javascript|browser|cookies|ad\s?-?blocker|notifications/iu,
    pattern:
      /^(?:(?:please\s+)?(?:enable|allow|turn\s+(?:on|off)|switch\s+(?:on|off)|disable)\s+(?:your\s+)?(?:javascript|cookies|notifications|ad\s?-?blockers?)|(?:your|this)\s+browser\s+(?:does|is|may|has)|(?:you\s+need\s+to\s+enable\s+)?javascript\s+(?:is|must|to)\b|(?:accept|manage|reject)\s+(?:all\s+)?cookies)/iu,
  },
  {
    rule: 'notice',
    why: 'where to listen or watch',
    example: 'Listen to Morning Tide live at 9 on Radio Hull.',
    pattern:
      /^(?:listen\s+(?:to|live|now|back)|tune\s+in|watch\s+(?:the\s+)?(?:video|clip|full|live|our))\b.{0,100}\b(?:live\s+(?:at|on|from)\b|(?:podcasts?|spotify|youtube|iplayer|catch[\s-]up|episodes?|on\s+demand)\b|(?:below|above|here)[.:!]*$)/iu,
  },
  {
    rule: 'notice',
    why: 'a line of help that closes a report',
    example: 'If you have been affected by this story, call the helpline on 0800 000.',
    needs: /you/iu,
    pattern:
      /^if\s+you(?:\s+or\s+(?:someone|anyone|somebody)\s+you\s+know)?(?:['’]ve|\s+have|\s+has|\s+is|\s+are|\s+were|\s+need|['’]re)\b.{0,160}(?:\b(?:call|contact|visit|text)\b.{0,60}(?:\d{3}|\.(?:org|com|gov|uk)\b)|\b(?:helpline|hotline|samaritans|lifeline)\b)/iu,
  },
  {
    rule: 'caption',
    why: 'a caption that says who stands where, or which picture this is',
    example: 'Mayor Lena Brandt, left, greets a sailor in Ostholm.',
    needs: /left|right|cent|photo|image|picture|credit|seen|file|above|below|front|back/iu,
    pattern:
      /(?:^.{0,120}\p{Lu}[\p{L}.'’-]+,?\s(?:\((?:far\s|second\s(?:from\s)?)?(?:left|right|cent(?:er|re)|pictured|front|back)\)|,?(?<=,\s)(?:far\s|second\sfrom\s(?:the\s)?|second\s)?(?:left|right|cent(?:er|re)),)|^(?:(?:From|From\s+the)\s+left|Left\s+to\s+right|From\s+left\s+to\s+right|Clockwise\s+from\b.{0,30}|Pictured|Above|Below|Top|Bottom|File(?:\s+photo)?)\s*:|\((?:[Cc]redit|[Ff]ile|[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]ourtesy)\b[^()]{0,80}\)\P{L}*$|\b[Ii]n\s+(?:this|an?)\s+(?:(?:file|undated|handout|combination|combo|archive|aerial)\s+(?:photo|image|picture|photograph)|(?:photo|image|picture|photograph|frame|still)\s+(?:provided|taken|released|made|from|obtained|issued)\b)|\b(?:is|are)\s+(?:seen|pictured|shown)\s+(?:here\b|in\s+(?:this|an?)\s+(?:file|undated|handout|photo|image|picture)))/u,
  },
  {
    rule: 'notice',
    why: 'market-data and syndication notices',
    example: 'Market data provided by Tidewater Feeds.',
    needs: /suppl|provid|power|delay/iu,
    pattern:
      /(?:^(?:stock\s+)?quotes\s+delayed\b|\b(?:stock\s+)?(?:quotes|market\s+data|data|news)(?:\s+(?:&|and)\s+\p{L}+)?\s+(?:is\s+|are\s+)?(?:supplied|provided|powered|delayed)\s+(?:by|at\s+least)\b)/iu,
  },
  {
    rule: 'notice',
    why: 'terms, cookies and rights',
    example: 'We use cookies to improve your experience.',
    pattern:
      /^(?:we\s+(?:and\s+our\s+partners\s+)?use\s+cookies|by\s+(?:accessing|using|continuing|signing|clicking|subscribing)\b.{0,60}\byou(?:['’]re)?\s+(?:agree|accept|consent)|(?:our\s+|see\s+our\s+)?privacy\s+(?:policy|notice)|terms\s+(?:of|and|&)\s+(?:service|use|conditions)|this\s+(?:site|website|material|content)\s+(?:uses|is\s+protected|may\s+not)|(?:©|\(c\)|copyright)\s|all\s+rights\s+reserved)/iu,
  },
  {
    rule: 'notice',
    why: 'who else worked on the report',
    example: '(Reporting by Lena Brandt; editing by Jon Ek)',
    needs: /contribut|report|edit/iu,
    pattern:
      /^(?:(?:the\s+)?[\p{Lu}][\p{L}.,'’&\s–-]{1,200}\s+contributed\s+(?:to\s+this\s+(?:report|story|article)|reporting\b|from\s+\p{Lu}[\p{L}.]+$)|\(?(?:(?:additional\s+)?report(?:ing|ed)|writing|compiled)\s+by\b.{1,160}|\(?editing\s+by\b)/iu,
  },
  {
    rule: 'notice',
    why: 'corrections of record, and what was done to the text',
    example: 'This article originally appeared on Hull Live.',
    needs: /this|correct|clarif|editor|citation|refresh|check/iu,
    pattern:
      /^(?:(?:a\s+version\s+of\s+)?this\s+(?:story|article|post|piece|report|obituary|live\s+blog)\s+(?:(?:has\s+been|was|is|will\s+be)\s+(?:updated|corrected|amended|clarified|revised|edited|originally|first|republished|published\s+(?:in\s+partnership|with|under|courtesy))|(?:originally|first)\s+appeared|appears\s+in\s+print)|citation:\s|this\s+is\s+a\s+(?:developing|breaking)\s+(?:news\s+)?story|(?:please\s+)?(?:check\s+back|refresh)\b.{0,40}\b(?:updates?|latest|page)\b|this\s+(?:interview|transcript|conversation)\s+(?:has\s+been|was)\s+(?:lightly\s+)?(?:edited|condensed)|an?\s+(?:earlier|previous)\s+version\s+of\s+this\b|(?:an?|the)\s+(?:correction|clarification)\s+was\s+(?:made|added|published)\b|(?:correction|clarification|editor['’]s\s+note)(?:\s*\([^)]{1,40}\))?:)/iu,
  },
  {
    rule: 'notice',
    why: 'how to reach the writer',
    example: 'Lena Brandt may be reached at lena@harbour.example.',
    pattern:
      /^(?:Write\s+to|Reach|Contact|E-?mail)\s+(?:(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}|(?:him|her|them|us|me|the\s+\p{Ll}+)\s+(?:directly\s+)?)(?:at|on|via)\s.{0,60}[@\d]|^(?:(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}|(?:He|She|They|You)\s+)(?:can|may)\s+be\s+(?:reached|contacted|e-?mailed|followed)\s+(?:at|on|by|via)\s|^More\s+about\s+(?:\p{Lu}[\p{L}.'’-]*\s?){2,4}$/u,
  },
  {
    rule: 'notice',
    why: 'the invitation to comment or to send a story in',
    example: 'Have a tip for our desk?',
    pattern:
      /^(?:(?:got|have)\s+(?:a|an|any|some)\s.{0,40}\b(?:story|stories|tips?|news|questions?|views?|comments?)\b.{0,40}\?|(?:like|love|liked|enjoyed?|enjoying)\s+(?:this|what)\s.{0,40}\?|we(?:['’]d|\s+would|\s+want\s+to)\s+(?:love\s+to\s+)?hear\s+(?:from\s+you|your)|send\s+us\s+your\b|join\s+the\s+(?:conversation|discussion|debate)\b|share\s+your\s+(?:thoughts|views|story)\b|comments\s+are\s+(?:now\s+)?closed)/iu,
  },
  {
    rule: 'byline',
    why: 'the writer',
    example: 'By Lena Brandt | May 30, 2019',
    pattern:
      /^(?:[Bb]y|BY)[:\s]+(?:(?:\p{Lu}[\p{L}.'’-]*\s?){2,5}(?:(?:,|\||and|for)\s?.{0,60})?|.{2,60}\s[|•·]\s.{0,60})$/u,
  },
  {
    rule: 'byline',
    why: 'when the page was published: a date and nothing else',
    example: 'Published April 9, 2021 at 8:15 a.m.',
    pattern: new RegExp(
      `^(?:last\\s+)?(?:published|updated|posted|modified)(?=.*\\d)(?:\\s+(?:on|at))?[:\\s]\\s*(?:(?:(?:${ANY_MONTH}|${ANY_WEEKDAY})\\.?|\\d[\\d:./-]{0,9}(?:st|nd|rd|th|[ap]m)?|[ap]\\.?m\\.?|at|on|ago|minutes?|hours?|days?|[a-z]{2,4}t)(?:[\\s,|·•–-]+|$))+$`,
      'iu',
    ),
  },
  {
    rule: 'byline',
    why: "a day in full and nothing else: the page's, or a heading over what happened on it",
    example: 'Tuesday, 5 March 2024',
    pattern: new RegExp(
      `^(?:${ANY_WEEKDAY}\\.?,?\\s)?(?:${ANY_MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?|\\d{1,2}(?:st|nd|rd|th)?\\s${ANY_MONTH}\\.?,?)\\s(?:19|20)\\d\\d$`,
      'iu',
    ),
  },
  {
    rule: 'byline',
    why: 'how long the page takes to read',
    example: '4 min read',
    pattern: /^(?:\d+|one|two|three|four|five)\s+min(?:ute)?s?\s+read$/iu,
  },
];

/** A line in running capitals of at least this many words teases another story; abbreviations alone never make so many. */
export const CAPITALS_WORDS = 3;
/** A line without a sentence's end of up to this many words is a heading or caption where the article's prose has its stops. */
export const FRAGMENT_WORDS = 16;
/** How much of a repeated headline's words the line and the title share. */
export const HEADLINE_SHARE = 0.8;

/** A line that ends without a stop and is no heading all the same: a line of a list that is printed without marks. */
export interface ListLine {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

export const LIST_LINES: readonly ListLine[] = [
  {
    name: 'a day and what is on it',
    example: 'June 9 – Ostholm, Harbour Theatre',
    pattern: new RegExp(
      `^(?:${ANY_WEEKDAY},?\\s+)?(?:${ANY_MONTH}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+${ANY_MONTH})\\s*[–—:-]\\s+\\S`,
      'iu',
    ),
  },
  { name: 'a question or its answer', example: 'A: Ostholm and Hull', pattern: /^[QA][.:]\s+\S/u },
  {
    name: 'the score of a match',
    example: 'Ostholm d. Hull Rovers 3-1',
    pattern: /^\p{Lu}.{2,60}\s(?:d|def|beat|bt|v|vs)\.?\s\p{Lu}.{2,60}\s\d{1,3}\s?[-–]\s?\d{1,3}$/u,
  },
];
