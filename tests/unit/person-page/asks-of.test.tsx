import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AsksOf } from '@/components/asks/asks-of';
import { calendarDate, type Standing } from '@/lib/domain';

const today = calendarDate('2026-11-16');

const shown = (standing: Standing) =>
  renderToStaticMarkup(
    <AsksOf
      person={{ id: 'p', standing, firstAskedOn: today, firstWarmOn: null }}
      asks={[
        {
          ...{ id: 'a', person: { id: 'p', name: 'Morgan', stage: 'stranger' }, on: today, channel: null },
          ...{ product: '', lines: [], flags: [], stageAtAsk: 'stranger', isEarly: true },
          ...{ state: 'open', until: null, grantedLines: 0, mistakenOn: null },
        },
      ]}
      today={today}
    />,
  );

it('words for telling them are offered while there is somebody to tell', () => {
  const offered = (['open', 'watch', 'limited', 'pest', 'severed', 'memorial'] as const).filter((standing) =>
    shown(standing).includes('href="/people/p/feedback"'),
  );
  expect(offered).toEqual(['open', 'watch', 'limited']);
  expect(shown('severed')).toContain('href="/asks?who=p"');
});
