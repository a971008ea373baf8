/** Over a form whose address names somebody who is not here; the form itself is as good as ever. */
export function NotThatOne({ when, className = '' }: { when: boolean; className?: string }) {
  if (!when) return null;
  return (
    <p role="status" className={`quiet ${className}`}>
      Whoever that link meant is not here.
    </p>
  );
}
