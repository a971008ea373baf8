/** "Endorsement: writing" */
export function testimonialWords({ kind, area }: { kind: 'endorse' | 'recommend'; area: string }): string {
  const what = kind === 'endorse' ? 'Endorsement' : 'Recommendation';
  return area ? `${what}: ${area}` : what;
}
