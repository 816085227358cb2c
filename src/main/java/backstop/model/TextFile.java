package backstop.model;

/**
 * A file the library was read from, relative to its folder ({@code models/drones.yaml}), whole, and
 * its SHA-256.
 */
public record TextFile(String path, String text, String hash) {}
