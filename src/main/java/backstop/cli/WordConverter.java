package backstop.cli;

import backstop.source.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by its word, in any case, and knows the nearest one. */
final class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {

  private final E[] constants;

  WordConverter(Class<E> type) {
    this.constants = type.getEnumConstants();
  }

  @Override
  public E convert(String word) {
    List<String> words = Arrays.stream(constants).map(E::toString).toList();
    int position = words.indexOf(word.toLowerCase(Locale.ROOT));
    if (position < 0) {
      String all = "known: " + String.join(", ", words);
      throw new TypeConversionException(
          "'" + word + "' is not known\n" + Nearest.advice(word, words).orElse(all));
    }
    return constants[position];
  }
}
