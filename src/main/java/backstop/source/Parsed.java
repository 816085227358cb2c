package backstop.source;

import backstop.model.TextFile;
import java.util.List;
import java.util.Optional;

/** What one side declares in its models and holds in its inputs, before they are assembled. */
record Parsed(
    Reading reading,
    LibraryFile file,
    List<Declaration> declarations,
    WrittenInputs written,
    List<TextFile> files,
    Declared declared) {

  Parsed {
    declarations = List.copyOf(declarations);
    files = List.copyOf(files);
  }

  Parsed(
      Reading reading,
      LibraryFile file,
      List<Declaration> declarations,
      WrittenInputs written,
      List<TextFile> files) {
    this(reading, file, declarations, written, files, Declared.of(declarations));
  }

  Inputs inputs() {
    return written.inputs();
  }

  /** The scenario that is laid over the inputs, if it is among those written. */
  Optional<ScenarioText> chosen() {
    return written.scenarios().stream()
        .filter(text -> reading.scenario().filter(text.scenario().name()::equals).isPresent())
        .findFirst();
  }
}
