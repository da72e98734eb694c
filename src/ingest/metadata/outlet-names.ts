/** An outlet whose pages give no name, or another than its own. */
export interface OutletName {
  /** The end of its host's name. */
  readonly host: string;
  readonly name: string;
  /** What its pages say of themselves; empty where they say nothing. */
  readonly says: string;
}

/** Widely read outlets whose name has to be known by their address. The first row whose host fits names the outlet. */
export const OUTLET_NAMES: readonly OutletName[] = [
  { host: 'reuters.com', name: 'Reuters', says: 'U.S.' },
  { host: 'hosted.ap.org', name: 'Associated Press', says: 'Hosted' },
  { host: 'apnews.com', name: 'Associated Press', says: 'AP NEWS' },
  { host: 'news.sky.com', name: 'Sky News', says: 'Sky' },
  { host: 'bbc.com', name: 'BBC', says: 'BBC News' },
  { host: 'bbc.co.uk', name: 'BBC', says: 'BBC News' },
  { host: 'theguardian.com', name: 'The Guardian', says: 'the Guardian' },
  { host: 'wsj.com', name: 'The Wall Street Journal', says: 'WSJ' },
  { host: 'nytimes.com', name: 'The New York Times', says: '' },
  { host: 'washingtonpost.com', name: 'The Washington Post', says: 'Washington Post' },
  { host: 'telegraph.co.uk', name: 'The Telegraph', says: '' },
  { host: 'dailymail.co.uk', name: 'Daily Mail', says: 'Mail Online' },
  { host: 'mirror.co.uk', name: 'Daily Mirror', says: 'mirror' },
  { host: 'thesun.co.uk', name: 'The Sun', says: '' },
  { host: 'independent.co.uk', name: 'The Independent', says: 'The Independent US' },
  { host: 'abcnews.go.com', name: 'ABC News', says: 'ABC News' },
  { host: 'abcnews.com', name: 'ABC News', says: 'ABC News' },
  { host: 'dw.com', name: 'Deutsche Welle', says: 'dw.com' },
  { host: 'rte.ie', name: 'RTÉ', says: 'RTE.ie' },
  { host: 'news.com.au', name: 'news.com.au', says: 'NewsComAu' },
  { host: 'abc.net.au', name: 'ABC (Australia)', says: 'ABC News' },
  { host: 'cbc.ca', name: 'CBC', says: 'CBC' },
  { host: 'usatoday.com', name: 'USA Today', says: '' },
  { host: 'latimes.com', name: 'Los Angeles Times', says: '' },
  { host: 'nypost.com', name: 'New York Post', says: '' },
  { host: 'ft.com', name: 'Financial Times', says: '' },
  { host: 'timesofindia.indiatimes.com', name: 'The Times of India', says: 'TOI' },
  { host: 'msn.com', name: 'MSN', says: '' },
  { host: 'news.yahoo.com', name: 'Yahoo News', says: '' },
  { host: 'qz.com', name: 'Quartz', says: '' },
];
