import { ANY_MONTH } from '../../english/months.ts';
import { ANY_WEEKDAY } from '../../english/weekdays.ts';

/** Why a line is not the article's own prose. */
export type BoilerplateRule =
  | 'advert'
  | 'credit'
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
  readonly pattern: RegExp;
  /** What every match has somewhere: where a line lacks it, which is told much sooner, the pattern need not be tried. */
  readonly needs?: RegExp;
}

/** How news pages word what surrounds an article. Anchored at the line's start wherever prose could hold the same words. */
export const BOILERPLATE_PATTERNS: readonly BoilerplatePattern[] = [
  {
    rule: 'advert',
    why: 'a pitch for a newsletter, an app or a subscription, in the imperative',
    pattern:
      /^["'“‘]?(?:please\s+)?(?:sign\s?up|subscribe|register|join|download|get|click|tap|donate|support)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?\s+(?:alerts?|updates?)|(?:our|the|free)\s+app|app\s+store|google\s+play|subscri(?:be|ption|bers?)|free\s+trial|now|today|alerts?|journalism|here)\b[\s!.:→»>]*\P{L}*$/iu,
  },
  {
    rule: 'advert',
    why: "an invitation to the outlet's own newsletter",
    pattern: /^\P{L}*(?:sign\s?up|subscribe|register)\s+(?:now\s+)?(?:to|for)\s+our\b.{0,60}\bnewsletters?\b/iu,
  },
  {
    rule: 'advert',
    why: 'a button of a pitch',
    pattern:
      /^\P{L}*(?:subscribe|sign\s?up|log\s?in|register|join|donate|shop|buy|order|learn\s+more)(?:\s+(?:now|here|today|free|us))?\P{L}*$/iu,
  },
  {
    rule: 'advert',
    why: 'a newsletter promised to an inbox',
    needs: /your/iu,
    pattern: /\b(?:delivered|sent|straight|right|directly)\b.{0,40}\bto\s+your\s+(?:inbox|email|phone)\b/iu,
  },
  {
    rule: 'advert',
    why: 'a call to click, in capitals or not',
    needs: /click/iu,
    pattern: /(?:^|\b(?:users|reading|more|story|video|news)\b.{0,20})\bclick\s+here\b/iu,
  },
  {
    rule: 'advert',
    why: 'the label of an advertising slot, or that the story goes on below one',
    pattern:
      /^\P{L}*(?:advert(?:isement|ising)?|sponsored(?:\s+content)?|paid\s+content|promoted|(?:story|article)\s+continues\s+(?:below|after).*)\P{L}*$/iu,
  },
  {
    rule: 'advert',
    why: 'an invitation to follow the outlet',
    pattern:
      /^(?:follow|like|find|join)\s+(?:us|the\s+\p{Lu}\p{L}+|\S+\s\S+)\s+(?:on|at)\s+(?:facebook|twitter|x|instagram|threads|bluesky|tiktok|youtube|whatsapp|google\s+news)\b/iu,
  },
  {
    rule: 'credit',
    why: "a photographer's or agency's credit line",
    pattern:
      /^\(?\s*(?:photo(?:graph)?|image|picture|illustration|video|file\s+photo|credit|source|courtesy)s?(?:\s+(?:credit|courtesy|source))?\s*(?::|by\s+\p{Lu}|courtesy\b|via\s)/iu,
  },
  {
    rule: 'credit',
    why: 'a picture agency named with a slash or in closing brackets',
    needs: /[/(]/u,
    pattern:
      /(?:\p{L}\s?\/\s?(?:getty(?:\s+images)?|ap(?:\s+(?:photo|images))?|afp|reuters|shutterstock|wireimage|filmmagic|epa|bloomberg)\b|\b(?:ap\s+photo|reuters|afp|getty\s+images|shutterstock)\s?\/\s?\p{Lu}|\((?:getty(?:\s+images)?|shutterstock|reuters|ap\s+photo|afp)\)\P{L}*$)/iu,
  },
  {
    rule: 'link',
    why: 'a teaser for another story',
    pattern:
      /^\P{L}*(?:read\s+(?:more|also|next|the\s+full)|also\s+read|related(?:\s+(?:stories|articles?|news|content|coverage))?|see\s+also|more\s+(?:on|from|stories|news)|watch(?:\s+(?:now|live|more|also|next))?|listen|must\s+read|recommended|you\s+(?:may|might)\s+(?:also\s+)?like|up\s+next|dig\s+deeper|go\s+deeper)\s*(?:[:|»→>–—-]|\P{L}*$)/iu,
  },
  {
    rule: 'embed',
    why: 'what a social network prints around an embedded post',
    pattern:
      /^\P{L}*(?:view\s+this\s+(?:post|profile|photo|video)\s+on\b|view\s+on\s+(?:instagram|twitter|facebook|x)\b|a\s+(?:post|video|photo)\s+(?:shared|posted)\s+by\b|this\s+(?:post|tweet|content)\s+(?:is\s+not|was\s+deleted|cannot)|embed(?:ded)?\s+(?:tweet|post|video)|(?:pic\.)?(?:twitter|x|t\.co|instagram)\.com\/)/iu,
  },
  {
    rule: 'embed',
    why: 'the signature of an embedded post',
    pattern: /^[—–-]\s?.{1,60}\(@\w{1,30}\)(?:\s.{0,40})?$/u,
  },
  {
    rule: 'navigation',
    why: "a section's or menu's label",
    pattern:
      /^\P{L}*(?:(?:latest|recent|popular|trending|top|featured|more|related|other)\s+(?:posts?|news|stories|articles?|videos?|now|headlines)|don['’]t\s+miss|most\s+(?:read|popular|viewed|shared)|trending|home(?:page)?|menu|search|share(?:\s+(?:this|on|via)\b.{0,40})?|tweet|print|email|comments?(?:\s+\(\d+\))?|leave\s+a\s+(?:comment|reply)|tags?|topics?|back\s+to\s+top|skip\s+to\s+.{1,30}|show\s+more|load\s+more|previous(?:\s+(?:article|post))?|next(?:\s+(?:article|post))?|editor['’]?s['’]?\s+picks?|in\s+this\s+(?:article|story)|table\s+of\s+contents|key\s+(?:points|takeaways))\P{L}*$/iu,
  },
  {
    rule: 'notice',
    why: 'market-data and syndication notices',
    needs: /suppl|provid|power|delay/iu,
    pattern:
      /(?:^(?:stock\s+)?quotes\s+delayed\b|\b(?:stock\s+)?(?:quotes|market\s+data|data|news)(?:\s+(?:&|and)\s+\p{L}+)?\s+(?:is\s+|are\s+)?(?:supplied|provided|powered|delayed)\s+(?:by|at\s+least)\b)/iu,
  },
  {
    rule: 'notice',
    why: 'terms, cookies and rights',
    pattern:
      /^(?:by\s+(?:accessing|using|continuing|signing|clicking|subscribing)\b.{0,60}\byou\s+(?:agree|accept|consent)|(?:our\s+|see\s+our\s+)?privacy\s+(?:policy|notice)|terms\s+(?:of|and|&)\s+(?:service|use|conditions)|this\s+(?:site|website|material|content)\s+(?:uses|is\s+protected|may\s+not)|(?:©|\(c\)|copyright)\s|all\s+rights\s+reserved)/iu,
  },
  {
    rule: 'notice',
    why: 'who else worked on the report',
    needs: /contribut|report|edit/iu,
    pattern:
      /^(?:(?:the\s+)?[\p{Lu}][\p{L}.,'’&\s–-]{1,200}\s+contributed\s+(?:to\s+this\s+(?:report|story|article)|reporting\b|from\s+\p{Lu}[\p{L}.]+$)|(?:additional\s+)?report(?:ing|ed)\s+by\b.{1,160}|editing\s+by\b)/iu,
  },
  {
    rule: 'notice',
    why: 'corrections of record, and what was done to the text',
    needs: /this|correct|clarif|editor/iu,
    pattern:
      /^(?:this\s+(?:story|article|post|obituary|live\s+blog)\s+(?:has\s+been|was)\s+(?:updated|corrected|amended|clarified|revised|edited|originally|first)|this\s+(?:interview|transcript|conversation)\s+(?:has\s+been|was)\s+(?:lightly\s+)?(?:edited|condensed)|an?\s+(?:earlier|previous)\s+version\s+of\s+this\b|(?:an?|the)\s+(?:correction|clarification)\s+was\s+(?:made|added|published)\b|(?:correction|clarification|editor['’]s\s+note)(?:\s*\([^)]{1,40}\))?:)/iu,
  },
  {
    rule: 'notice',
    why: 'how to reach the writer',
    pattern:
      /^(?:Write\s+to|Reach|Contact|E-?mail)\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:at|on|via)\s.{0,60}[@\d]|^More\s+about\s+(?:\p{Lu}[\p{L}.'’-]*\s?){2,4}$/u,
  },
  {
    rule: 'notice',
    why: 'the invitation to comment or to send a story in',
    pattern:
      /^(?:got\s+a\s.{0,30}\b(?:story|tip)\?|join\s+the\s+(?:conversation|discussion|debate)\b|share\s+your\s+(?:thoughts|views|story)\b|comments\s+are\s+(?:now\s+)?closed)/iu,
  },
  {
    rule: 'byline',
    why: 'the writer',
    pattern: /^(?:[Bb]y|BY)[:\s]+(?:\p{Lu}[\p{L}.'’-]*\s?){2,5}(?:(?:,|\||and|for)\s?.{0,60})?$/u,
  },
  {
    rule: 'byline',
    why: 'when the page was published: a date and nothing else',
    pattern: new RegExp(
      `^(?:last\\s+)?(?:published|updated|posted|modified)(?=.*\\d)(?:\\s+(?:on|at))?[:\\s]\\s*(?:(?:(?:${ANY_MONTH}|${ANY_WEEKDAY})\\.?|\\d[\\d:./-]{0,9}(?:st|nd|rd|th|[ap]m)?|[ap]\\.?m\\.?|at|on|ago|minutes?|hours?|days?|[a-z]{2,4}t)(?:[\\s,|·•–-]+|$))+$`,
      'iu',
    ),
  },
  {
    rule: 'byline',
    why: 'how long the page takes to read',
    pattern: /^(?:\d+|one|two|three|four|five)\s+min(?:ute)?s?\s+read$/iu,
  },
];

/** A line in running capitals of at least this many words teases another story; abbreviations alone never make so many. */
export const CAPITALS_WORDS = 3;
/** A line without a sentence's end of up to this many words is a heading or caption where the article's prose has its stops. */
export const FRAGMENT_WORDS = 16;
/** How much of a repeated headline's words the line and the title share. */
export const HEADLINE_SHARE = 0.8;
