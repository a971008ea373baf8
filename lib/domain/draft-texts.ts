import type { DraftCode, DraftSlot, Register } from './drafts';

/**
 * The words of the drafts. Informal: as in model.md, section 8. Formal: the same thing said with more distance.
 * {before} stands for "before we had ever talked", where that is so.
 */
export const DRAFT_TEXTS: Readonly<
  Record<DraftCode, { label: string; slots: readonly DraftSlot[]; texts: Readonly<Record<Register, string>> }>
> = {
  DONT_KNOW_YOU_YET: {
    label: 'I don’t know you yet',
    slots: [],
    texts: {
      informal:
        'Thanks for thinking of me. I only put my name to people I know well, and we haven’t had the chance yet. I’d be glad to get to know you first. What are you working on these days?',
      formal:
        'Thank you for writing to me. I give my name only to people whom I know well, and you and I have yet to meet properly. I would be glad to get to know you first. What are you working on at present?',
    },
  },
  HAVENT_SEEN_YOUR_WORK: {
    label: 'I haven’t seen your work',
    slots: ['area'],
    texts: {
      informal:
        'I’d be guessing if I endorsed your {area}; I’ve never seen it first-hand. People who have worked with you would be far more convincing.',
      formal:
        'I have not seen your {area} at first hand, so anything I said about it would be a guess. Those who have worked with you can speak for it far better than I can.',
    },
  },
  WRONG_PERSON: {
    label: 'I’m the wrong person',
    slots: [],
    texts: {
      informal: 'This is outside what I can judge, so my word would not help you.',
      formal:
        'This lies outside what I am able to judge, and my word would carry no weight with those you wish to reach.',
    },
  },
  NOT_TO_EVERYONE: {
    label: 'I don’t forward to everyone',
    slots: [],
    texts: {
      informal:
        'I don’t send things to my whole list. If you tell me exactly who it helps and how, I’ll see whether one person fits.',
      formal:
        'I do not send anything to everybody I know. If you would tell me precisely whom this helps, and how, I will consider whether it suits one of them.',
    },
  },
  ALTERNATIVE: {
    label: 'Not that, but this',
    slots: ['smallHelp'],
    texts: {
      informal: 'I can’t do that, but I can {smallHelp}.',
      formal: 'That is not something I can do. What I can offer is this: I can {smallHelp}.',
    },
  },
  HONEST_NO: {
    label: 'An honest no to a friend',
    slots: ['thing', 'observed'],
    texts: {
      informal:
        'I value us too much to fudge this: I can’t {thing}, because {observed}. I’m happy to talk about it.',
      formal:
        'You mean too much to me for anything but a plain answer: I cannot {thing}, because {observed}. I would gladly talk it over with you.',
    },
  },
  FIRM_BOUNDARY: {
    label: 'A firm no, after pressure',
    slots: [],
    texts: {
      informal: 'I’ve given my answer and it stands. Please don’t ask again.',
      formal: 'You have my answer, and it will not change. Please do not raise this with me again.',
    },
  },
  NOT_INVOLVED: {
    label: 'Without me',
    slots: [],
    texts: {
      informal: 'I wish you well with it. Please leave me and my contacts out of it.',
      formal: 'I wish you every success. I ask that you involve neither me nor the people I know.',
    },
  },
  FEEDBACK: {
    label: 'How it came across',
    slots: ['date', 'behaviour', 'impact'],
    texts: {
      informal:
        'I don’t know if you realise how this comes across. In your message of {date} you {behaviour}{before}. It made me feel {impact}. I’m telling you because nobody may have said so. What were you hoping for?',
      formal:
        'You may not be aware of how this reads to the person who receives it. In your message of {date} you {behaviour}{before}. I felt {impact}. I mention it because perhaps nobody else has. What did you have in mind?',
    },
  },
  SECOND_CHANCE: {
    label: 'Let’s start again',
    slots: ['terms'],
    texts: {
      informal: 'Let’s start again. {terms}',
      formal: 'I would like us to begin afresh. {terms}',
    },
  },
  NO_REPLY: {
    label: 'No reply',
    slots: [],
    texts: { informal: '', formal: '' },
  },
};
