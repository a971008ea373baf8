import type { FactCategory } from './evidence';

/** A guess at what a small detail is about and how personal it is; the owner may change both. */
export type FactSuggestion = { category: FactCategory; depth: 1 | 2 | 3 };

/**
 * A category and a depth from the English words of a detail: "her dog is named Gus" is people & pets, public. The first
 * kind that matches wins, in the order below: what weighs most on somebody first, what is said in passing last. Depth 1
 * public; hopes, family and milestones 2; struggles, and anything marked as told in confidence, 3.
 */
export function suggestFact(text: string): FactSuggestion {
  const found = KINDS.find(({ words }) => words.test(text));
  const category = found?.category ?? 'interests';
  return { category, depth: CONFIDED.test(text) ? 3 : (found?.depth ?? 1) };
}

const CONFIDED = words(
  'secret(ly)?|in confidence|confided|between (you|us)|nobody knows|(do not|don.t) tell|has(n.t| not) told|not public',
);

const KINDS: readonly { category: FactCategory; depth: 1 | 2 | 3; words: RegExp }[] = [
  {
    category: 'struggles',
    depth: 3,
    words: words(
      'struggl\\w*|afraid|fears?|worr(y|ies|ied)|anxious|anxiety|depress\\w*|ill|illness|sick|cancer|disease|divorc\\w*|debts?|lonely|grie(f|ves|ving)|mourn\\w*|addict\\w*|burn(ed|t)?[ -]?out|lost (his|her|their) job|unemployed|insomnia|surgery|diagnos\\w*|therap\\w*',
    ),
  },
  {
    category: 'hopes',
    depth: 2,
    words: words(
      'hop(e|es|ing)|dreams?( of)?|wish(es)?|wants? to|would (like|love) to|plans? to|plann?ing|looking forward|one day|saving (up )?for|ambitions?|goals?',
    ),
  },
  {
    category: 'milestones',
    depth: 2,
    words: words(
      'born|birthday|wedding|married|engaged|graduat\\w*|anniversary|retir(ed|es|ing)|moved|turns? \\d+|turned \\d+|expecting|pregnant|promoted|first (house|home|marathon|child|book)',
    ),
  },
  {
    category: 'people',
    depth: 1,
    words: words(
      'dogs?|cats?|pets?|puppy|kitten|horses?|parrot|rabbits?|hamster|best friend|friends? (is|are|named|called)|neighbou?rs?',
    ),
  },
  {
    category: 'family',
    depth: 2,
    words: words(
      'mother|father|mum|mom|dad|parents?|sisters?|brothers?|siblings?|sons?|daughters?|child|children|kids?|wife|husband|partner|spouse|girlfriend|boyfriend|grand\\w+|uncle|aunt|cousins?|niece|nephew|twins?|family|baby',
    ),
  },
  {
    category: 'preferences',
    depth: 1,
    words: words(
      'prefers?|favou?rite|likes? (his|her|their|it|to be)|rather|hates?|dislikes?|can.t stand|allergic|vegetarian|vegan|(does not|doesn.t|never) (eat|drink|like)s?|drinks? (coffee|tea)|takes? (his|her|their) (coffee|tea)|calls? (best|in the)|mornings?|not a morning',
    ),
  },
  {
    category: 'work',
    depth: 1,
    words: words(
      'works?|working|jobs?|boss|colleagues?|company|business|clients?|office|career|teach(es|er|ing)?|writes?|book|editor|engineer|designer|nurse|doctor|lawyer|plumb\\w*|project|start-?up|freelanc\\w*|manag\\w+|studies|studied|university|college',
    ),
  },
  {
    category: 'places',
    depth: 1,
    words: words(
      'lives?( in| near| on)?|grew up|(comes|came|is|are) from|home ?town|house|flat|apartment|garden|travel(s|led|ed|ling|ing)?|holidays?|abroad|village|city|country',
    ),
  },
  {
    category: 'interests',
    depth: 1,
    words: words(
      'plays?|runs?|swims?|reads?|loves?|enjoys?|collects?|hobb(y|ies)|sings?|cooks?|bakes?|climbs?',
    ),
  },
];

function words(pattern: string): RegExp {
  return new RegExp(`\\b(${pattern})\\b`, 'i');
}
