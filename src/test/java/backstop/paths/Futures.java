package backstop.paths;

import backstop.model.Assumption;
import backstop.model.Correlation;
import backstop.model.Distribution;
import backstop.model.Draw;
import backstop.model.Draw.Kind;
import backstop.model.InputRow;
import backstop.model.Library;
import backstop.model.Place;
import backstop.model.Timeline;
import backstop.model.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Libraries of draws alone. */
public final class Futures {

  static final LocalDate ANCHOR = LocalDate.of(2025, 9, 30);
  static final LocalDate END = LocalDate.of(2050, 12, 31);

  private final List<Draw> draws = new ArrayList<>();
  private final List<Correlation> correlations = new ArrayList<>();
  private LocalDate valuationDate = ANCHOR;

  public Futures value(String name, Distribution law) {
    draws.add(new Draw(name, Kind.VALUE, name, Optional.of(law)));
    return this;
  }

  public Futures process(String name) {
    draws.add(new Draw(name, Kind.NORMAL, name, Optional.empty()));
    return this;
  }

  public Futures count(String name) {
    draws.add(new Draw(name, Kind.UNIFORM, name, Optional.empty()));
    return this;
  }

  public Futures chain(String name) {
    draws.add(new Draw(name, Kind.CLOCK, name, Optional.empty()));
    draws.add(new Draw(name + ".target", Kind.TARGET, name, Optional.empty()));
    return this;
  }

  public Futures jump(String name, Distribution severity) {
    draws.add(new Draw(name, Kind.CLOCK, name, Optional.empty()));
    draws.add(new Draw(name + ".severity", Kind.SEVERITY, name, Optional.of(severity)));
    return this;
  }

  public Futures correlated(String a, String b, double value) {
    return correlated(a, b, value, false, 0);
  }

  public Futures correlated(String a, String b, double value, boolean rank, double degrees) {
    correlations.add(
        new Correlation(position(a), position(b), value, rank, degrees, Place.NOWHERE));
    return this;
  }

  public Futures valuedOn(LocalDate date) {
    valuationDate = date;
    return this;
  }

  public int position(String name) {
    for (int i = 0; i < draws.size(); i++) {
      if (draws.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name);
  }

  public Library library() {
    List<Assumption> assumptions = new ArrayList<>();
    for (int i = 0; i < draws.size(); i++) {
      if (draws.get(i).kind() == Kind.VALUE) {
        assumptions.add(assumption(i));
      }
    }
    return new Library(
        "futures",
        Timeline.quarters(valuationDate, END, ANCHOR),
        ANCHOR,
        Optional.empty(),
        List.of(),
        List.of(),
        assumptions,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        draws,
        correlations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public Paths paths(Sampling sampling) {
    return Paths.of(library(), sampling, false);
  }

  private Assumption assumption(int draw) {
    InputRow row =
        new InputRow(Place.NOWHERE, "2025-09-30", "42", "", "", "", "", "judgement", "", "");
    return new Assumption(
        "futures." + draws.get(draw).name(), Unit.NUMBER, "a number", 42 + draw, draw, row);
  }
}
