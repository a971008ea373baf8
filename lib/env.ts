import 'server-only';

/**
 * The settings Gus was started with; the only place that reads the environment. `npm start` fills in what
 * nobody wrote (docs/operating.md names every key). Throws an Error naming the key that is missing.
 */
export const env = {
  get databaseUrl(): string {
    return required('DATABASE_URL');
  },
  /** Signs sessions; made once by `npm start` and kept in the data folder. */
  get secret(): string {
    return required('GUS_SECRET');
  },
  /** The folder beside which files lie while they are read; `npm start` names it. */
  get dataFolder(): string | undefined {
    return process.env.GUS_DATA_DIR || undefined;
  },
  /** True where a proxy in front of Gus ends TLS and names the client's address. */
  get behindProxy(): boolean {
    return process.env.GUS_TRUST_PROXY === '1';
  },
  /** True where nobody new is let in once somebody has an account. */
  get signUpClosed(): boolean {
    return process.env.GUS_SIGN_UP === 'closed';
  },
  /** An instant (ISO 8601) at which the clock stands still: for pictures and browser tests. */
  get frozenClock(): string | undefined {
    return process.env.GUS_CLOCK || undefined;
  },
};

function required(key: string): string {
  const value = process.env[key];
  if (!value) throw new Error(`${key} is not set. Start Gus with "npm start", which sets it.`);
  return value;
}
