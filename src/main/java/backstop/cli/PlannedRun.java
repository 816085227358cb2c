package backstop.cli;

import backstop.batch.Planned;
import backstop.batch.Refused;
import backstop.model.Library;
import backstop.source.Issue;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.valuation.Basis;
import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A planned run as the engine is asked for it. */
record PlannedRun(Library library, Request request) {

  private static final String BASE = "base";
  private static final String ALL = "all";

  /** What a run reads. */
  static Reading reading(Planned run, Path models, Path inputs) {
    return new Reading(
        models,
        inputs,
        Optional.of(run.valuationDate()),
        Optional.of(run.known()),
        Optional.of(run.series().scenario()).filter(name -> !name.equals(BASE)),
        run.sets());
  }

  /** The run of what was read; refused with the issues, or with what the library has not. */
  static PlannedRun of(Read read, Reading reading, Planned run) throws Refused {
    try {
      Library library = Strength.pinned(library(read), run.strength());
      return new PlannedRun(library, request(library, reading, run));
    } catch (Stop refused) {
      throw new Refused(List.of(refused.getMessage()));
    }
  }

  private static Library library(Read read) throws Refused {
    if (read.library().isEmpty()) {
      throw new Refused(
          read.issues().stream()
              .filter(issue -> issue.severity() == Issue.Severity.ERROR)
              .map(PlannedRun::line)
              .toList());
    }
    return read.library().get();
  }

  private static String line(Issue issue) {
    String advice = issue.advice().map(words -> ". " + words).orElse("");
    String place = issue.place().line() > 0 ? issue.place().toString() : issue.place().file();
    return place + ": " + issue.message() + advice;
  }

  private static Request request(Library library, Reading reading, Planned run) {
    Asking asking = new Asking(library, reading);
    return asking.request(
        new Asking.Words(
            words(run.series().models()).stream().filter(name -> !name.equals(ALL)).toList(),
            words(run.series().guarantees()),
            run.reference().orElse(null),
            run.sampling(),
            List.of(),
            asking.overlay(run.strength(), false)));
  }

  private static List<String> words(String joined) {
    return List.of(joined.split("\\" + Planned.JOINED));
  }

  String key() {
    return Basis.of(library, request, Version.current()).key();
  }

  /** What it comes to, with its progress shown; refused when its numbers cannot be computed. */
  Result result(Terminal terminal, Workplace place) throws Refused {
    try (ProgressLine progress = new ProgressLine(terminal, "simulate", true)) {
      return result(place.execution(progress));
    }
  }

  /** The same, heard by the progress of an execution. */
  Result result(Execution execution) throws Refused {
    try {
      Result result = Valuation.value(library, request, execution);
      if (!result.breakdowns().isEmpty()) {
        throw new Refused(result.breakdowns().stream().map(PlannedRun::line).toList());
      }
      return result;
    } catch (IllegalArgumentException e) {
      throw new Refused(List.of(e.getMessage()));
    }
  }

  private static String line(Breakdown breakdown) {
    return breakdown.name()
        + " could not be computed "
        + Loading.plural(breakdown.count(), "time")
        + "; where: ./backstop value with the options of the run";
  }
}
