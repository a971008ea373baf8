import { Sign } from '@/components/ui/sign';

/** The mark of Gus: a dog's tag, and rings with somebody in the middle. */
export function Tag({ size = 24 }: { size?: number }) {
  return <Sign name="tag" size={size} height={(size * 7) / 6} />;
}
