/**
 * What is in it for somebody, as it stands after "because": without a "because" of its own and without closing marks,
 * and begun small, unless its first word may be a name. '' where nothing was said.
 */
export function benefitWords(typed: string): string {
  return typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^because\b[\s:,…]*/i, '')
    .replace(/[.!?…\s]+$/, '')
    .replace(BEGINNING, (word) => word.toLowerCase());
}

/** Words that often begin a sentence, and are no name. */
const BEGINNING =
  /^(?:you(?:[’'](?:re|ve|ll|d))?|your|they(?:[’'](?:re|ve|ll|d))?|their|he|his|she|her|it(?:[’']s)?|its|we(?:[’'](?:re|ve|ll|d))?|our|my|the|an?|this|that|there|these|those|both|nobody|somebody|everybody)(?=\s)/i;
