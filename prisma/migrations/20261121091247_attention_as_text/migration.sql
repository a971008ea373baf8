-- Written out as it was written in. The default goes and comes back, or it would stay one of jsonb.
ALTER TABLE "person" ALTER COLUMN "attention" DROP DEFAULT,
ALTER COLUMN "attention" SET DATA TYPE JSON,
ALTER COLUMN "attention" SET DEFAULT '{}';
