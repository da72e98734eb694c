/** Characters that a terminal obeys: controls (C0, DEL, C1) and those that turn the reading direction. */
export const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
