package backstop.farm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A farm of this process that has nothing but bytes: blocks are worked out of order, each by two
 * machines, which must give the same bytes.
 */
public final class Elsewhere implements Farm {

  private final Random random = new Random(5);
  private int worked;

  /** Blocks worked so far. */
  public int worked() {
    return worked;
  }

  @Override
  public <B, Y> void work(Work<B, Y> work, List<B> blocks, BiConsumer<B, Y> taker) {
    byte[] bytes = ParcelWriter.bytes(work);
    List<Function<B, Y>> machines = List.of(machine(bytes), machine(bytes));
    List<B> shuffled = new ArrayList<>(blocks);
    Collections.shuffle(shuffled, random);
    for (B block : shuffled) {
      byte[] told = ParcelWriter.bytes(block);
      byte[] given = ParcelWriter.bytes(machines.get(0).apply(read(told)));
      assertThat(ParcelWriter.bytes(machines.get(1).apply(read(told)))).isEqualTo(given);
      taker.accept(block, read(given));
      worked++;
    }
  }

  private static <B, Y> Function<B, Y> machine(byte[] bytes) {
    Work<B, Y> work = read(bytes);
    return work.ready().get();
  }

  @SuppressWarnings("unchecked")
  private static <T> T read(byte[] bytes) {
    return (T) ParcelReader.value(bytes);
  }

  /** A value less some parts, as {@link ParcelWriter} takes and {@link ParcelReader} gives it. */
  static Object through(Object value, Map<String, Object> apart) {
    Map<Object, String> names = new HashMap<>();
    apart.forEach((name, part) -> names.put(part, name));
    byte[] bytes = ParcelWriter.bytes(value, part -> Optional.ofNullable(names.get(part)));
    return ParcelReader.value(bytes, apart::get);
  }

  @Override
  public void close() {
    worked = 0;
  }
}
