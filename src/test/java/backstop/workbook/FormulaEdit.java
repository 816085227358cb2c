package backstop.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a hand may do to a formula, written as LibreOffice writes one. */
enum FormulaEdit {
  TERM_ADDED {
    @Override
    Optional<String> edit(String formula, Random random) {
      return Optional.of("=(" + formula.substring(1) + ")*1.001+0.001");
    }
  },
  REFERENCE_SHIFTED {
    @Override
    Optional<String> edit(String formula, Random random) {
      return one(REFERENCE, formula, random)
          .map(found -> replaced(formula, found, 1, shifted(found.group(1), random)));
    }
  },
  SIGN_TURNED {
    @Override
    Optional<String> edit(String formula, Random random) {
      return one(OPERATOR, formula, random)
          .map(found -> replaced(formula, found, 0, turned(found.group())));
    }
  },
  CONSTANT_CHANGED {
    @Override
    Optional<String> edit(String formula, Random random) {
      return one(CONSTANT, formula, random)
          .map(
              found ->
                  replaced(
                      formula, found, 0, String.valueOf(Double.parseDouble(found.group()) * 1.1)));
    }
  },
  OVERWRITTEN {
    @Override
    Optional<String> edit(String formula, Random random) {
      return Optional.of(String.valueOf(random.nextInt(100) / 8.0));
    }
  };

  private static final Pattern REFERENCE =
      Pattern.compile("(?<![A-Za-z0-9_$:])([A-Z]{1,3})[0-9]+\\b(?![(:])");
  private static final Pattern OPERATOR = Pattern.compile("(?<=[0-9)])(?<![0-9]E)[-+*/]");
  private static final Pattern CONSTANT =
      Pattern.compile("(?<![A-Za-z0-9_.$])[1-9][0-9]*(?:\\.[0-9]+)?(?![0-9.A-Za-z:])");

  /** The formula after the edit; nothing where it has no place for it. */
  abstract Optional<String> edit(String formula, Random random);

  private static Optional<MatchResult> one(Pattern pattern, String formula, Random random) {
    List<MatchResult> all = pattern.matcher(formula).results().toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static String replaced(String formula, MatchResult found, int group, String by) {
    return formula.substring(0, found.start(group)) + by + formula.substring(found.end(group));
  }

  private static String shifted(String letters, Random random) {
    int column = Grid.column(letters);
    return Grid.letters(column == 0 || random.nextBoolean() ? column + 1 : column - 1);
  }

  private static String turned(String operator) {
    return switch (operator) {
      case "+" -> "-";
      case "-" -> "+";
      case "*" -> "/";
      default -> "*";
    };
  }
}
