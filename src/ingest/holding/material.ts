import type { Page } from '../page.ts';

/** What is held of one article, before its text is found in it. */
export type Material =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mhtml' | 'pdf' | 'docx'; readonly bytes: Uint8Array };

/** Where material comes from. */
export interface Origin {
  /** The link or the file's name as it was given, for messages. */
  readonly source: string;
  /** How it was come by, for the story's provenance: `Fetched from https://…`. */
  readonly how: string;
  /** The address that it was fetched from. */
  readonly address?: string;
}

/** What an argument gives: a link still to be fetched, material, or the line that says why neither. */
export type Held =
  | { readonly link: string }
  | { readonly material: Material; readonly origin: Origin }
  | { readonly refused: string; readonly source: string };
