/**
 * The page could not be made: no cause, no trace, one thing to do. Every page carries this with it, three times over,
 * so it brings no links and no parts along: a row of the notebook, written out.
 */
export function Unreachable({ retry }: { retry: () => void }) {
  return (
    <div role="alert" className="row head">
      <div className="margin" />
      <div className="body">
        <h1>Gus cannot reach its notebook just now.</h1>
        <p className="measure">Nothing you saved is lost.</p>
        <div className="acts acts-wide basis-full">
          <button type="button" className="btn" onClick={retry}>
            Try again
          </button>
        </div>
      </div>
    </div>
  );
}
