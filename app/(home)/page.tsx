import type { Metadata } from 'next';
import { PageHead } from '@/components/shell/page-head';

export const metadata: Metadata = { title: 'This week' };

export default function ThisWeek() {
  return <PageHead title="This week" />;
}
