package backstop.farm;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes records as bytes: records and enumerations of this program, and lists, sets, maps,
 * optionals, arrays, texts, numbers, dates and bits that they are made of. What is there twice is
 * written once, and is one again when a {@link ParcelReader} has read it. Doubles keep their bits.
 */
public final class ParcelWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Function<Object, Optional<String>> apart;
  private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<Class<?>, List<Method>> accessors = new HashMap<>();

  private ParcelWriter(Function<Object, Optional<String>> apart) {
    this.apart = apart;
  }

  /** The bytes of a value. */
  public static byte[] bytes(Object value) {
    return bytes(value, any -> Optional.empty());
  }

  /**
   * The same, less what goes apart.
   *
   * @param apart the name by which the reader finds a part of the value, if it goes apart
   * @throws IllegalArgumentException for what is not taken
   */
  public static byte[] bytes(Object value, Function<Object, Optional<String>> apart) {
    ParcelWriter writer = new ParcelWriter(apart);
    try {
      writer.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.bytes.toByteArray();
  }

  private void tag(ParcelTag tag) throws IOException {
    out.writeByte(tag.ordinal());
  }

  private void write(Object value) throws IOException {
    Integer place = known.get(value);
    if (place != null) {
      tag(ParcelTag.KNOWN);
      out.writeInt(place);
      return;
    }
    Optional<String> name = apart.apply(value);
    if (name.isPresent()) {
      tag(ParcelTag.APART);
      text(name.get());
    } else {
      writeNew(value);
    }
    if (shared(value)) {
      known.put(value, known.size());
    }
  }

  /** Whether later mentions refer to the first; the reader counts likewise. */
  static boolean shared(Object value) {
    return value instanceof Record || value instanceof String || value instanceof List;
  }

  private void writeNew(Object value) throws IOException {
    if (value instanceof Record one) {
      record(one);
    } else if (value instanceof Enum<?> one) {
      tag(ParcelTag.ENUM);
      type(one.getDeclaringClass());
      text(one.name());
    } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
      writeMany(value);
    } else if (value != null && value.getClass().isArray()) {
      writeArray(value);
    } else {
      writePlain(value);
    }
  }

  private void record(Record value) throws IOException {
    tag(ParcelTag.RECORD);
    type(value.getClass());
    for (Method accessor : accessors.computeIfAbsent(value.getClass(), ParcelWriter::accessors)) {
      try {
        write(accessor.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<Method> accessors(Class<?> type) {
    List<Method> accessors =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
    accessors.forEach(accessor -> accessor.setAccessible(true));
    return accessors;
  }

  private void type(Class<?> type) throws IOException {
    Integer place = classes.putIfAbsent(type.getName(), classes.size());
    out.writeInt(place == null ? classes.size() - 1 : place);
    if (place == null) {
      text(type.getName());
    }
  }

  private void text(String text) throws IOException {
    byte[] utf = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf.length);
    out.write(utf);
  }

  private void writeMany(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      tag(map instanceof SortedMap ? ParcelTag.SORTED_MAP : ParcelTag.MAP);
      out.writeInt(map.size());
      // The order of the others differs from process to process.
      for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
        write(entry.getKey());
        write(entry.getValue());
      }
    } else {
      Collection<?> all = (Collection<?>) value;
      tag(value instanceof Set ? ParcelTag.SET : ParcelTag.LIST);
      out.writeInt(all.size());
      for (Object one : value instanceof Set ? all.stream().sorted().toList() : all) {
        write(one);
      }
    }
  }

  private void writeArray(Object value) throws IOException {
    if (value instanceof double[] numbers) {
      tag(ParcelTag.DOUBLES);
      out.writeInt(numbers.length);
      ByteBuffer room = ByteBuffer.allocate(Double.BYTES * numbers.length);
      room.asDoubleBuffer().put(numbers);
      out.write(room.array());
    } else if (value instanceof byte[] octets) {
      tag(ParcelTag.BYTES);
      out.writeInt(octets.length);
      out.write(octets);
    } else if (value instanceof int[] numbers) {
      tag(ParcelTag.INTS);
      out.writeInt(numbers.length);
      for (int number : numbers) {
        out.writeInt(number);
      }
    } else if (value instanceof long[] numbers) {
      tag(ParcelTag.LONGS);
      out.writeInt(numbers.length);
      for (long number : numbers) {
        out.writeLong(number);
      }
    } else if (value instanceof boolean[] flags) {
      tag(ParcelTag.BOOLEANS);
      out.writeInt(flags.length);
      for (boolean flag : flags) {
        out.writeBoolean(flag);
      }
    } else if (value instanceof Object[] parts) {
      writeParts(parts);
    } else {
      throw refused(value);
    }
  }

  private void writeParts(Object[] parts) throws IOException {
    tag(ParcelTag.ARRAY);
    type(parts.getClass().getComponentType());
    out.writeInt(parts.length);
    for (Object part : parts) {
      write(part);
    }
  }

  private void writePlain(Object value) throws IOException {
    if (value instanceof String text) {
      tag(ParcelTag.STRING);
      text(text);
    } else if (value instanceof Integer number) {
      tag(ParcelTag.INT);
      out.writeInt(number);
    } else if (value instanceof Long number) {
      tag(ParcelTag.LONG);
      out.writeLong(number);
    } else if (value instanceof Double number) {
      tag(ParcelTag.DOUBLE);
      out.writeLong(Double.doubleToRawLongBits(number));
    } else if (value instanceof Boolean flag) {
      tag(ParcelTag.BOOLEAN);
      out.writeBoolean(flag);
    } else if (value instanceof LocalDate date) {
      tag(ParcelTag.DATE);
      out.writeLong(date.toEpochDay());
    } else if (value instanceof BitSet bits) {
      tag(ParcelTag.BITS);
      byte[] packed = bits.toByteArray();
      out.writeInt(packed.length);
      out.write(packed);
    } else {
      writeOptional(value);
    }
  }

  private void writeOptional(Object value) throws IOException {
    if (value instanceof Optional<?> one) {
      tag(one.isPresent() ? ParcelTag.PRESENT : ParcelTag.EMPTY);
      if (one.isPresent()) {
        write(one.get());
      }
    } else if (value instanceof OptionalInt one) {
      tag(one.isPresent() ? ParcelTag.PRESENT_INT : ParcelTag.EMPTY_INT);
      if (one.isPresent()) {
        out.writeInt(one.getAsInt());
      }
    } else if (value instanceof OptionalDouble one) {
      tag(one.isPresent() ? ParcelTag.PRESENT_DOUBLE : ParcelTag.EMPTY_DOUBLE);
      if (one.isPresent()) {
        out.writeLong(Double.doubleToRawLongBits(one.getAsDouble()));
      }
    } else {
      throw refused(value);
    }
  }

  private static IllegalArgumentException refused(Object value) {
    return new IllegalArgumentException(
        "a parcel takes no " + (value == null ? "null" : value.getClass().getName()));
  }
}
