-- CreateTable
CREATE TABLE "labelled" (
    "owner_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "archived" BOOLEAN NOT NULL,
    "sort_name" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "labelled_pkey" PRIMARY KEY ("owner_id","label","archived","sort_name","person_id")
);

-- CreateIndex
CREATE INDEX "labelled_owner_id_person_id_idx" ON "labelled"("owner_id", "person_id");

-- AddForeignKey
ALTER TABLE "labelled" ADD CONSTRAINT "labelled_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The labels of a person are a list of theirs; lists of people are read by label.
CREATE FUNCTION keep_labelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM labelled WHERE owner_id = OLD.owner_id AND person_id = OLD.id;
  END IF;
  INSERT INTO labelled (owner_id, label, archived, sort_name, person_id)
  SELECT DISTINCT NEW.owner_id, label, NEW.archived, NEW.sort_name, NEW.id FROM unnest(NEW.labels) AS label
  WHERE label <> '';
  RETURN NULL;
END $$;

CREATE TRIGGER person_labelled_new AFTER INSERT ON person
  FOR EACH ROW WHEN (NEW.labels <> '{}') EXECUTE FUNCTION keep_labelled();

CREATE TRIGGER person_labelled_changed AFTER UPDATE ON person
  FOR EACH ROW WHEN (OLD.labels IS DISTINCT FROM NEW.labels
    OR (NEW.labels <> '{}' AND (OLD.archived, OLD.sort_name) IS DISTINCT FROM (NEW.archived, NEW.sort_name)))
  EXECUTE FUNCTION keep_labelled();
