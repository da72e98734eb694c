/** A command with its options: what was asked, or what is worth asking instead. A surface shows it as text or as a button. */
export interface Invocation {
  readonly command: string;
  /** By their Discord names. */
  readonly options: Readonly<Record<string, string>>;
}

/** An invocation as a person types it: `/who name: Jane Roe`. */
export const typedInvocation = ({ command, options }: Invocation): string =>
  [`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}: ${value}`)].join(' ');
