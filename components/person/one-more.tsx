'use client';

/** Shows one more row; without script it sends the form, which comes back with a row more and everything typed. */
export function OneMore({ kind, add, label }: { kind: string; add: () => void; label: string }) {
  return (
    <button
      type="submit"
      name="more"
      value={kind}
      className="act"
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        add();
      }}
    >
      And one more
    </button>
  );
}
