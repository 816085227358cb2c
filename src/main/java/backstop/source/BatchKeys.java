package backstop.source;

import static backstop.source.Shape.Key.optional;
import static backstop.source.Shape.Key.required;

import backstop.source.Shape.Key;
import backstop.source.Shape.Keyed;
import backstop.source.Shape.ListOf;
import backstop.source.Shape.Named;
import backstop.source.Shape.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** What the mappings of a plan of a batch may hold. */
final class BatchKeys {

  private static final Scalar TEXT = Scalar.of("a text");
  private static final Scalar COUNT = Scalar.of("a whole number");
  private static final Scalar NUMBER = Scalar.of("a number");

  private static final List<Key> SAMPLING =
      List.of(
          optional("paths", "simulated futures of a run", COUNT),
          optional("replicates", "independent parts that give the standard errors", COUNT),
          optional("seed", "any whole number", COUNT),
          optional(
              "sampler",
              "how futures are drawn",
              Scalar.of("sobol, random or latin_hypercube", "sobol", "random", "latin_hypercube")));

  static final Keyed ROW =
      new Keyed(
          "a run",
          Stream.concat(
                  Stream.of(
                      optional("title", "what it is for", TEXT),
                      optional("models", "a run for each", list("models", "drones or all")),
                      optional(
                          "guarantees", "a run for each", list("guarantees", "train_and_equip")),
                      optional("scenarios", "a run for each", list("scenarios", "base or slump")),
                      optional(
                          "dates",
                          "a run for each valuation date",
                          list("dates", "quarter_end, month_end, as_of or 2025-09-30")),
                      optional(
                          "set",
                          "values laid over the inputs",
                          new Named("a mapping name: value", Scalar.of("a value"))),
                      optional("strength", "the guarantee's, from 0 to 1", NUMBER),
                      optional("reference", "guarantee for cases and differences", TEXT)),
                  SAMPLING.stream())
              .toList());

  static final Keyed ALERT =
      Keyed.of(
          "an alert",
          required("measure", "what is watched", Scalar.of("a measure such as drones.jv_npv")),
          optional(
              "statistic",
              "of the measure; mean when not given",
              Scalar.of("mean, sd, prob_negative, var95, cvar95 or p1 ... p99")),
          optional("guarantees", "under which; any when not given", list("guarantees", "paper")),
          optional("runs", "of which rows; any when not given", list("rows of runs", "deals")),
          optional("below", "alert when it is less", NUMBER),
          optional("above", "alert when it is more", NUMBER),
          optional(
              "moves",
              "alert when it differs by more from the night before",
              Scalar.of("a number, a share such as 5%, or 3 errors")));

  static final Keyed PLAN =
      new Keyed(
          "a plan",
          Stream.concat(
                  SAMPLING.stream(),
                  Stream.of(
                      optional("retries", "more tries for a run that fails", COUNT),
                      optional("keep", "days after which workbooks may be removed", COUNT),
                      optional(
                          "calendar",
                          "the dates of --catch-up",
                          Scalar.of(
                              "days, weekdays, month_ends or quarter_ends",
                              "days",
                              "weekdays",
                              "month_ends",
                              "quarter_ends")),
                      optional(
                          "on_completion",
                          "a program and its arguments; the path of the digest comes last",
                          new ListOf("a list of words", TEXT)),
                      required("runs", "what is valued", new Named("a mapping of runs", ROW)),
                      optional(
                          "alerts", "what is watched", new Named("a mapping of alerts", ALERT))))
              .toList());

  private BatchKeys() {}

  private static ListOf list(String what, String example) {
    return new ListOf("a list of " + what, Scalar.of("a name such as " + example));
  }
}
