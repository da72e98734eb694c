const SAVE = 'open it in a browser, save the page and give the file';

/** What a server's answer means for whoever gave the link, by its status; what isn't listed is told by its hundred. */
const BY_STATUS: Readonly<Record<number, string>> = {
  401: `asks for a login (401); ${SAVE}`,
  402: `is behind a paywall (402); if you may read it, ${SAVE}`,
  403: `refuses programs (403); ${SAVE}`,
  404: 'is not there (404); mend the link, or give that of a copy on web.archive.org',
  406: `refuses programs (406); ${SAVE}`,
  410: 'was taken down (410); give the link of a copy on web.archive.org',
  429: `has had too many requests (429); try again later, or ${SAVE}`,
  451: `may not be shown here for legal reasons (451); if you may read it, ${SAVE}`,
};

/** One line on an answer that is no page. A status is an answer and not an obstacle: nothing is tried to get around it. */
export function lineOfStatus(status: number, retryAfter?: string): string {
  const listed = BY_STATUS[status];
  const seconds = /^\d{1,6}$/u.test(retryAfter ?? '') ? Number(retryAfter) : 0;
  if (status === 429 && seconds > 0) return `${listed} (the server asks to wait ${Math.ceil(seconds / 60)} min)`;
  if (listed !== undefined) return listed;
  if (status >= 500) return `can't be given out by its server now (${status}); try again later, or ${SAVE}`;
  return `is answered with ${status} instead of a page; ${SAVE}`;
}

/** What went wrong before an answer came, by the error's code. */
const BY_CODE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'leads to a host that does not exist; mend the link',
  EAI_AGAIN: "can't be looked up now; check this machine's connection",
  ECONNREFUSED: 'is refused by its host; try again later',
  ECONNRESET: 'broke off; try again later',
  EPIPE: 'broke off; try again later',
  UND_ERR_SOCKET: 'broke off; try again later',
  UND_ERR_CONNECT_TIMEOUT: 'is not answered; try again later',
  ENETUNREACH: "can't be reached; check this machine's connection",
  EHOSTUNREACH: "can't be reached; check this machine's connection",
  Z_BUF_ERROR: 'broke off; try again later',
  Z_DATA_ERROR: `is damaged on its way; ${SAVE}`,
};

/** One line on a fetch that failed. */
export function lineOfFailure(error: unknown): string {
  const { code = '', cause } = error as { readonly code?: string; readonly cause?: unknown };
  const listed = BY_CODE[code];
  if (listed !== undefined) return listed;
  if (/^(?:ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/u.test(code))
    return `has no valid certificate (${code}), so that nobody can tell who answers; ${SAVE}`;
  if (cause !== undefined) return lineOfFailure(cause);
  return `can't be fetched (${code || (error as Error).message}); ${SAVE}`;
}
