import type { Option } from '@/components/ui/inputs';

/** What one field of an extra is, as data: the log's rows and the page that corrects an entry draw the same. */
export type Asked =
  | { as: 'line'; name: string; label: string; placeholder?: string; list?: string }
  | { as: 'chips'; name: string; label: string; options: readonly Option[]; before?: string }
  | { as: 'select'; name: string; label: string; options: readonly Option[] }
  | { as: 'boxes'; label: string; options: readonly { name: string; label: string }[] }
  | { as: 'day'; name: string; label: string; hint?: string };

export type Kind = 'facts' | 'promises' | 'help' | 'moments' | 'sightings' | 'news';

const option = (value: string, label: string): Option => ({ value, label });

/** The nine kinds of small details, as people say them. */
export const categoryOptions = [
  option('people', 'people & pets'),
  option('family', 'family'),
  option('work', 'work'),
  option('interests', 'interests'),
  option('places', 'places'),
  option('hopes', 'hopes'),
  option('struggles', 'struggles'),
  option('milestones', 'milestones'),
  option('preferences', 'likes & dislikes'),
];

/** Everything that may be kept beside a talk: what its chip is called, and what it asks. */
export const kinds: Record<Kind, { chip: string; fields: readonly Asked[] }> = {
  facts: {
    chip: 'small detail',
    fields: [
      { as: 'line', name: 'text', label: 'In a sentence', placeholder: 'Their dog is named Gus.' },
      {
        as: 'select',
        name: 'category',
        label: 'Kind',
        options: [option('', 'as the words suggest'), ...categoryOptions],
      },
      {
        as: 'chips',
        name: 'depth',
        label: 'How personal',
        options: [option('1', 'Anyone may know'), option('2', 'Personal'), option('3', 'Between us')],
      },
      {
        as: 'boxes',
        label: 'Marks',
        options: [
          { name: 'kept', label: 'Not to be passed on' },
          { name: 'sensitive', label: 'Sensitive' },
        ],
      },
    ],
  },
  promises: {
    chip: 'promise',
    fields: [
      {
        as: 'chips',
        name: 'by',
        label: 'Whose promise',
        options: [option('me', 'I promised'), option('them', 'They promised')],
      },
      { as: 'line', name: 'text', label: 'What was promised?', placeholder: 'The seed catalogue' },
      { as: 'day', name: 'due', label: 'By when, if a day was named' },
      { as: 'boxes', label: 'How big', options: [{ name: 'big', label: 'A big one' }] },
    ],
  },
  help: {
    chip: 'help',
    fields: [
      {
        as: 'chips',
        name: 'direction',
        label: 'Which way',
        options: [option('given', 'I helped them'), option('received', 'They helped me')],
      },
      {
        as: 'chips',
        name: 'size',
        label: 'How much',
        options: [option('1', 'Five minutes'), option('2', 'A good deal'), option('3', 'A lot')],
        before: '1',
      },
      { as: 'line', name: 'text', label: 'With what?' },
    ],
  },
  moments: {
    chip: 'moment',
    fields: [
      {
        as: 'chips',
        name: 'kind',
        label: 'What it was',
        options: [
          option('celebrated', 'Celebrated'),
          option('consoled', 'Consoled'),
          option('laughed', 'Laughed'),
        ],
      },
      {
        as: 'chips',
        name: 'from',
        label: 'Who did',
        options: [
          option('me', 'I did, with them'),
          option('them', 'They did, with me'),
          option('both', 'We both did'),
        ],
      },
      { as: 'line', name: 'text', label: 'What was it about?' },
    ],
  },
  sightings: {
    chip: 'work seen',
    fields: [
      {
        as: 'line',
        name: 'area',
        label: 'What kind of work?',
        placeholder: 'plumbing',
        list: 'seen-before',
      },
      {
        as: 'chips',
        name: 'good',
        label: 'How it was',
        options: [option('yes', 'Good'), option('no', 'Not good')],
      },
      {
        as: 'chips',
        name: 'basis',
        label: 'How you know',
        options: [option('first-hand', 'I saw it myself'), option('hearsay', 'I only heard')],
        before: 'first-hand',
      },
      { as: 'line', name: 'text', label: 'What did you see?' },
    ],
  },
  news: {
    chip: 'news',
    fields: [
      {
        as: 'chips',
        name: 'news',
        label: 'In their life',
        options: [option('good', 'Good news'), option('hardship', 'Something hard')],
      },
      { as: 'line', name: 'text', label: 'What is it?' },
      { as: 'day', name: 'on', label: 'On which day, if it was another' },
    ],
  },
};

export const kindNames = Object.keys(kinds) as Kind[];
