import { SubmitButton } from '@/components/ui/submit-button';

/** A file to be brought: a form of HTML alone, since it may be too large for an action. */
export function UploadForm() {
  return (
    <form action="/api/import" method="post" encType="multipart/form-data" className="form">
      <div className="field">
        <label htmlFor="file">The file</label>
        <input id="file" type="file" name="file" required aria-describedby="file-hint" />
        <p className="hint" id="file-hint">
          CSV, vCard, JSON or LinkedIn’s zip, up to 200 MB; or an archive of Gus.
        </p>
      </div>
      <div className="acts">
        <SubmitButton pending="Bringing it">Look what is in it</SubmitButton>
      </div>
    </form>
  );
}
