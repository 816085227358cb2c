package backstop;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the text of one source file breaks of the house rules: lengths, parameters, leftovers. */
final class SourceShape {

  static final int MAX_FILE_LINES = 500;
  static final int MAX_METHOD_LINES = 60;
  static final int MAX_PARAMETERS = 6;

  private static final Pattern LEFTOVER = Pattern.compile("\\b(T[O]DO|FIX[M]E|X[X]X)\\b");
  private static final Pattern MUTABLE =
      Pattern.compile("(\\w*(Map|List|Set|Deque)|StringBuilder|Random)(<.*>)?");

  private final String name;
  private final String text;
  private final List<String> faults = new ArrayList<>();

  private SourceShape(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** Each broken rule as {@code name:line: what}, in the order of the rules. */
  static List<String> faults(String name, String text) throws IOException {
    SourceShape shape = new SourceShape(name, text);
    shape.readLines();
    shape.readTree();
    return List.copyOf(shape.faults);
  }

  private void readLines() {
    List<String> lines = text.lines().toList();
    if (lines.size() > MAX_FILE_LINES) {
      fault(lines.size(), "file has more than " + MAX_FILE_LINES + " lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      if (LEFTOVER.matcher(lines.get(i)).find()) {
        fault(i + 1, "leftover note");
      }
    }
  }

  private void readTree() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(source()));
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    for (CompilationUnitTree unit : task.parse()) {
      new Scan(unit, positions).scan(unit, null);
    }
  }

  private JavaFileObject source() {
    return new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private void fault(long line, String what) {
    faults.add(name + ":" + line + ": " + what);
  }

  private final class Scan extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    /** Of the record being scanned, whose canonical constructor repeats them; -1 elsewhere. */
    private int components = -1;

    Scan(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      int outer = components;
      components = type.getKind() == Tree.Kind.RECORD ? fields(type) : -1;
      super.visitClass(type, nothing);
      components = outer;
      return null;
    }

    private static int fields(ClassTree record) {
      return (int)
          record.getMembers().stream()
              .filter(member -> member instanceof VariableTree)
              .filter(member -> !isStatic((VariableTree) member))
              .count();
    }

    private static boolean isStatic(VariableTree variable) {
      return variable.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = line(method);
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      if (last - first + 1 > MAX_METHOD_LINES) {
        fault(first, method.getName() + " has more than " + MAX_METHOD_LINES + " lines");
      }
      if (method.getParameters().size() > MAX_PARAMETERS && !isCanonical(method)) {
        fault(first, method.getName() + " has more than " + MAX_PARAMETERS + " parameters");
      }
      return super.visitMethod(method, nothing);
    }

    private boolean isCanonical(MethodTree method) {
      return method.getName().contentEquals("<init>")
          && method.getParameters().size() == components;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      if (isStatic(variable) && isMutable(variable.getInitializer())) {
        fault(line(variable), "static " + variable.getName() + " can change");
      }
      return super.visitVariable(variable, nothing);
    }

    private long line(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private boolean isMutable(ExpressionTree value) {
      return value instanceof NewClassTree made
          && MUTABLE.matcher(made.getIdentifier().toString()).matches();
    }
  }
}
