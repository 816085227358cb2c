package backstop.model;

/** A named set of changes of {@code scenarios.yaml}. */
public record Scenario(String name, String title, Place place) {}
