package backstop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that compiled classes under a root package keep. */
final class BytecodeRules {

  private static final Set<String> BANNED_WORDS =
      Set.of("Manager", "Helper", "Util", "Utils", "Processor", "Data", "Info", "Impl");
  private static final Set<String> BANNED_PACKAGES =
      Set.of("util", "utils", "common", "impl", "helper", "helpers");
  private static final Pattern WORD_START = Pattern.compile("(?=\\p{Lu})");

  private static final Set<String> MUTABLE_TYPES =
      Set.of(
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.HashSet",
          "java.util.Random",
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal");

  /** Calls that read the clock, the machine's settings or an unseeded generator. */
  private static final List<Pattern> AMBIENT =
      Stream.of(
              "java\\.time\\..*\\.now\\(.*",
              "java\\.time\\.Clock\\.system.*",
              "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
              "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
              "java\\.time\\.format\\.DateTimeFormatter\\.ofLocalized.*",
              "java\\.util\\.Date\\.<init>\\(\\)",
              "java\\.util\\.Calendar\\.getInstance\\(.*",
              "java\\.util\\.TimeZone\\.getDefault\\(\\)",
              "java\\.util\\.Locale\\.getDefault\\(.*",
              "java\\.util\\.Scanner\\.<init>\\(.*",
              "java\\.util\\.Random\\.<init>\\(\\)",
              "java\\.util\\.UUID\\.randomUUID\\(\\)",
              "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
              "java\\.security\\.SecureRandom\\..*",
              "java\\.lang\\.Math\\.random\\(\\)",
              "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|lineSeparator)\\(\\)",
              "java\\.lang\\.System\\.(getenv|getProperty)\\(.*",
              "java\\.lang\\.System\\.(out|err|in)",
              "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
              "java\\.lang\\.String\\.formatted\\(.*",
              "java\\.lang\\.String\\.(toUpperCase|toLowerCase|getBytes)\\(\\)",
              "java\\.lang\\.String\\.<init>\\(\\[B\\)",
              "java\\.util\\.Formatter\\.<init>\\((java\\.lang\\.Appendable)?\\)",
              "java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(java\\.lang\\.String, .*",
              "java\\.io\\.Print(Stream|Writer)\\.<init>\\((java\\.io\\.OutputStream|java\\.lang\\.String|java\\.io\\.File)(, boolean)?\\)",
              "java\\.io\\.File(Reader|Writer)\\.<init>\\((java\\.lang\\.String|java\\.io\\.File)(, boolean)?\\)",
              "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
              "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
              "java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)",
              "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
              "java\\.text\\.NumberFormat\\.get\\w*Instance\\(\\)",
              "java\\.text\\.DecimalFormat\\.<init>\\((java\\.lang\\.String)?\\)",
              "java\\.text\\.SimpleDateFormat\\.<init>\\((java\\.lang\\.String)?\\)",
              "java\\.text\\.Collator\\.getInstance\\(\\)")
          .map(Pattern::compile)
          .toList();

  private final String root;

  BytecodeRules(String root) {
    this.root = root;
  }

  /** A package uses only what its row of the table allows. */
  ArchRule table(String name) {
    PackageTable.Row row = PackageTable.ROWS.get(name);
    String[] allowed =
        Stream.of(
                Stream.of("", "java..", "javax..", within(name)),
                row.packages().stream().map(this::within),
                row.libraries().stream())
            .flatMap(part -> part)
            .toArray(String[]::new);
    return classes()
        .that(resideInAnyPackage(within(name)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed)
                .or(arraysOf(resideInAnyPackage(allowed)))
                .or(ofRequests(row)))
        .as("package " + name + " uses only " + row.packages() + " and " + row.libraries())
        .allowEmptyShould(true);
  }

  /** Every package is in the table. */
  ArchRule known() {
    return classes()
        .should(
            be(
                "in a package of the table",
                type ->
                    PackageTable.ROWS.keySet().stream()
                        .anyMatch(name -> resideInAnyPackage(within(name)).test(type))));
  }

  ArchRule acyclic() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule names() {
    return classes()
        .should(
            be(
                "named without " + BANNED_WORDS + " outside packages " + BANNED_PACKAGES,
                type ->
                    WORD_START.splitAsStream(type.getSimpleName()).noneMatch(BANNED_WORDS::contains)
                        && Stream.of(type.getPackageName().split("\\."))
                            .noneMatch(BANNED_PACKAGES::contains)));
  }

  /** No static state that changes; a static array is a private table of constants. */
  ArchRule noMutableStatics() {
    return fields().that().areStatic().should(keepTheirValue()).allowEmptyShould(true);
  }

  /** Below the command line nothing reads clock, locale, charset, zone, environment or console. */
  ArchRule nothingAmbient() {
    return classes()
        .that(DescribedPredicate.not(resideInAnyPackage(within("cli"))))
        .should(new NothingAmbient());
  }

  private String within(String name) {
    return root + "." + name + "..";
  }

  /** The classes of a request, for packages that read results. */
  private DescribedPredicate<JavaClass> ofRequests(PackageTable.Row row) {
    boolean reader = row.packages().contains("valuation");
    return DescribedPredicate.describe(
        "classes of a request",
        type ->
            reader
                && PackageTable.REQUEST.stream()
                    .anyMatch(name -> type.getName().equals(root + "." + name)));
  }

  private static DescribedPredicate<JavaClass> arraysOf(DescribedPredicate<JavaClass> elements) {
    return DescribedPredicate.describe(
        "arrays of these", type -> type.isArray() && elements.test(type.getBaseComponentType()));
  }

  private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
    return new ArchCondition<>("be " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String message = type.getName() + " is not " + what;
        events.add(new SimpleConditionEvent(type, holds.test(type), message));
      }
    };
  }

  private static ArchCondition<JavaField> keepTheirValue() {
    return new ArchCondition<>("keep their value") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(field, keepsItsValue(field), field.getFullName() + " varies"));
      }
    };
  }

  private static boolean keepsItsValue(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    JavaClass type = field.getRawType();
    boolean fixed = modifiers.contains(JavaModifier.FINAL);
    boolean plain =
        !MUTABLE_TYPES.contains(type.getName())
            && !type.getPackageName().equals("java.util.concurrent.atomic")
            && (!type.isArray() || modifiers.contains(JavaModifier.PRIVATE));
    return modifiers.contains(JavaModifier.SYNTHETIC) || fixed && plain;
  }

  private static final class NothingAmbient extends ArchCondition<JavaClass> {

    NothingAmbient() {
      super("read nothing ambient");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String target = access.getTarget().getFullName();
        boolean ambient = AMBIENT.stream().anyMatch(call -> call.matcher(target).matches());
        events.add(new SimpleConditionEvent(access, !ambient, access.getDescription()));
      }
    }
  }
}
