package backstop.source;

import java.util.List;

/** Inputs as their files have them, before a scenario or the command line changes any. */
record WrittenInputs(Inputs inputs, List<ScenarioText> scenarios) {

  WrittenInputs {
    scenarios = List.copyOf(scenarios);
  }
}
