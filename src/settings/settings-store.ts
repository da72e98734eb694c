/** What is set under one key: values of JSON by their names. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where settings lie. Several processes may share it. */
export interface SettingsStore {
  /** What was set under a key; nothing where nothing was. @throws Error where it cannot be read. */
  readonly get: (key: string) => Promise<Fields>;
  /** Sets some fields under a key in one step: of two changes at once, none is lost. @throws Error where it cannot be written. */
  readonly merge: (key: string, changed: Fields) => Promise<void>;
  readonly close: () => Promise<void>;
}
