/** What an invented page says. */
export interface InventedPage {
  readonly title: string;
  readonly outlet: string;
  /** YYYY-MM-DD */
  readonly day?: string;
  readonly paragraphs: readonly string[];
  /** The address that the page gives for its own. */
  readonly canonical?: string;
  /** HTML among the paragraphs, behind the first. */
  readonly among?: string;
  /** What stands in the head besides. */
  readonly head?: string;
}

/** A news page as sites print them: a menu, the article with its day said twice, what to read next, a footer. */
export function articlePage({
  title,
  outlet,
  day,
  paragraphs,
  canonical,
  among = '',
  head = '',
}: InventedPage): string {
  const [first = '', ...rest] = paragraphs.map((text) => `<p>${text}</p>`);
  const ld = { '@type': 'NewsArticle', headline: title, ...(day && { datePublished: `${day}T12:00:00Z` }) };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - ${outlet}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}">
${canonical ? `<link rel="canonical" href="${canonical}">` : ''}
${day ? `<meta property="article:published_time" content="${day}T12:00:00Z">` : ''}
<script type="application/ld+json">${JSON.stringify(ld)}</script>${head}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<main><article><h1>${title}</h1>${first}${among}${rest.join('\n')}</article></main>
<footer><a href="/about">About us</a> <a href="/privacy">Privacy</a></footer></body></html>`;
}

/** An invented story, as the Harbour Post tells it. */
export const AGROUND: InventedPage = {
  title: 'Ferry runs aground off Ostholm',
  outlet: 'Harbour Post',
  day: '2024-03-05',
  paragraphs: [
    'The ferry Nordlys ran aground off Ostholm on Tuesday morning with 212 passengers on board, the coast guard said, and nobody was badly hurt.',
    '“We should have turned back when the fog came in,” said Captain Ingrid Solberg, who has steered the ferry for eleven years.',
    'The passengers were taken off in four boats before noon. Two of them were treated for cold in the hospital at Vikby, and left it in the evening.',
    'The Maritime Board opened an inquiry on Tuesday afternoon. Its head, Marius Lindahl, said that it would look at the radar first.',
    'Ferries to the islands were cancelled until Thursday. The company that runs them, Ostholm Lines, said that tickets would be paid back.',
    'The Nordlys was built in 1998 and last inspected in October. It lies on a sandbank half a mile from the harbour and is to be towed at the next spring tide.',
  ],
};

/** The same story, as another outlet tells it two days later. */
export const RESIGNED: InventedPage = {
  title: 'Captain of grounded ferry resigns',
  outlet: 'Island Courier',
  day: '2024-03-07',
  paragraphs: [
    'Captain Ingrid Solberg resigned on Thursday, two days after the ferry that she steered ran onto a sandbank off Ostholm.',
    '“I owe it to the passengers,” Solberg said in a letter that Ostholm Lines published in the morning. “They trusted me with their lives.”',
    'Lars Eide, who leads the company, thanked her for eleven years of work and said that no decision had been asked of her.',
    'The Maritime Board said that her resignation would not end its inquiry. It expects to hear 14 witnesses before the summer.',
    'The ferry itself was pulled free on Wednesday night by two tugs from Vikby, after its fuel had been pumped out.',
    'Passengers have begun to ask for their money back. A spokesman for the company said that 190 of them had written so far.',
  ],
};
