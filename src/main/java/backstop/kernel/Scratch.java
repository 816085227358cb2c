package backstop.kernel;

/** The columns a {@link Program} works in. */
public final class Scratch {}
