package backstop.models;

import backstop.model.Library;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Futures in which all models move together; rows without a model are those of the portfolio. */
final class Joint {

  static final String HOME = "portfolio";
  static final List<String> DEALS = List.of("minerals_fund", "arms_sale", "drones");

  private static final Set<String> OTHERS =
      Set.of("minerals_fund", "arms_sale", "drones", "europe");
  private static final int PATHS = 6;
  private static final Recent<String, List<Future>> SHIPPED = new Recent<>(3);

  private Joint() {}

  static Library library(Map<String, String> sets) {
    return Futures.read(HOME, sets);
  }

  /** Of the shipped library under a weak, a middling and a strong guarantee. */
  static List<Future> shipped() {
    return Stream.of("paper_assurances", "reassurance_force_us_enablers", "article_5_like")
        .flatMap(posture -> of(posture).stream())
        .toList();
  }

  /** Of the shipped library. */
  static List<Future> of(String posture) {
    return SHIPPED.of(posture, p -> of(Futures.shipped(), p, PATHS));
  }

  static List<Future> of(Library library, String posture, int paths) {
    return Futures.joined(library, HOME, OTHERS, posture, paths);
  }

  static double value(Future f, String measure) {
    return f.measure(HOME + "." + measure).value();
  }

  /** Of a flow at the end of each period, on the riskless curve. */
  static double worth(Future f, IntToDoubleFunction flow) {
    return IntStream.range(0, f.periods())
        .mapToDouble(t -> flow.applyAsDouble(t) * discount(f, t))
        .sum();
  }

  /** Of what is left when the horizon ends. */
  static double left(Future f, IntToDoubleFunction amount) {
    int last = f.periods() - 1;
    return amount.applyAsDouble(last) * discount(f, last);
  }

  static double discount(Future f, int t) {
    return Math.pow(1 + f.given("markets.riskless_rate"), -f.years(t));
  }

  /** A row of each mine times a factor of its own, over all deposits. */
  static double mines(Future f, String line, int t, ToDoubleFunction<Deposit> factor) {
    return Minerals.deposits(f).stream()
        .mapToDouble(
            d -> {
              double amount = f.at("minerals_fund." + line + "[" + d.key() + "]", t);
              return amount == 0 ? 0 : amount * factor.applyAsDouble(d);
            })
        .sum();
  }

  static double mines(Future f, String line, int t) {
    return mines(f, line, t, d -> 1);
  }
}
