package backstop.farm;

/** What follows in a parcel. */
enum ParcelTag {
  KNOWN,
  APART,
  RECORD,
  ENUM,
  STRING,
  INT,
  LONG,
  DOUBLE,
  BOOLEAN,
  DATE,
  EMPTY,
  PRESENT,
  EMPTY_INT,
  PRESENT_INT,
  EMPTY_DOUBLE,
  PRESENT_DOUBLE,
  LIST,
  SET,
  MAP,
  SORTED_MAP,
  BITS,
  DOUBLES,
  BYTES,
  INTS,
  LONGS,
  BOOLEANS,
  ARRAY
}
