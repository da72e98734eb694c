const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * Countries and territories by their English names, lower case, from the CLDR data of the runtime. A compiled program has them
 * from the runtime that built it: opening these data takes a thread some 25 ms.
 */
export const COUNTRIES: ReadonlySet<string> = new Set(
  Array.from({ length: 676 }, (_, n) => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))).flatMap((code) => {
    const name = regions.of(code)?.toLowerCase();
    return name ? [name] : [];
  }),
);
