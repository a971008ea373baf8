import { afterEach, describe, expect, it, vi } from 'vitest';
import { onRequestError } from '@/instrumentation';

const request = {
  path: '/people?q=Dana',
  method: 'GET',
  headers: { 'x-request-id': 'abc-123', cookie: 'gus=token' },
};
const context = {
  routerKind: 'App Router',
  routePath: '/(home)/people',
  routeType: 'render',
  renderSource: 'react-server-components',
  revalidateReason: undefined,
} as const;

afterEach(() => {
  vi.restoreAllMocks();
});

async function lineFor(error: unknown): Promise<string> {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await onRequestError(error, request, context);
  expect(log).toHaveBeenCalledOnce();
  return String(log.mock.calls[0]?.[0]);
}

describe('the line about a failed request', () => {
  it('names the request, the route and the kind of failure', async () => {
    const error = Object.assign(new TypeError('Dana’s dog is named Gus'), {
      code: 'P1001',
      digest: '955718317',
    });
    expect(JSON.parse(await lineFor(error))).toMatchObject({
      request: 'abc-123',
      method: 'GET',
      route: '/(home)/people',
      error: 'TypeError',
      code: 'P1001',
      digest: '955718317',
      at: [expect.stringContaining('instrumentation.test')],
    });
  });

  it('holds nothing that somebody typed, and is one line', async () => {
    const line = await lineFor(new Error('Dana’s dog\n    is named Gus'));
    expect(line).not.toMatch(/Dana|dog|Gus|token|\n/);
  });

  it.each(['Dana', null, undefined, { message: 'Dana' }, 7])(
    'is written for whatever was thrown: %j',
    async (thrown) => {
      expect(await lineFor(thrown)).not.toContain('Dana');
    },
  );
});
