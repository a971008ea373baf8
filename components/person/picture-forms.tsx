import { Face } from '@/components/signs/face';
import { ButtonForm } from '@/components/ui/button-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

type PictureFormsProps = { person: string; digest: string | null; remove: FormAction };

/** The picture of somebody: another one, or none. A form of HTML alone, since it is more than an action takes. */
export function PictureForms({ person, digest, remove }: PictureFormsProps) {
  return (
    <div className="measure">
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
        <ButtonForm
          action={remove}
          sends={{ person }}
          label="Remove the picture"
          look="act"
          pending="Removing"
        >
          Remove the picture
        </ButtonForm>
      ) : null}
    </div>
  );
}
