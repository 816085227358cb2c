package backstop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script, with a build and a Java that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String BUILD =
      """
      #!/bin/sh
      echo built >>built.log
      mkdir -p target/lib
      echo jar >target/backstop.jar
      """;
  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do echo "[$argument]"; done
      exit 4
      """;

  /** Leaves an archive where it is told to, and results at its home. */
  private static final String ARCHIVING_JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do
        echo "[$argument]"
        case $argument in
          -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}" ;;
          -Dbackstop.home=*) mkdir -p "${argument#*=}/outputs" ;;
        esac
      done
      """;

  private static final String ARCHIVE = "[-XX:SharedArchiveFile=";
  private static final String ONE_COMPILER = "[-XX:TieredStopAtLevel=1]";

  private record Run(int exit, String out, String err) {}

  @TempDir Path directory;
  private Path home;
  private Path jdk;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(directory.resolve("a place"));
    jdk = directory.resolve("jdk");
    Files.copy(Path.of("backstop"), home.resolve("backstop"));
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    script(home.resolve("mvnw"), BUILD);
    script(jdk.resolve("bin/java"), JAVA);
    jdkVersion("17.0.15");
  }

  @Test
  void buildsOnceAndSaysSo() throws Exception {
    Run first = run(home.resolve("backstop"));
    Run second = run(home.resolve("backstop"));

    assertThat(first.err()).hasLineCount(1).startsWith("backstop: building");
    assertThat(second.err()).isEmpty();
    assertThat(home.resolve("built.log")).hasContent("built");
  }

  @Test
  void buildsApartWithSpark() throws Exception {
    script(
        home.resolve("mvnw"),
        BUILD
            + """
            echo "$@" >>built.log
            mkdir -p target/spark/lib target/spark/jars
            touch target/spark/RELEASE target/spark/backstop.jar target/spark/backstop-spark.jar
            """);
    Run run = run(home.resolve("backstop"), "value", "--spark", "local[2]");

    Path app = home.toRealPath().resolve(".build/app-spark");
    assertThat(run.err()).hasLineCount(1).startsWith("backstop: building with Spark");
    assertThat(home.resolve("built.log")).content().contains("-P spark package");
    assertThat(run.out())
        .contains("[" + app + "/backstop.jar:" + app + "/backstop-spark.jar:" + app + "/jars/*]")
        .contains("[--add-opens=java.base/sun.nio.ch=ALL-UNNAMED]", "[local[2]]");
    assertThat(home.resolve(".build/app")).doesNotExist();
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run(home.resolve("backstop"));
    Path source = Files.writeString(home.resolve("src/main/A.java"), "");
    Path jar = home.resolve(".build/app/backstop.jar");
    Files.setLastModifiedTime(
        source, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 5_000));

    Run again = run(home.resolve("backstop"));

    assertThat(again.err()).startsWith("backstop: building");
    assertThat(home.resolve("built.log")).hasContent("built\nbuilt");
  }

  @Test
  void startsFromTheClassesOfTheRunThatFollowsABuild() throws Exception {
    script(jdk.resolve("bin/java"), ARCHIVING_JAVA);
    run(home.resolve("backstop"), "--version");
    Files.delete(home.resolve("outputs"));

    Run next = run(home.resolve("backstop"), "value");

    Path archive = home.toRealPath().resolve(".build/app/classes.jsa");
    assertThat(archive).hasContent("archive");
    assertThat(next.out()).contains(ARCHIVE + archive + "]");
    assertThat(next.err()).isEmpty();
    assertThat(home.resolve(".build/training")).doesNotExist();
  }

  @Test
  void theRunThatFollowsABuildLeavesNothingAmongTheResults() throws Exception {
    script(jdk.resolve("bin/java"), ARCHIVING_JAVA);
    Path results = Files.createDirectories(home.resolve("outputs"));
    FileTime before = Files.getLastModifiedTime(results);

    run(home.resolve("backstop"), "--version");

    assertThat(results).isEmptyDirectory();
    assertThat(Files.getLastModifiedTime(results)).isEqualTo(before);
  }

  @Test
  void doesWithoutTheClassesOfAnotherJava() throws Exception {
    script(jdk.resolve("bin/java"), ARCHIVING_JAVA);
    run(home.resolve("backstop"), "--version");
    jdkVersion("17.0.16");

    Run other = run(home.resolve("backstop"), "--version");

    assertThat(other.out()).contains("[backstop.cli.Main]").doesNotContain(ARCHIVE);
    assertThat(other.err()).isEmpty();
    assertThat(home.resolve("built.log")).hasContent("built");
  }

  @Test
  void doesWithoutClassesThatCouldNotBeKept() throws Exception {
    Run first = run(home.resolve("backstop"));
    Run second = run(home.resolve("backstop"));

    assertThat(first.err()).hasLineCount(1);
    assertThat(second.out()).contains("[backstop.cli.Main]").doesNotContain(ARCHIVE);
    assertThat(second.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "list", "explain", "--version"})
  void readsWithOneCompiler(String command) throws Exception {
    assertThat(run(home.resolve("backstop"), command).out()).contains(ONE_COMPILER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value",
        "value -n 1024",
        "value drones -n 4097 -g train_and_equip",
        "value -g train_and_equip,article_5_like -n2049",
        "value -g train_and_equip -g article_5_like -n 2049",
        "value -g all -n 342",
        "value -g adoption -n 1024",
        "value -n 64 --target-error 1%",
        "value -n",
        "value -n 64x",
        "value -n 08",
        "value -n 99999999999999999999 -g train_and_equip",
        "curve drones.jv_npv -n 64"
      })
  void valuesWithBothCompilers(String command) throws Exception {
    assertThat(run(home.resolve("backstop"), command.split(" ")).out())
        .doesNotContain(ONE_COMPILER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value -n 341",
        "value drones -g train_and_equip -n 4096",
        "value --paths=2048 --guarantee train_and_equip,article_5_like",
        "value -g train_and_equip -g article_5_like -n 2048",
        "value -n64 --quiet",
        "value -n 64 -g all"
      })
  void valuesFewPathsWithOneCompiler(String command) throws Exception {
    assertThat(run(home.resolve("backstop"), command.split(" ")).out()).contains(ONE_COMPILER);
  }

  @Test
  void passesArgumentsAndExitCodeThrough() throws Exception {
    Run run = run(home.resolve("backstop"), "value", "two words", "*", "", "$x");

    assertThat(run.out())
        .endsWith("[backstop.cli.Main]\n[value]\n[two words]\n[*]\n[]\n[$x]\n")
        .contains("[-Dbackstop.home=" + home.toRealPath() + "]");
    assertThat(run.exit()).isEqualTo(4);
  }

  @Test
  void findsItsHomeThroughLinks() throws Exception {
    Path inner = Files.createSymbolicLink(home.resolve("inner"), Path.of("backstop"));
    Path outer = Files.createSymbolicLink(directory.resolve("outer"), inner);

    assertThat(run(outer).out()).contains("[-Dbackstop.home=" + home.toRealPath() + "]");
  }

  @Test
  void refusesAnOlderJava() throws Exception {
    jdkVersion("11.0.2");

    Run run = run(home.resolve("backstop"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("backstop: needs a JDK 17 or newer, not version 11");
    assertThat(home.resolve("built.log")).doesNotExist();
  }

  @Test
  void tellsWhyABuildFailed() throws Exception {
    script(home.resolve("mvnw"), "#!/bin/sh\necho no network\nexit 1\n");

    Run run = run(home.resolve("backstop"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("no network", "the build failed", ".build/build.log");
    assertThat(home.resolve(".build/lock")).doesNotExist();
  }

  @Test
  void takesOverTheLockOfADeadBuild() throws Exception {
    Files.createDirectories(home.resolve(".build/lock"));
    Files.writeString(home.resolve(".build/lock/pid"), "99999999\n");

    assertThat(run(home.resolve("backstop")).out()).contains("[backstop.cli.Main]");
  }

  private void jdkVersion(String version) throws IOException {
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(Path launcher, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString()));
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
