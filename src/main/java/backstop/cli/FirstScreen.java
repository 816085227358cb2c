package backstop.cli;

import java.io.PrintWriter;

/** What a user sees who types nothing but the program's name. */
final class FirstScreen {

  private static final String TEXT =
      """
      Backstop: what a security guarantee is worth to three deals

        ./backstop value                      the deals under every guarantee, and a workbook
        ./backstop value drones -g train_and_equip,article_5_like
        ./backstop curve drones.jv_npv        how strong is strong enough
        ./backstop sensitivity drones.jv_npv  what drives it
        ./backstop stress                     scenarios beside the base, changes with their errors
        ./backstop list guarantees            also: models measures drivers assumptions ...
        ./backstop explain drones.jv_npv      formula, sources, what feeds it
        ./backstop review FILE.xlsx           a workbook sent back: changed inputs, comments, sign-off
        ./backstop batch                      the night's runs of a plan; then history, bridge
        ./backstop check                      read models and inputs, report every issue

      all commands: ./backstop --help""";

  private FirstScreen() {}

  static void print(PrintWriter out) {
    TEXT.lines().forEach(out::println);
  }
}
