import { Row } from './row';

/**
 * The page could not be made: no cause, no trace, one thing to do. Every page carries this with it, so it
 * brings no links and no parts along.
 */
export function Unreachable({ retry }: { retry: () => void }) {
  return (
    <div role="alert">
      <Row className="head">
        <h1>Gus cannot reach its notebook just now.</h1>
        <p className="measure">Nothing you saved is lost.</p>
        <div className="acts acts-wide basis-full">
          <button type="button" className="btn" onClick={retry}>
            Try again
          </button>
        </div>
      </Row>
    </div>
  );
}
