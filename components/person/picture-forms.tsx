import { Face } from '@/components/signs/face';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

type PictureFormsProps = { person: string; digest: string | null; remove: FormAction };

/** The picture of somebody: another one, or none. A form of HTML alone, since it is more than an action takes. */
export function PictureForms({ person, digest, remove }: PictureFormsProps) {
  return (
    <>
      <Face person={person} digest={digest} />
      <form
        action={`/api/photos/${person}`}
        method="post"
        encType="multipart/form-data"
        className="form mt-3"
        aria-label="A picture"
      >
        <div className="field">
          <label htmlFor="picture">{digest ? 'Another picture' : 'A picture of them'}</label>
          <input
            id="picture"
            type="file"
            name="picture"
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            required
            aria-describedby="picture-hint"
          />
          <p className="hint" id="picture-hint">
            JPEG, PNG, WebP, GIF or AVIF, up to 10 MB. Gus keeps a small copy, without where and when it was
            taken.
          </p>
        </div>
        <div className="acts">
          <SubmitButton look="line" pending="Bringing it">
            Keep this picture
          </SubmitButton>
        </div>
      </form>
      {digest ? (
        <Form action={remove} className="form mt-3" label="Remove the picture">
          <input type="hidden" name="person" value={person} />
          <div className="acts">
            <SubmitButton look="act" pending="Removing">
              Remove the picture
            </SubmitButton>
          </div>
        </Form>
      ) : null}
    </>
  );
}
