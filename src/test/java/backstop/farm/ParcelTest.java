package backstop.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.model.Library;
import backstop.source.Shipped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ParcelTest {

  private enum Season {
    DRY,
    WET {}
  }

  private record Leaf(String name, double weight) {}

  private record Tree(
      Leaf leaf,
      Leaf same,
      List<Leaf> leaves,
      Map<Integer, Season> seasons,
      Optional<Tree> graft) {}

  private static Object again(Object value) {
    return ParcelReader.value(ParcelWriter.bytes(value));
  }

  @Test
  void recordsComeBackEqual() {
    Leaf leaf = new Leaf("ä leaf", -0.0);
    Tree graft = new Tree(leaf, leaf, List.of(), Map.of(), Optional.empty());
    Map<Integer, Season> seasons = Map.of(3, Season.WET, 1, Season.DRY);
    Tree tree = new Tree(leaf, leaf, List.of(leaf, leaf), seasons, Optional.of(graft));

    Tree read = (Tree) again(tree);

    assertThat(read).isEqualTo(tree);
    assertThat(read.same()).isSameAs(read.leaf()).isSameAs(read.graft().orElseThrow().leaf());
  }

  @Test
  void whatIsNoRecordComesBackEqual() {
    List<Object> values =
        List.of(
            1,
            1L << 40,
            Math.PI,
            true,
            LocalDate.of(2028, 2, 29),
            Optional.of("x"),
            OptionalInt.empty(),
            OptionalInt.of(-7),
            OptionalDouble.empty(),
            OptionalDouble.of(0.1),
            BitSet.valueOf(new long[] {5, 1L << 63}),
            Set.of("a", "b", "c"),
            new TreeMap<>(Map.of("k", 1, "j", 2)));
    assertThat(again(values)).isEqualTo(values);
  }

  @Test
  void arraysKeepTheirBits() {
    double odd = Double.longBitsToDouble(0x7ff8_0000_0000_beefL);
    double[][][] numbers = {{{odd, -0.0, Double.MIN_VALUE}, {}}, {}};

    double[][][] read = (double[][][]) again(numbers);

    assertThat(read).isDeepEqualTo(numbers);
    assertThat(Double.doubleToRawLongBits(read[0][0][0])).isEqualTo(0x7ff8_0000_0000_beefL);
    assertThat(again(new boolean[][] {{true, false}})).isEqualTo(new boolean[][] {{true, false}});
    assertThat(again(new int[] {1, -1})).isEqualTo(new int[] {1, -1});
    assertThat(again(new byte[] {1, -1})).isEqualTo(new byte[] {1, -1});
  }

  @Test
  void theShippedLibraryComesBackEqual() {
    Library library = Shipped.library();
    assertThat(again(library)).isEqualTo(library);
  }

  @Test
  void partsGoApart() {
    Leaf leaf = new Leaf("apart", 1);
    Object read = Elsewhere.through(List.of(leaf, new Leaf("here", 2)), Map.of("the leaf", leaf));
    assertThat((List<?>) read).first().isSameAs(leaf);
  }

  @Test
  void whatIsNotOursIsRefused() {
    byte[] honest = ParcelWriter.bytes(new Leaf("x", 1));
    String name = Leaf.class.getName();
    String other = "java.lang.ProcessBuilder$Redirect".substring(0, name.length() - 8);
    String text = new String(honest, StandardCharsets.ISO_8859_1);
    byte[] forged = text.replace(name, other + "x".repeat(8)).getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> ParcelReader.value(forged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a parcel holds no java.lang");
    assertThatThrownBy(() -> ParcelWriter.bytes(new Object()))
        .hasMessage("a parcel takes no java.lang.Object");
  }
}
