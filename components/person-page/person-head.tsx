import type { ReactNode } from 'react';
import { Row } from '@/components/shell/row';
import { Face } from '@/components/signs/face';
import { Name } from '@/components/signs/name';
import { NearMark } from '@/components/signs/near';
import type { Stage } from '@/lib/domain';

/** The name, the biggest thing on the page, and what stands directly under it. */
export function PersonHead({
  person,
  children,
}: {
  person: { id: string; name: string; photo: string | null; stage: Stage };
  children?: ReactNode;
}) {
  return (
    <Row className="head" margin={<NearMark ring={person.stage} />} marginClass="person-mark">
      <Face person={person.id} digest={person.photo} />
      <Name of={person.name} />
      {children}
    </Row>
  );
}
