import type { MannersSign } from '@/lib/domain';

/** What each sign of the manners chart says. */
export const mannersWords: Readonly<Record<MannersSign, string>> = {
  fine: 'fine',
  half: 'fine once I have seen it, or both agree',
  no: 'no',
};
