/** Communities and events written down before, to choose from while typing. */
export function Places({ names }: { names: readonly string[] }) {
  return (
    <datalist id="met-in">
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
