/** Where settings lie: values of JSON under keys. */
export interface SettingsStore {
  readonly get: (key: string) => Promise<unknown>;
  /** @throws Error where it cannot be written. */
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}
