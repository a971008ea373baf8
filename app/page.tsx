export default function Page() {
  return <h1>Gus</h1>;
}
