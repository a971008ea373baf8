/** What ending a connection does on one channel, shown before it is confirmed. */
export type ChannelEffect = {
  channel: string;
  /** What the owner does there, by hand: Gus does nothing on any channel. */
  act: string;
  effects: readonly string[];
};

/**
 * What ending a connection does on each of a person's channels, each channel once, in the order given (S4-1, the
 * table of named systems, [R28]). A channel without a word of its own gets the general one.
 */
export function severingEffects(channels: readonly string[]): ChannelEffect[] {
  return [...new Set(channels)].map((channel) => ({
    channel,
    ...(hasEffects(channel) ? (EFFECTS[channel] ?? OTHER) : OTHER),
  }));
}

/** Whether ending it has effects of its own on a channel: not in person, nor where no account joins the two. */
export function hasEffects(channel: string): boolean {
  return Object.hasOwn(EFFECTS, channel);
}

const OTHER: Omit<ChannelEffect, 'channel'> = {
  act: 'Remove or mute them there, if you like',
  effects: ['What they see of it is up to the service'],
};

const EFFECTS: Readonly<Record<string, Omit<ChannelEffect, 'channel'>>> = {
  linkedin: {
    act: 'Remove the connection',
    effects: [
      'They get no notice',
      'Endorsements and recommendations between you are withdrawn, both ways',
      'Only you can invite again',
    ],
  },
  facebook: {
    act: 'Unfriend',
    effects: ['They get no notice', 'What you share with friends is no longer shown to them'],
  },
  x: {
    act: 'Unfollow, or block',
    effects: ['Unfollowing gives no notice', 'A block is seen by whoever looks at your page'],
  },
  mastodon: {
    act: 'Unfollow, mute or block',
    effects: ['They get no notice', 'A block also ends their following you'],
  },
  email: {
    act: 'Filter their messages',
    effects: ['They get no notice', 'Your address stays in their book'],
  },
  phone: {
    act: 'Block the number, or let it ring',
    effects: ['They get no notice', 'A blocked call may go to voicemail'],
  },
  signal: { act: 'Block', effects: ['They get no notice', 'Their messages no longer reach you'] },
  whatsapp: {
    act: 'Block',
    effects: ['They get no notice', 'They may see that messages are not delivered'],
  },
};
