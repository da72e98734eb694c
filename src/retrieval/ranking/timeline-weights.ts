/** What choosing the events of a timeline weighs, by name. */
export const TIMELINE_WEIGHTS = {
  /** Each doubling of the articles that give an event's date. */
  dayArticles: 1,
  /** Each doubling of those of them that are of a later day. */
  dayLater: 1.5,
  /** Each doubling of the outlets, and of the articles, that tell the event. */
  outlets: 1,
  articles: 0.5,
  /** A date to the day; a longer one in part. */
  fine: 1.5,
  /** A printed date, in the event's own clause, with a verb, somebody taking part, in a clause that is not too short. */
  printed: 0.5,
  inClause: 0.2,
  verb: 0.3,
  participant: 0.4,
  long: 0.3,
  shortClause: 40,
  /** News that only says that somebody spoke. */
  saying: 1,
  /** For each event of the same date that comes before it. */
  sameDay: 5,
} as const;
