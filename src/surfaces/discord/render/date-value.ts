const DAY_MS = 86_400_000;

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

/** One pair a language of the labels: making one takes a thousand times as long as using it, and memory outside the heap. */
const made = new Map<string, Formats>();

function formatsFor(locale: string): Formats {
  const known = made.get(locale);
  if (known) return known;
  const formats = {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
  made.set(locale, formats);
  return formats;
}

const moment = (iso: string) => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
};

/** The Monday of an ISO week: week 1 holds 4 January (ISO 8601, 3.1.1.23). */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + (7 * (week - 1) - weekday) * DAY_MS;
}

/**
 * An ISO 8601 value as people read it: a day, a week's first and last day, a month, a year, or from one to another. What is
 * none of these comes back as it is.
 */
export function dateInWords(value: string, locale: string): string {
  const [from, to, ...more] = value.split('/');
  if (from && to && more.length === 0) return `${dateInWords(from, locale)} – ${dateInWords(to, locale)}`;
  const formats = formatsFor(locale);
  const week = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/.exec(value);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return formats.day.formatRange(monday, monday + 6 * DAY_MS);
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? moment(value) : undefined;
  if (day !== undefined) return formats.day.format(day);
  const month = /^\d{4}-\d\d$/.test(value) ? moment(`${value}-01`) : undefined;
  return month === undefined ? value : formats.month.format(month);
}
