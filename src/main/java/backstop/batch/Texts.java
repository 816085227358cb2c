package backstop.batch;

import java.util.SortedMap;

/**
 * The texts that a run would be read from.
 *
 * @param files path to hash
 * @param latest the last day that any input names, of those on or before the day as of which they
 *     are read: until the next one the same rows count
 */
public record Texts(SortedMap<String, String> files, String latest) {}
