import { z } from 'zod';
import { ticked } from './choice';
import { id } from './ids';
import { line, text } from './text';

/**
 * Going against a "not yet": what is missing of text, reason and the sentence is said by the rule itself
 * (lib/domain/override.ts), so that there is one of it.
 */
export const stake = z
  .object({ check: id(), recipient: line(200), text: text(5000), reason: text(1000), stake: ticked() })
  .transform(({ stake: staked, ...rest }) => ({ ...rest, staked }));
