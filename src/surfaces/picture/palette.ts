/** The colours of a picture, chosen so that text keeps a contrast of 4.5 to 1 and marks one of 3 to 1 on their ground. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly mark: string;
  readonly differs: string;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: { ground: '#ffffff', text: '#1b1f24', quiet: '#57606a', line: '#d0d7de', mark: '#1f6feb', differs: '#a85a00' },
  dark: { ground: '#1e1f22', text: '#f2f3f5', quiet: '#a3a9b3', line: '#43464d', mark: '#5a9bff', differs: '#f0a94b' },
};
