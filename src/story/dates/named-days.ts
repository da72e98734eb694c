import { type Day, dayOf, firstOf, weekdayOf } from './calendar.ts';

/** Where a named day lies in its year. Weekdays count from 1 for Monday. */
type Place =
  /** The same date every year. */
  | { readonly month: number; readonly day: number }
  /** The nth such weekday of a month (−1: the last), and how many days after it. */
  | { readonly month: number; readonly nth: number; readonly weekday: number; readonly after?: number }
  /** So many days from Easter Sunday. */
  | { readonly easter: number };

/** Days with a name, lower case, as news in the United States and Britain calls them; where the two differ, as in the former. */
export const NAMED_DAYS: ReadonlyMap<string, Place> = new Map<string, Place>([
  ["new year's day", { month: 1, day: 1 }],
  ["new year's eve", { month: 12, day: 31 }],
  ["new year's", { month: 1, day: 1 }],
  ['martin luther king jr. day', { month: 1, nth: 3, weekday: 1 }],
  ['martin luther king day', { month: 1, nth: 3, weekday: 1 }],
  ['inauguration day', { month: 1, day: 20 }],
  ['groundhog day', { month: 2, day: 2 }],
  ["valentine's day", { month: 2, day: 14 }],
  ["presidents' day", { month: 2, nth: 3, weekday: 1 }],
  ['presidents day', { month: 2, nth: 3, weekday: 1 }],
  ["st. patrick's day", { month: 3, day: 17 }],
  ["april fools' day", { month: 4, day: 1 }],
  ["april fool's day", { month: 4, day: 1 }],
  ['earth day', { month: 4, day: 22 }],
  ['ash wednesday', { easter: -46 }],
  ['palm sunday', { easter: -7 }],
  ['maundy thursday', { easter: -3 }],
  ['good friday', { easter: -2 }],
  ['easter sunday', { easter: 0 }],
  ['easter', { easter: 0 }],
  ['easter monday', { easter: 1 }],
  ['pentecost', { easter: 49 }],
  ['may day', { month: 5, day: 1 }],
  ['cinco de mayo', { month: 5, day: 5 }],
  ["mother's day", { month: 5, nth: 2, weekday: 7 }],
  ['memorial day', { month: 5, nth: -1, weekday: 1 }],
  ["father's day", { month: 6, nth: 3, weekday: 7 }],
  ['juneteenth', { month: 6, day: 19 }],
  ['canada day', { month: 7, day: 1 }],
  ['independence day', { month: 7, day: 4 }],
  ['the fourth of july', { month: 7, day: 4 }],
  ['july fourth', { month: 7, day: 4 }],
  ['bastille day', { month: 7, day: 14 }],
  ['labor day', { month: 9, nth: 1, weekday: 1 }],
  ['columbus day', { month: 10, nth: 2, weekday: 1 }],
  ['halloween', { month: 10, day: 31 }],
  ["all saints' day", { month: 11, day: 1 }],
  ['election day', { month: 11, nth: 1, weekday: 1, after: 1 }],
  ['bonfire night', { month: 11, day: 5 }],
  ['veterans day', { month: 11, day: 11 }],
  ['armistice day', { month: 11, day: 11 }],
  ['thanksgiving', { month: 11, nth: 4, weekday: 4 }],
  ['thanksgiving day', { month: 11, nth: 4, weekday: 4 }],
  ['black friday', { month: 11, nth: 4, weekday: 4, after: 1 }],
  ['cyber monday', { month: 11, nth: 4, weekday: 4, after: 4 }],
  ['christmas eve', { month: 12, day: 24 }],
  ['christmas day', { month: 12, day: 25 }],
  ['christmas', { month: 12, day: 25 }],
  ['boxing day', { month: 12, day: 26 }],
]);

/** Easter Sunday of a year of the Gregorian calendar: the anonymous algorithm (Meeus, Astronomical Algorithms, 1991). */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1) ?? firstOf(year, 4);
}

/** The day that a name stands for in a year. */
export function placeInYear(place: Place, year: number): Day {
  if ('easter' in place) return easterOf(year) + place.easter;
  const first = firstOf(year, place.month);
  if ('day' in place) return first + place.day - 1;
  const { nth, weekday, after = 0 } = place;
  if (nth < 0) {
    const last = firstOf(year, place.month + 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7) + after;
  }
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) + after;
}
