/** What one host remembers while it is open, and how it talks with Excel. */
import type { Converse } from './conversation';
import type { KnownFormats } from './known-formats';

export interface Session {
  readonly known: KnownFormats;
  readonly converse: Converse;
}
