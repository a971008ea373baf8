import { standingWords } from '@/components/person/words';
import { Fold } from '@/components/ui/fold';
import type { CalendarDate, Standing } from '@/lib/domain';
import { dayWords, listWords } from '@/lib/format';
import { channelName, didWords } from './channel-words';

type Change = {
  id: string;
  on: CalendarDate;
  from: Standing;
  to: Standing;
  reason: string;
  terms: string;
  channels: readonly { channel: string; did: string }[];
};

type StandingHistoryProps = { changes: readonly Change[]; open?: boolean; today: CalendarDate };

/** How it stood before, newest first; open where it has to be seen before another second chance. */
export function StandingHistory({ changes, open, today }: StandingHistoryProps) {
  if (changes.length === 0) return null;
  return (
    <Fold summary="How it stood before" open={open}>
      <ul className="measure">
        {changes.map(({ id, on, from, to, reason, terms, channels }) => (
          <li key={id}>
            <p className="quiet">
              {dayWords(on, today)}: {standingWords[from]} → {standingWords[to]}
            </p>
            {reason ? <p dir="auto">{reason}</p> : null}
            {terms ? <p dir="auto">Terms: {terms}</p> : null}
            {channels.length > 0 ? (
              <p>
                {listWords(
                  channels.map(({ channel, did }) => `${channelName(channel)}: ${didWords[did] ?? did}`),
                )}
                .
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
