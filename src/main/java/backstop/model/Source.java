package backstop.model;

/** A row of {@code sources.csv}. */
public record Source(
    String id, String title, String publisher, String date, String url, Place place) {}
