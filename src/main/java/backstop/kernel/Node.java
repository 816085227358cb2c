package backstop.kernel;

/**
 * A value of the graph: an operation on earlier nodes. Equal nodes are one.
 *
 * @param a position of a node, or {@link #NONE}; {@code b} and {@code c} likewise
 * @param index what {@code op} says
 */
record Node(Op op, int a, int b, int c, int index) {

  static final int NONE = -1;

  static Node leaf(Op op, int index) {
    return new Node(op, NONE, NONE, NONE, index);
  }
}
