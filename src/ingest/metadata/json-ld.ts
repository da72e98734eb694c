/** What one JSON-LD object says of an article, as printed. */
export interface JsonLdArticle {
  readonly types: readonly string[];
  readonly headline?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Whether the article can be read without paying, where that is said. */
  readonly free?: boolean;
}

type Json = Record<string, unknown>;

/** An article, or the page that is one. */
const ARTICLE = /(?:Article|Posting|Report|Review)$/u;
const PAGE = /^(?:WebPage|ItemPage|VideoObject|CreativeWork)$/u;
/** Where an object's parts are about the same page. */
const SAME_PAGE = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;
const DEEPEST = 4;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function nameOf(value: unknown, objects: ReadonlyMap<string, Json>): string | undefined {
  for (const one of listed(value)) {
    if (typeof one === 'string') return text(one);
    if (!isObject(one)) continue;
    const name = text(one.name) ?? text(objects.get(text(one['@id']) ?? '')?.name);
    if (name) return name;
  }
  return undefined;
}

function addressOf(object: Json): string | undefined {
  const page = object.mainEntityOfPage;
  return text(object.url) ?? text(page) ?? (isObject(page) ? text(page['@id']) : undefined);
}

function freeOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(?:true|false)$/iu.test(value) ? value.toLowerCase() === 'true' : undefined;
}

function* objectsOf(value: unknown, depth = 0): Generator<Json> {
  if (depth > DEEPEST) return;
  for (const one of listed(value)) {
    if (Array.isArray(one)) yield* objectsOf(one, depth + 1);
    if (!isObject(one)) continue;
    yield one;
    for (const key of SAME_PAGE)
      if (isObject(one[key]) || Array.isArray(one[key])) yield* objectsOf(one[key], depth + 1);
  }
}

/** Comments, a CDATA mark, line breaks within strings and commas before a closing bracket: what pages get wrong and can be mended. */
function mended(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/u, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*(?=[}\]])/gu, '')
    .replace(/;\s*$/u, '');
  return JSON.parse(json);
}

/** Fields of what is no JSON at all: the first of each that is printed as one. */
function scavenged(script: string): JsonLdArticle[] {
  const field = (pattern: RegExp) => text(pattern.exec(script)?.[1]?.replace(/\\(["/])/gu, '$1'));
  const published = field(/"datePublished"\s*:\s*"([^"\n]{4,60})"/u);
  const headline = field(/"headline"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"/u);
  const publisher = field(/"publisher"\s*:\s*\{[^{}]{0,400}?"name"\s*:\s*"((?:[^"\\\n]|\\.){1,120})"/u);
  if (!published && !headline && !publisher) return [];
  return [
    {
      types: ['Article'],
      ...(published && { published }),
      ...(headline && { headline }),
      ...(publisher && { publisher }),
    },
  ];
}

/** The articles, and pages that are one, that a JSON-LD script speaks of; also where its JSON is broken. Articles first. */
export function readJsonLd(script: string): JsonLdArticle[] {
  let json: unknown;
  try {
    json = mended(script);
  } catch {
    return scavenged(script);
  }
  const objects = [...objectsOf(json)];
  const byId = new Map(
    objects.flatMap((object) => (text(object['@id']) ? [[text(object['@id']) as string, object]] : [])),
  );
  const read = objects.flatMap((object): JsonLdArticle[] => {
    const types = listed(object['@type']).flatMap((type) => text(type) ?? []);
    if (!types.some((type) => ARTICLE.test(type) || PAGE.test(type))) return [];
    const headline =
      text(object.headline) ?? (types.some((type) => ARTICLE.test(type)) ? text(object.name) : undefined);
    const published = text(object.datePublished);
    const publisher = nameOf(object.publisher, byId);
    const url = addressOf(object);
    const free = freeOf(object.isAccessibleForFree);
    return [
      {
        types,
        ...(headline && { headline }),
        ...(published && { published }),
        ...(publisher && { publisher }),
        ...(url && { url }),
        ...(free !== undefined && { free }),
      },
    ];
  });
  const isArticle = ({ types }: JsonLdArticle) => types.some((type) => ARTICLE.test(type));
  return [...read.filter(isArticle), ...read.filter((one) => !isArticle(one))];
}
