import { hash } from 'node:crypto';

/** A fingerprint of printed words, 36 bits of it, by which a button knows them again. */
export const fingerprint = (words: string): string => hash('sha256', words, 'base64url').slice(0, 6);
