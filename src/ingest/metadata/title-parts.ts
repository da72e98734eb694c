/** A page's title at the bars and dashes that part the headline from section and outlet: "Ferry aground | Coast | Harbour Post". */
export const titleParts = (title: string): string[] =>
  title
    .split(/\s+[|\u2013\u2014·•»›:-]+\s+|\s*[|»›]\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
