import { Chips } from '@/components/ui/chips';
import { severingEffects } from '@/lib/domain';
import { channelName } from './channel-words';

const options = [
  { value: '', label: 'Left as it is' },
  { value: 'removed', label: 'Removed' },
  { value: 'muted', label: 'Muted' },
  { value: 'blocked', label: 'Blocked' },
];

/** What ending it does on each way to reach them, and what was done there, by hand. */
export function Effects({ channels }: { channels: readonly string[] }) {
  return severingEffects(channels).map(({ channel, act, effects }) => (
    <section key={channel} className="effects">
      <h3>{channelName(channel)}</h3>
      <p>{act}, by hand:</p>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}.</li>
        ))}
      </ul>
      <Chips
        legend={`What you did on ${channelName(channel)}`}
        name={`did.${channel}`}
        options={options}
        before={['']}
      />
    </section>
  ));
}
