/** How much a file may hold before it is turned away, each with the sentence that says so. Sizes in bytes. */
export const LIMITS = {
  bytes: 200_000_000,
  rows: 100_000,
  /** One row of a table, in bytes of UTF-8: longer ones have lost their quotation marks or are no table. */
  row: 1_000_000,
  columns: 2_000,
  zipEntries: 2_000,
  /** A zip in a zip in a zip. */
  zipDepth: 3,
  /** A zip within a zip is unpacked into memory. */
  innerZip: 64_000_000,
  unzipped: 1_000_000_000,
  /** Unpacked to packed: text rarely passes 20, a zip bomb starts at 1,000. */
  zipRatio: 200,
  /** Braces and brackets within each other; the files we know need nine. */
  jsonDepth: 40,
  /** One text of a JSON file, in letters: a picture or document of 45 MB. */
  jsonText: 60_000_000,
  /** Words and signs from one value that is kept to the next. */
  jsonTokens: 2_000_000,
} as const;

/**
 * How much an archive of Gus's own may hold: what the largest account takes along must come back. Its pictures are files of
 * their own, and its rows repeat themselves as no other file does.
 */
export const ARCHIVE_LIMITS = {
  bytes: 10_000_000_000,
  zipEntries: 200_000,
  unzipped: 20_000_000_000,
  zipRatio: 2_000,
} as const;

/** The sentence for each limit, as the user reads it. */
export const TOO_MUCH = {
  bytes: 'This file is larger than 200 MB. Gus reads files up to that size.',
  archive:
    'This archive is larger than Gus can bring back: 10 GB, 20 GB unpacked, and 200,000 pictures are the most.',
  rows: 'Gus reads 100,000 rows of one file. What came after that is not in this preview; split the file to bring it.',
  row: 'This row is longer than a million letters, so it was left out.',
  columns: 'This table has more than 2,000 columns. Keep the ones about people, and bring it again.',
  zipEntries: 'This zip holds more than 2,000 files. Take out the ones about people, and bring those.',
  zipDepth:
    'There are more than three zips inside each other. Unpack the outer ones, and bring the inner one.',
  innerZip:
    'A zip within this zip is larger than 64 MB. Unpack the outer one, and bring the inner one by itself.',
  zipRatio:
    'A file in this zip grows to more than 200 times its size when it is unpacked, as none about people does.',
  unzipped: 'Unpacked, this zip is larger than a gigabyte. Bring the single files about people instead.',
  jsonDepth: 'Something in this file is nested more than 40 times. Gus reads no such file.',
  jsonValue: 'One thing in this file is larger than Gus can hold at once, so none of it was read.',
} as const;
