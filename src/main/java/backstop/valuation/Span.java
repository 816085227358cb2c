package backstop.valuation;

/** Consecutive paths, the last not among them. */
record Span(int from, int to) {

  int paths() {
    return to - from;
  }
}
